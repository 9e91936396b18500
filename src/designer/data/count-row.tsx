import clsx from 'clsx'
import { ChevronDown, Footprints, Wrench } from 'lucide-react'
import { useId, useState } from 'react'
import type { RuleCount } from '../../dataset/check-datapoints.ts'
import type { Walk } from '../../store/designer-state.ts'
import { Button } from '../../ui/button.tsx'
import { SeverityIcon } from '../problems/issue-line.tsx'
import { countWords, formatCount } from '../../base/number-words.ts'
import { reasonWords } from './list-counts.ts'

type CountRowProps = {
  count: RuleCount
  onGoThrough(walk: Walk, from: number): void
  /** Mends what can be mended without asking what is meant, in all datapoints at once. */
  onMend(count: RuleCount): void
}

/** How often one rule is broken in one field; opens to the numbers of these datapoints. */
export function CountRow({ count, ...doing }: CountRowProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const reason = reasonWords(count)
  return (
    <li className="border-t border-line first:border-t-0">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        className="flex w-full items-start gap-2.5 px-3 py-2 text-start text-sm outline-offset-[-2px] hover:bg-hover"
        onClick={() => setOpen(!isOpen)}
      >
        <SeverityIcon severity={count.severity} />{' '}
        <span className="min-w-0 flex-1 wrap-anywhere">
          <code className="me-2 font-mono text-[0.8125rem] font-semibold">{count.field}</code> {reason}
        </span>{' '}
        <span className="shrink-0 text-muted tabular-nums">
          {formatCount(count.count)}{' '}
          <span className="max-sm:sr-only">{count.count === 1 ? 'datapoint' : 'datapoints'}</span>
        </span>
        <ChevronDown
          size={15}
          aria-hidden
          className={clsx('mt-0.5 shrink-0 text-muted transition-transform', isOpen && 'rotate-180')}
        />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Numbers count={count} {...doing} />}
      </div>
    </li>
  )
}

/** How many numbers are shown before all are asked for. */
const SHOWN = 60

function Numbers({ count: all, onGoThrough, onMend }: CountRowProps) {
  const { field, rule, reason, count, datapoints } = all
  const [shown, setShown] = useState(SHOWN)
  const title = rule === 'unreadable' ? 'Can’t be read' : `${field}: ${reason}`
  const walk: Walk = { title, stops: datapoints.map((index) => ({ index })) }
  const first = datapoints[0]
  if (first === undefined) return null
  return (
    <div className="flex flex-col items-start gap-2 border-t border-line bg-sunken/60 px-3 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button size="sm" onClick={() => onGoThrough(walk, first)}>
          <Footprints size={14} aria-hidden /> Go through them
        </Button>
        {rule === 'link-space' && (
          <Button size="sm" onClick={() => onMend(all)}>
            <Wrench size={14} aria-hidden /> Write %20 for the spaces
          </Button>
        )}
        {count > datapoints.length && (
          <p className="text-xs text-muted">
            The first {formatCount(datapoints.length)} of {countWords(count, 'datapoint')} are listed.
          </p>
        )}
      </div>
      <ul aria-label="Datapoints" className="flex flex-wrap gap-1">
        {datapoints.slice(0, shown).map((index) => (
          <li key={index}>
            <button
              type="button"
              aria-label={`Datapoint ${formatCount(index + 1)}`}
              className="h-6 min-w-8 rounded-sm border border-line bg-surface px-1.5 text-xs tabular-nums hover:border-accent hover:bg-accent-soft hover:text-accent-ink"
              onClick={() => onGoThrough(walk, index)}
            >
              {formatCount(index + 1)}
            </button>
          </li>
        ))}
        {datapoints.length > shown && (
          <li>
            <Button size="sm" variant="quiet" className="h-6" onClick={() => setShown(datapoints.length)}>
              {formatCount(datapoints.length - shown)} more
            </Button>
          </li>
        )}
      </ul>
    </div>
  )
}
