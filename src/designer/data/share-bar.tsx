import type { FieldProfile } from '../../dataset/profile.ts'
import { barParts } from './bar-parts.ts'
import { countWords, formatCount } from '../../base/number-words.ts'

const HATCHED = 'bg-[repeating-linear-gradient(135deg,var(--line-strong)_0_2px,transparent_2px_5px)]'
const LOOKS = {
  filled: 'bg-accent',
  empty: 'bg-warning',
  missing: `${HATCHED} outline outline-line-strong -outline-offset-1`,
} as const

/** How many datapoints have a value in a field, drawn to scale, and how many of the values differ. */
export function ShareBar({ field, total }: { field: FieldProfile; total: number }) {
  const { present, missing, empty } = field
  const parts = barParts([
    ['filled', present - empty],
    ['empty', empty],
    ['missing', missing],
  ])
  const isFull = present === total && empty === 0
  return (
    <div className="min-w-0">
      <div aria-hidden className="flex h-2.5 gap-px overflow-hidden rounded-full bg-sunken">
        {parts.map(({ kind, width }) => (
          <span key={kind} className={LOOKS[kind]} style={{ width: `${width}%` }} />
        ))}
      </div>
      <ul className="mt-1.5 flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
        {isFull ? (
          <li className="text-muted">
            Filled in {total === 1 ? 'the one datapoint' : `all ${countWords(total, 'datapoint')}`}
          </li>
        ) : (
          parts.map(({ kind, count }) => (
            <li key={kind} className="flex items-center gap-1.5 tabular-nums">
              <span aria-hidden className={`size-2 rounded-full ${LOOKS[kind]}`} />
              {formatCount(count)} {kind}
            </li>
          ))
        )}
      </ul>
      <Distinct field={field} />
    </div>
  )
}

function Distinct({ field: { distinct, distinctIsExact, present } }: { field: FieldProfile }) {
  if (present === 0) return null
  return (
    <>
      <div aria-hidden className="mt-2.5 flex h-1 overflow-hidden rounded-full bg-sunken">
        <span
          className="block h-full min-w-0.5 rounded-full bg-line-strong"
          style={{ width: `${(distinct / present) * 100}%` }}
        />
        {/* How many of the others differ is not known. */}
        {!distinctIsExact && <span className={`h-full flex-1 ${HATCHED}`} />}
      </div>
      <p className="mt-1.5 text-xs text-muted">{distinctWords(distinct, distinctIsExact, present)}</p>
    </>
  )
}

function distinctWords(distinct: number, isExact: boolean, present: number): string {
  if (!isExact) return `At least ${formatCount(distinct)} different values`
  if (distinct === present && present > 1) return 'Every value is different'
  return distinct === 1 ? 'The same value throughout' : `${countWords(distinct, 'different value')}`
}
