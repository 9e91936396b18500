import clsx from 'clsx'
import { useRef } from 'react'
import { useDragTools } from '../designer/dnd/drag-provider.tsx'
import { useDrag } from '../designer/dnd/drag-state.ts'
import { Palette } from '../designer/palette/palette.tsx'
import { AfterPaint } from '../ui/after-paint.tsx'
import { late } from '../ui/late.ts'
import { SidePane } from './side-pane.tsx'

const Outline = late(async () => (await import('../designer/outline/outline.tsx')).Outline)

/** The pane at the left: what can be added, and below it the outline. As a drawer it makes way for what is carried out of it. */
export function PalettePane({ open, onClose }: { open: boolean; onClose(): void }) {
  const { state } = useDragTools()
  const pane = useRef<HTMLDivElement>(null)
  const isAway = useDrag(
    state,
    (drag) => drag?.pointer != null && drag.pointer.x > (pane.current?.getBoundingClientRect().right ?? 0),
  )
  const isCarriedByKey = useDrag(state, (drag) => drag?.by === 'keyboard')
  return (
    <SidePane
      label="Palette"
      title="Add"
      open={open}
      onClose={onClose}
      className={clsx(
        'start-0 w-64 border-e md:static md:flex',
        isAway && 'max-md:invisible',
        // What is unseen in another way would lose the focus.
        isCarriedByKey && 'max-md:opacity-0',
      )}
    >
      <div ref={pane} className="flex min-h-0 flex-1 flex-col">
        <section aria-label="Palette" className="min-h-0 flex-1 overflow-y-auto">
          <Palette />
        </section>
        <AfterPaint fallback={<div className="h-2/5 min-h-44 shrink-0 border-t border-line" />}>
          <Outline />
        </AfterPaint>
      </div>
    </SidePane>
  )
}
