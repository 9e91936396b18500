import clsx from 'clsx'
import type { KeyboardEvent } from 'react'
import type { Key } from '../../base/key.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { HANDLE_MARK } from '../dnd/handle-mark.ts'
import { GRIP_MARK, grabNode } from './grab.ts'

/** The handle of a row or an item. Drag it by pointer; Space or Enter picks up by keyboard, M lists the places to move to. */
export function Grip({
  name,
  nodeKey,
  level,
  selected,
}: {
  name: string
  nodeKey: Key
  level: 'row' | 'item'
  selected: boolean
}) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const { controller } = useDragTools()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const isMove = event.key.toLowerCase() === 'm'
    if (!isMove && event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    const grabbed = grabNode(store, nodeKey)
    if (isMove) tools.openMoveTo(store.getState().session.selection)
    else if (grabbed !== null) controller.startKeyboard(grabbed.subject, grabbed.name)
  }
  const mark = { [GRIP_MARK]: nodeKey, [HANDLE_MARK]: '' }
  return (
    <button
      type="button"
      aria-label={`Move ${name}`}
      aria-roledescription="draggable"
      tabIndex={selected ? 0 : -1}
      title={`Move ${name}. Drag, press Space and choose a place with the arrow keys, or press M for a list.`}
      className={clsx(
        // Its dots keep clear of the line round what is selected, also where a finger needs more room.
        'absolute z-10 flex h-7 w-4.5 cursor-grab select-none pointer-coarse:w-6 touch-none items-center rounded text-(--p-muted) -outline-offset-2 transition-opacity hover:bg-(--p-note) hover:text-(--p-ink) focus-visible:opacity-100 active:cursor-grabbing',
        level === 'row'
          ? // Where nothing can be pointed at it shows at once. On a narrow screen there is no margin for two: it stands above the row.
            'top-0 -start-12 row-hover:opacity-60 hover:opacity-100 pointer-coarse:opacity-100 max-sm:-start-6 max-sm:-top-6 max-sm:size-6 max-sm:opacity-100'
          : 'top-0 -start-6 item-hover:opacity-100',
        selected ? 'opacity-100' : 'opacity-0',
      )}
      onKeyDown={onKeyDown}
      {...mark}
    >
      <Dots />
    </button>
  )
}

/** Six dots in one stroke: a page has hundreds of them. */
function Dots() {
  return (
    <svg
      width={16}
      height={16}
      viewBox="0 0 24 24"
      stroke="currentColor"
      strokeWidth={4}
      strokeLinecap="round"
      aria-hidden
    >
      <path d="M9 5h.01M9 12h.01M9 19h.01M15 5h.01M15 12h.01M15 19h.01" />
    </svg>
  )
}
