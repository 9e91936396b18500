import clsx from 'clsx'
import { useEffect } from 'react'
import { useDesignerSoon } from '../../store/store-context.tsx'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { useDrag } from '../dnd/drag-state.ts'
import type { OutlineLine } from './list-lines.ts'
import { INDENT, LINE_HEIGHT, markOf } from './outline-target.ts'

/** Where the carried thing will land, among the lines of the outline. Nothing else in it moves. `reveal` brings a line into sight. */
export function OutlineDropMark({ lines, reveal }: { lines: readonly OutlineLine[]; reveal(at: number): void }) {
  const { state } = useDragTools()
  const layout = useDesignerSoon((current) => current.history.present.layout)
  const target = useDrag(state, (drag) => drag?.target ?? null)
  const isRefused = useDrag(state, (drag) => drag !== null && drag.reason !== null)
  const byKeyboard = useDrag(state, (drag) => drag?.by === 'keyboard')
  const mark = target === null ? null : markOf(layout, lines, target)
  const at = mark?.at ?? null
  useEffect(() => {
    if (byKeyboard && at !== null) reveal(at)
  }, [byKeyboard, at, reveal])
  if (mark === null) return null
  const tone = isRefused ? 'drop-line-refused bg-danger' : 'bg-accent'
  if (mark.kind === 'into') {
    return (
      <div
        data-testid="outline-drop"
        className={clsx(
          'pointer-events-none absolute inset-x-1 rounded-sm border-2',
          isRefused ? 'border-danger' : 'border-accent',
        )}
        style={{ top: mark.at * LINE_HEIGHT, height: LINE_HEIGHT }}
      />
    )
  }
  const style =
    mark.kind === 'between'
      ? { top: mark.at * LINE_HEIGHT - 1.5, left: (mark.level - 1) * INDENT + 8, right: 4, height: 3 }
      : { top: mark.at * LINE_HEIGHT + 2, height: LINE_HEIGHT - 4, width: 3, [mark.side]: 4 }
  return (
    <div
      data-testid="outline-drop"
      className={clsx('drop-line pointer-events-none absolute rounded-full', tone)}
      style={style}
    />
  )
}
