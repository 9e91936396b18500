import { useMemo } from 'react'
import type { Key } from '../../base/key.ts'
import type { Layout } from '../../layout/layout.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { ContextMenu } from '../../ui/context-menu.tsx'
import { nodeMenu } from '../commands/node-menu.tsx'
import { pageMenu } from '../commands/page-menu.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { useDrag } from '../dnd/drag-state.ts'
import { lineTitle } from './line-title.ts'
import { listLines } from './list-lines.ts'
import { OutlineLineView } from './outline-line.tsx'
import { OutlineDropMark } from './outline-mark.tsx'
import { LINE_HEIGHT } from './outline-target.ts'
import { useActiveLine } from './use-active-line.ts'
import { useLineScroll } from './use-line-scroll.ts'
import { useOutlineDrag } from './use-outline-drag.ts'
import { useOutlineKeys } from './use-outline-keys.ts'
import { useOutlinePointer } from './use-outline-pointer.ts'

type TreeProps = { layout: Layout; collapsed: ReadonlySet<Key>; onCollapse(collapsed: ReadonlySet<Key>): void }

/**
 * The tree itself. Only the lines near what is in sight are drawn, and always the one that has the focus, so the lines stand side by side
 * and say their levels themselves. What is selected here is selected on the canvas and the other way round.
 */
export function OutlineTree({ layout, collapsed, onCollapse }: TreeProps) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const lines = useMemo(() => listLines(layout, collapsed), [layout, collapsed])
  const { box, from, to, reveal, onScroll } = useLineScroll(lines.length)
  const fold = (keys: readonly Key[], isExpanded: boolean) => {
    const rest = [...collapsed].filter((key) => !keys.includes(key))
    onCollapse(new Set(isExpanded ? rest : [...rest, ...keys]))
  }
  const { active, focusProps } = useActiveLine({ box, layout, lines, reveal, unfold: (keys) => fold(keys, true) })
  const { menu, closeMenu, pointerProps } = useOutlinePointer(lines, fold)
  const onKeyDown = useOutlineKeys({ lines, at: active, fold })
  useOutlineDrag(box, layout, lines)
  const { state } = useDragTools()
  const isCarrying = useDrag(state, (drag) => drag !== null)
  const drawn = lines.slice(from, to).map((line, index) => ({ line, at: from + index }))
  const activeLine = lines[active]
  if (activeLine !== undefined && (active < from || active >= to)) drawn.push({ line: activeLine, at: active })
  const menuLine = menu === null ? undefined : lines.find(({ key }) => key === menu.key)
  return (
    <>
      <div
        ref={box}
        role="tree"
        aria-label="Outline"
        aria-multiselectable
        tabIndex={-1}
        data-carrying={isCarrying || undefined}
        className="relative min-h-0 flex-1 overflow-x-hidden overflow-y-auto outline-none"
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        {...pointerProps}
        {...focusProps}
      >
        <div role="none" className="relative mb-2" style={{ height: lines.length * LINE_HEIGHT }}>
          {drawn.map(({ line, at }) => (
            <OutlineLineView key={line.key} line={line} at={at} isActive={at === active} />
          ))}
          <OutlineDropMark lines={lines} reveal={reveal} />
        </div>
      </div>
      {menu !== null && menuLine !== undefined && (
        <ContextMenu
          at={menu}
          startsAt={menu.isByKey ? 'first' : null}
          label={`Actions for ${lineTitle(menuLine)}`}
          entries={menuLine.kind === 'page' ? pageMenu(store, tools, menu.key) : nodeMenu(store, tools, menu.key)}
          finalFocus={box}
          onClose={closeMenu}
        />
      )}
    </>
  )
}
