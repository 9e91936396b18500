import { countWords } from '../../base/number-words.ts'

/** What an entry cannot hold, said before it is taken. */
export function LossList({ losses }: { losses: readonly string[] }) {
  if (losses.length === 0) return <p className="text-sm text-muted">It holds all of this layout.</p>
  return (
    <details className="rounded-md bg-warning-soft px-3 py-2 text-sm text-warning" open={losses.length <= 4}>
      <summary className="cursor-pointer font-medium">
        {countWords(losses.length, 'thing')} of this layout {losses.length === 1 ? 'is' : 'are'} lost or changed
      </summary>
      <ul className="mt-1 flex list-disc flex-col gap-1 ps-5">
        {losses.map((words) => (
          <li key={words} className="wrap-anywhere">
            {words}
          </li>
        ))}
      </ul>
    </details>
  )
}
