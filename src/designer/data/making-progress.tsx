import clsx from 'clsx'
import { useMaking } from './making.ts'
import { TaskProgress } from './task-progress.tsx'

/** How far the dataset is that is being made of the open one, with Cancel; nothing while none is, or as long as that takes no time. */
export function MakingProgress({ isLong = false }: { isLong?: boolean }) {
  const making = useMaking()
  if (making === null || making.progress === null) return null
  return (
    <div
      className={clsx(
        'flex min-w-0 items-center gap-2 text-xs text-muted',
        isLong ? 'shrink-0 flex-wrap pt-3' : 'max-md:flex-1',
      )}
    >
      <span className="min-w-0 truncate">{making.words}</span>
      <TaskProgress label={making.words} progress={making.progress} onCancel={making.stop} />
    </div>
  )
}
