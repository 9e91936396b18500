import type { TaskProgress as Progress } from '../../dataset/worker/protocol.ts'
import { Button } from '../../ui/button.tsx'
import { formatSize } from './format-size.ts'

type TaskProgressProps = { label: string; progress: Progress; onCancel(): void }

/** How far a search or the writing of a file is, with Cancel. */
export function TaskProgress({ label, progress: { bytes, total }, onCancel }: TaskProgressProps) {
  return (
    <div className="flex min-w-0 items-center gap-2 text-xs text-muted">
      <progress
        aria-label={label}
        className="reading-progress h-1.5 w-20 min-w-12 shrink"
        max={Math.max(1, total)}
        value={bytes}
      />
      <span className="min-w-0 flex-1 truncate tabular-nums">{`${formatSize(bytes)} of ${formatSize(total)}`}</span>
      <Button size="sm" variant="quiet" className="-my-1 shrink-0" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
