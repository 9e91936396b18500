import clsx from 'clsx'
import { CircleStop } from 'lucide-react'
import type { Progress } from '../../dataset/worker/protocol.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { progressWords } from './progress-words.ts'
import { ReadOnButtons } from './read-on-buttons.tsx'
import { stoppedAt } from './stopped-at.ts'

/**
 * How far a file is read, with Cancel; nothing while nothing is being read. What was stopped stays marked, with a way on. In the dialog it
 * is `isLong`.
 */
export function ReadingProgress({ isLong = false }: { isLong?: boolean }) {
  const store = useDesignerStore()
  const progress = useDesigner((state) => state.dataset.state?.progress ?? null)
  const phase = useDesigner((state) => state.dataset.state?.phase)
  const stopped = useDesigner((state) => stoppedAt(state.dataset.state))
  const message = useDesigner((state) => state.dataset.state?.message ?? null)
  const place = isLong ? 'shrink-0 pt-3' : 'min-w-0 max-md:flex-1'
  if (phase === 'failed') {
    return (
      <p
        role="alert"
        className={clsx(place, 'text-xs text-danger', !isLong && 'max-md:pb-2 md:truncate')}
        title={message ?? ''}
      >
        {message}
      </p>
    )
  }
  if (stopped !== null) return <Stopped at={stopped} className={place} isLong={isLong} />
  if (progress === null) return null
  return (
    <div
      className={clsx(
        place,
        'flex items-center gap-2 text-xs whitespace-nowrap text-muted',
        isLong && 'max-sm:flex-wrap',
      )}
    >
      <ProgressBar progress={progress} isLong={isLong} />
      <Button
        size="sm"
        variant="quiet"
        className={clsx(isLong && '-my-1 ms-auto')}
        onClick={() => store.getState().dataset.handle?.cancel()}
      >
        Cancel
      </Button>
    </div>
  )
}

function ProgressBar({ progress, isLong }: { progress: Progress; isLong: boolean }) {
  const words = progressWords(progress)
  return (
    <>
      <progress
        aria-label={words.name}
        className={clsx('reading-progress h-1.5', isLong ? 'w-full shrink-0 sm:w-40' : 'w-20 max-md:flex-1')}
        max={Math.max(1, progress.total)}
        value={progress.bytes}
      />
      <span className={clsx('tabular-nums', isLong ? 'min-w-0 max-sm:flex-1 max-sm:whitespace-normal' : 'truncate')}>
        {isLong ? words.long : words.short}
      </span>
    </>
  )
}

const STOPPED = {
  reading: { words: 'Reading was stopped.', more: 'The rest of the file is not here.' },
  checking: { words: 'Checking was stopped.', more: 'All datapoints are here.' },
} as const

function Stopped({ at, className, isLong }: { at: keyof typeof STOPPED; className: string; isLong: boolean }) {
  const { words, more } = STOPPED[at]
  return (
    <div className={clsx(className, 'flex items-center gap-2 text-xs', isLong ? 'flex-wrap' : 'max-md:pb-2')}>
      <span
        className={clsx(
          'flex min-w-0 items-center gap-1.5',
          at === 'reading' ? 'font-medium text-warning' : 'text-muted',
        )}
      >
        <CircleStop size={14} aria-hidden className="shrink-0" />
        <span className={clsx(!isLong && 'truncate')}>{isLong ? `${words} ${more}` : words}</span>
      </span>
      <ReadOnButtons className="sm:-my-1" offersPart={isLong} />
    </div>
  )
}
