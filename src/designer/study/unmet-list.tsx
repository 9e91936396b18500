import { countWords, numberWords } from '../../base/number-words.ts'

/** How many datapoints are listed. */
const MOST_SHOWN = 50

type UnmetListProps = { unmet: Uint32Array; answers: Uint32Array; wanted: number; onGo(index: number): void }

/** The first datapoints with fewer answers than wanted, to go to; nothing when there are none. */
export function UnmetList({ unmet, answers, wanted, onGo }: UnmetListProps) {
  if (unmet.length === 0) return null
  return (
    <section aria-label="Datapoints with too few answers" className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">Datapoints with too few answers</h3>
      <ul className="flex flex-wrap gap-1">
        {Array.from(unmet.subarray(0, MOST_SHOWN), (index) => (
          <li key={index}>
            <button
              type="button"
              aria-label={`Datapoint ${numberWords(index + 1)}, ${numberWords(answers[index] ?? 0)} of ${countWords(wanted, 'answer')}`}
              className="h-7 rounded-sm border border-line bg-surface px-2 text-xs tabular-nums hover:border-accent hover:bg-accent-soft hover:text-accent-ink"
              onClick={() => onGo(index)}
            >
              {numberWords(index + 1)}{' '}
              <span className="text-muted">
                ({numberWords(answers[index] ?? 0)}/{numberWords(wanted)})
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="text-xs text-muted">
        In brackets: answers it has / answers wanted.
        {unmet.length > MOST_SHOWN &&
          ` The first ${numberWords(MOST_SHOWN)} of ${countWords(unmet.length, 'datapoint')} are listed.`}
      </p>
    </section>
  )
}
