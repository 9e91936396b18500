import clsx from 'clsx'
import { useDrag } from './drag-state.ts'
import { useDragTools } from './drag-provider.tsx'
import { lineOf } from './geometry.ts'
import { useEffect, useRef } from 'react'

/** The line where the carried thing will land; what is empty lights up whole. Nothing else on the canvas moves during a drag. */
export function DropLine() {
  const { state, controller } = useDragTools()
  const target = useDrag(state, (drag) => drag?.target ?? null)
  const isRefused = useDrag(state, (drag) => drag !== null && drag.reason !== null)
  const byKeyboard = useDrag(state, (drag) => drag?.by === 'keyboard')
  const geometry = useDrag(state, controller.geometry)
  const line = useRef<HTMLDivElement>(null)
  const box = target === null || geometry === null ? null : lineOf(geometry, target)
  const top = box?.top
  useEffect(() => {
    if (byKeyboard && target !== null) line.current?.scrollIntoView({ block: 'nearest' })
    // On a long page the line moves when the row it leads to is drawn.
  }, [byKeyboard, target, top])
  if (box === null) return null
  const width = box.right - box.left
  const height = box.bottom - box.top
  return (
    <div
      ref={line}
      data-testid="drop-line"
      // It lies on the participant's page, which is light in both themes.
      data-theme="light"
      className={clsx(
        'pointer-events-none absolute z-40 scroll-mt-6 scroll-mb-32',
        width > 0 && height > 0
          ? [
              'rounded-xl border-2 border-dashed',
              isRefused ? 'border-danger bg-danger/10' : 'border-accent bg-accent/10',
            ]
          : [
              'drop-line rounded-full',
              isRefused ? 'drop-line-refused bg-danger' : 'bg-accent',
              width > 0 ? 'h-1 -translate-y-1/2' : 'w-1 -translate-x-1/2',
            ],
      )}
      style={{ left: box.left, top: box.top, width: width || undefined, height: height || undefined }}
    >
      {target?.kind === 'beside' && !isRefused && <GhostColumn side={target.side} />}
    </div>
  )
}

/** The room that the new column would take, as a shade at that side of the row. */
function GhostColumn({ side }: { side: 'left' | 'right' }) {
  return (
    <div
      className={clsx(
        'absolute inset-y-0 w-24 rounded-md border-2 border-dashed border-accent bg-accent/15',
        side === 'left' ? 'left-1.5' : 'right-1.5',
      )}
    />
  )
}
