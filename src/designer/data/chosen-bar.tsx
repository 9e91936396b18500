import { countWords } from '../../base/number-words.ts'
import { Button } from '../../ui/button.tsx'

type ChosenBarProps = {
  /** How many are chosen. */
  readonly count: number
  readonly isBusy: boolean
  onLeaveOut(): void
  onKeepOnly(): void
  onClear(): void
}

/** What can be done with the datapoints that are chosen in the table; without any, how they are. */
export function ChosenBar({ count, isBusy, onLeaveOut, onKeepOnly, onClear }: ChosenBarProps) {
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-2 text-xs text-muted">
      <p role="status" className="tabular-nums empty:hidden">
        {count > 0 && <span className="font-medium text-ink">{countWords(count, 'datapoint')} chosen</span>}
      </p>
      {count === 0 ? (
        <p className="max-sm:hidden">
          <kbd className="font-sans">↑</kbd> <kbd className="font-sans">↓</kbd> move,{' '}
          <kbd className="font-sans">Enter</kbd> or a click shows the datapoint on the page,{' '}
          <kbd className="font-sans">Space</kbd> or its box chooses it, with <kbd className="font-sans">⇧</kbd> all up
          to it.
        </p>
      ) : (
        <span className="flex flex-wrap gap-1.5">
          <Button size="sm" disabled={isBusy} onClick={onLeaveOut}>
            Leave out
          </Button>
          <Button size="sm" disabled={isBusy} onClick={onKeepOnly}>
            Keep only these
          </Button>
          <Button size="sm" variant="quiet" onClick={onClear}>
            Choose none
          </Button>
        </span>
      )}
    </div>
  )
}
