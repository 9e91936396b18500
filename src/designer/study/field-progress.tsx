import { countWords, numberWords } from '../../base/number-words.ts'
import { Button } from '../../ui/button.tsx'
import type { FieldRead } from './use-field-read.ts'

type FieldProgressProps = { field: string; reading: FieldRead<unknown> & { stop(): void; startOver(): void } }

/** How far a field is read, with Cancel; what stopped or failed can be read again. Nothing when all is read. */
export function FieldProgress({ field, reading }: FieldProgressProps) {
  const { status, read, count, message } = reading
  if (status === 'reading') {
    return (
      <div className="flex flex-wrap items-center gap-2 text-xs text-muted">
        <progress aria-label={`Reading ${field}`} className="reading-progress h-1.5 w-32" max={count} value={read} />
        <span className="tabular-nums">
          Reading {field}: {numberWords(read)} of {countWords(count, 'datapoint')}
        </span>
        <Button size="sm" variant="quiet" onClick={reading.stop}>
          Cancel
        </Button>
      </div>
    )
  }
  if (status !== 'stopped' && status !== 'failed') return null
  return (
    <div
      role={status === 'failed' ? 'alert' : 'status'}
      className="flex flex-wrap items-center gap-2 text-xs text-muted"
    >
      <span>
        {status === 'failed'
          ? `${field} could not be read. ${message ?? ''}`
          : `Stopped. What stands here is about the first ${countWords(read, 'datapoint')}.`}
      </span>
      <Button size="sm" variant="quiet" onClick={reading.startOver}>
        Read all
      </Button>
    </div>
  )
}
