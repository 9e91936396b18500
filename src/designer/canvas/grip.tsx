import clsx from 'clsx'
import type { KeyboardEvent } from 'react'
import type { Key } from '../../base/key.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { HANDLE_MARK } from '../dnd/handle-mark.ts'
import { GRIP_MARK, grabNode } from './grab.ts'

/** The handle of a row or an item. Drag it by pointer; Space or Enter picks up by keyboard. */
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
  const { controller } = useDragTools()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    const grabbed = grabNode(store, nodeKey)
    if (grabbed !== null) controller.startKeyboard(grabbed.subject, grabbed.name)
  }
  const mark = { [GRIP_MARK]: nodeKey, [HANDLE_MARK]: '' }
  return (
    <button
      type="button"
      aria-label={`Move ${name}`}
      aria-roledescription="draggable"
      tabIndex={selected ? 0 : -1}
      title={`Move ${name}. Drag, or press Space and choose a place with the arrow keys.`}
      className={clsx(
        'absolute top-0 z-10 flex h-7 w-5 cursor-grab touch-none items-center justify-center rounded text-(--p-muted) -outline-offset-2 transition-opacity hover:bg-(--p-note) hover:text-(--p-ink) focus-visible:opacity-100 active:cursor-grabbing',
        level === 'row'
          ? // On a narrow screen the margin of the page is smaller: it stands on the page's edge, so it brings its own ground.
            '-start-12 group-hover/row:opacity-60 hover:opacity-100 max-sm:-start-10 max-sm:w-4 max-sm:border max-sm:border-(--p-line) max-sm:bg-(--p-ground) max-sm:group-hover/row:opacity-100'
          : '-start-6 group-hover/item:opacity-100',
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
