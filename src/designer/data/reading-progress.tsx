import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'

const WORDS = { indexing: 'Reading', checking: 'Checking' } as const

/** How far a large file is read, with Cancel; nothing while nothing is being read. What is read stays usable. */
export function ReadingProgress() {
  const store = useDesignerStore()
  const progress = useDesigner((state) => state.dataset.state?.progress ?? null)
  const phase = useDesigner((state) => state.dataset.state?.phase)
  const message = useDesigner((state) => state.dataset.state?.message ?? null)
  if (phase === 'failed') return <p role="alert" className="min-w-0 truncate text-xs text-danger" title={message ?? ''}>{message}</p>
  if (phase === 'cancelled') return <p className="text-xs whitespace-nowrap text-muted">Stopped. What was read stays usable.</p>
  if (progress === null) return null
  const share = progress.total === 0 ? 0 : Math.round((progress.bytes / progress.total) * 100)
  return (
    <span className="flex items-center gap-2 text-xs whitespace-nowrap text-muted">
      <progress
        aria-label={`${WORDS[progress.phase]} the dataset`}
        className="reading-progress h-1.5 w-20 sm:w-28"
        max={Math.max(1, progress.total)}
        value={progress.bytes}
      />
      <span className="tabular-nums max-md:hidden">
        {WORDS[progress.phase]} {share} %{progress.mbPerSecond === null ? '' : `, ${Math.round(progress.mbPerSecond)} MB/s`}
        {progress.secondsLeft === null ? '' : `, ${Math.max(1, Math.round(progress.secondsLeft))} s left`}
      </span>
      <Button size="sm" variant="quiet" onClick={() => store.getState().dataset.handle?.cancel()}>
        Cancel
      </Button>
    </span>
  )
}
