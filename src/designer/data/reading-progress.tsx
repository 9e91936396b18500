import clsx from 'clsx'
import type { Progress } from '../../dataset/worker/protocol.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { progressWords } from './progress-words.ts'

/** How far a file is read, with Cancel; nothing while nothing is being read. What is read stays usable. In the dialog it is `isLong`. */
export function ReadingProgress({ isLong = false }: { isLong?: boolean }) {
  const store = useDesignerStore()
  const progress = useDesigner((state) => state.dataset.state?.progress ?? null)
  const phase = useDesigner((state) => state.dataset.state?.phase)
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
  if (phase === 'cancelled')
    return (
      <Stopped
        className={clsx(place, isLong ? 'flex-wrap' : 'max-md:pb-2')}
        onCheck={isLong ? () => checkWhatWasRead(store) : undefined}
      />
    )
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

function Stopped({ className, onCheck }: { className: string; onCheck: (() => void) | undefined }) {
  return (
    <p className={clsx(className, 'flex items-center gap-2 text-xs text-muted')}>
      <span className="truncate">Stopped. What was read stays usable.</span>
      {onCheck !== undefined && (
        <Button size="sm" className="sm:-my-1" onClick={onCheck}>
          Check what was read
        </Button>
      )}
    </p>
  )
}

function checkWhatWasRead(store: ReturnType<typeof useDesignerStore>) {
  const { dataset, history } = store.getState()
  const schema = history.present.schema ?? dataset.state?.info?.inferred
  if (schema !== undefined) dataset.handle?.check(schema)
}
