import { CircleCheck, CircleX, ExternalLink, Footprints, TriangleAlert } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { formatCount } from '../../base/number-words.ts'
import { textOfValue } from '../../base/print-json.ts'
import { isHttpsLink } from '../../dataset/media-link.ts'
import type { Walk } from '../../store/designer-state.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import type { MediaVerdict } from './media-verdict.ts'
import type { CheckedMedia } from './use-media-check.ts'

type Grade = MediaVerdict['grade']
type MediaResultsProps = {
  readonly results: readonly CheckedMedia[]
  onGo(index: number): void
  onWalk(walk: Walk): void
}

/** What was found, the bad ones first: where it stands, what it is or why it does not load, when it expires. Nothing before the first result. */
export function MediaResults({ results, onGo, onWalk }: MediaResultsProps) {
  const [shown, setShown] = useState<'all' | 'problems'>('all')
  const sorted = useMemo(() => results.toSorted(byGrade), [results])
  const problems = sorted.filter(({ verdict }) => verdict.grade !== 'good')
  const walk = useMemo(() => walkThrough(problems), [problems])
  if (results.length === 0) return null
  const rows = shown === 'problems' ? problems : sorted
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Counts results={results} />
        {problems.length > 0 && (
          <div className="ms-auto flex flex-wrap items-center gap-2">
            <Segmented
              label="Shown links"
              hidesLabel
              value={shown}
              choices={[
                { value: 'all', label: 'All' },
                { value: 'problems', label: 'Problems' },
              ]}
              onChange={setShown}
            />
            <Button size="sm" onClick={() => onWalk(walk)}>
              <Footprints size={14} aria-hidden /> Go through them
            </Button>
          </div>
        )}
      </div>
      <ul aria-label="Checked links" className="flex flex-col rounded-md border border-line">
        {rows.map((row) => (
          <MediaRow key={`${row.index} ${row.field}`} row={row} onGo={onGo} />
        ))}
      </ul>
    </div>
  )
}

const GRADES: readonly Grade[] = ['bad', 'look', 'good']
const LOOKS = {
  bad: { Icon: CircleX, tone: 'text-danger', word: 'Does not load', one: 'does not load', many: 'do not load' },
  look: {
    Icon: TriangleAlert,
    tone: 'text-warning',
    word: 'Worth a look',
    one: 'is worth a look',
    many: 'are worth a look',
  },
  good: { Icon: CircleCheck, tone: 'text-success', word: 'Loads', one: 'loads', many: 'load' },
} as const

function Counts({ results }: { readonly results: readonly CheckedMedia[] }) {
  return (
    <ul aria-label="Counts" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {GRADES.map((grade) => {
        const count = results.filter(({ verdict }) => verdict.grade === grade).length
        if (count === 0) return null
        const { Icon, tone, one, many } = LOOKS[grade]
        return (
          <li key={grade} className="flex items-center gap-1.5">
            <Icon size={15} className={tone} aria-hidden />
            {count} {count === 1 ? one : many}
          </li>
        )
      })}
    </ul>
  )
}

type MediaRowProps = { readonly row: CheckedMedia; onGo(index: number): void }

const MediaRow = memo(function MediaRow({ row, onGo }: MediaRowProps) {
  const { index, field, value, verdict } = row
  const { Icon, tone, word } = LOOKS[verdict.grade]
  const text = textOfValue(value)
  const number = formatCount(index + 1)
  return (
    <li className="flex items-start gap-2.5 border-b border-line px-3 py-2 text-sm last:border-b-0">
      <Icon size={16} className={`mt-0.5 shrink-0 ${tone}`} role="img" aria-label={word} />
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere">
          {verdict.words}
          {verdict.expiry !== null && <span className="text-muted"> Signed: {verdict.expiry}.</span>}
        </p>
        <p className="flex min-w-0 items-baseline gap-2 text-xs text-muted">
          <button
            type="button"
            className="shrink-0 rounded-sm text-accent-ink underline-offset-2 hover:underline"
            onClick={() => onGo(index)}
          >
            Datapoint {number}
          </button>
          <span className="max-w-40 shrink-0 truncate">{field}</span>
          <span dir="ltr" className="min-w-0 truncate font-mono" title={text}>
            {text}
          </span>
        </p>
      </div>
      {isHttpsLink(text) && (
        <a
          href={text}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`Open the ${field} of datapoint ${number} in a new tab`}
          title="Open in a new tab"
          className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-hover hover:text-ink"
        >
          <ExternalLink size={14} aria-hidden />
        </a>
      )}
    </li>
  )
})

function byGrade(a: CheckedMedia, b: CheckedMedia): number {
  return (
    GRADES.indexOf(a.verdict.grade) - GRADES.indexOf(b.verdict.grade) ||
    a.index - b.index ||
    (a.field < b.field ? -1 : 1)
  )
}

/** The datapoints with problems, each once, in the order of the file. */
function walkThrough(problems: readonly CheckedMedia[]): Walk {
  const notes = new Map<number, string>()
  for (const { index, field, verdict } of problems)
    if (!notes.has(index)) notes.set(index, `${field}: ${verdict.words}`)
  const stops = [...notes].map(([index, note]) => ({ index, note })).toSorted((a, b) => a.index - b.index)
  return { title: 'Media to look at', stops }
}
