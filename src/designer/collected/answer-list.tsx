import clsx from 'clsx'
import { Check, X } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useId } from 'react'
import { formatCount } from '../../base/number-words.ts'
import type { CollectedAnswer } from '../../outputs/collected/collect-answers.ts'
import type { Judgement, Judgements, Verdict } from '../../outputs/collected/judgements.ts'
import { rowAfterKey } from '../data/row-after-key.ts'
import { rowsInView } from '../data/row-window.ts'
import { ROW_HEIGHT, useRowScroll } from '../data/use-row-scroll.ts'

type AnswerListProps = {
  /** Which of the answers are listed. */
  readonly rows: readonly number[]
  readonly answers: readonly CollectedAnswer[]
  readonly judgements: Judgements
  /** The answer that is shown. */
  readonly active: number
  onActive(row: number): void
  onJudge(verdict: Verdict): void
}

/** Any number of answers, a line each; only those in sight are drawn. The arrow keys move, P passes, F fails. */
export function AnswerList({ rows, answers, judgements, active, onActive, onJudge }: AnswerListProps) {
  const id = useId()
  const { box, offset, view, scale, reveal, onScroll } = useRowScroll(rows.length)
  const { from, to } = rowsInView(offset, view, ROW_HEIGHT, rows.length)
  const place = rows.indexOf(active)
  const isMeasured = view > 0
  useEffect(() => {
    if (isMeasured && place >= 0) reveal(place)
  }, [isMeasured, place, reveal])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'p' || key === 'f') return onJudge(key === 'p' ? 'pass' : 'fail')
    const next = rowAfterKey(event, Math.max(0, place), rows.length, Math.max(1, Math.floor(view / ROW_HEIGHT) - 1))
    const row = next === null ? undefined : rows[next]
    if (row === undefined) return
    event.preventDefault()
    onActive(row)
  }
  return (
    <div className="flex w-60 shrink-0 flex-col gap-1.5 max-md:hidden">
      <div
        ref={box}
        role="listbox"
        aria-label="Answers"
        aria-activedescendant={place >= from && place < to ? `${id}-${active}` : undefined}
        tabIndex={0}
        data-first
        className="relative min-h-0 flex-1 overflow-y-auto rounded-lg border border-line bg-surface text-xs outline-offset-[-2px]"
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const line = event.target instanceof Element ? event.target.closest('[data-row]') : null
          if (line !== null) onActive(Number(line.getAttribute('data-row')))
        }}
      >
        <div role="presentation" className="relative" style={{ height: scale.height }}>
          {rows.slice(from, to).map((row, step) => {
            const answer = answers[row]
            return (
              answer && (
                <Line
                  key={row}
                  id={`${id}-${row}`}
                  answer={answer}
                  judgement={judgements.get(row)}
                  top={(from + step) * ROW_HEIGHT - offset + scale.scrollTopOf(offset)}
                  place={from + step + 1}
                  count={rows.length}
                  isActive={row === active}
                />
              )
            )
          })}
        </div>
      </div>
      <p className="text-xs text-muted">
        <kbd className="font-sans">↑</kbd> <kbd className="font-sans">↓</kbd> move, <kbd className="font-sans">P</kbd>{' '}
        passes, <kbd className="font-sans">F</kbd> fails.
      </p>
    </div>
  )
}

type LineProps = {
  readonly id: string
  readonly answer: CollectedAnswer
  readonly judgement: Judgement | undefined
  readonly top: number
  readonly place: number
  readonly count: number
  readonly isActive: boolean
}

const Line = memo(function Line({ id, answer, judgement, top, place, count, isActive }: LineProps) {
  const { participant, datapoint, row } = answer
  const verdict = judgement?.verdict ?? null
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-posinset={place}
      aria-setsize={count}
      data-row={row}
      className={clsx(
        'absolute inset-x-0 flex h-8 cursor-pointer items-center gap-2 border-b border-line px-2.5',
        isActive ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
      style={{ top }}
    >
      <span className="min-w-0 flex-1 truncate" dir="auto" title={participant || undefined}>
        {participant || <span className="text-muted">Answer {formatCount(row + 1)}</span>}
      </span>
      <span className="shrink-0 text-muted tabular-nums">
        {datapoint !== null && (
          <>
            <span className="sr-only">Datapoint </span>#{formatCount(datapoint + 1)}
          </>
        )}
      </span>
      <span className="w-4 shrink-0">
        {verdict === 'pass' && <Check size={14} className="text-success" aria-label="Passed" />}
        {verdict === 'fail' && <X size={14} className="text-danger" aria-label="Failed" />}
      </span>
    </div>
  )
})
