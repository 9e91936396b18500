import { useCallback, type KeyboardEvent } from 'react'
import { findNode, listItems, type FoundItem } from '../../layout/find.ts'
import { selectRange } from '../../layout/select-range.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { layoutOf } from '../commands/actions.ts'
import { findLocalKey, type LocalKey } from '../commands/local-key.ts'
import { NODE_KEYS, type NodeContext } from '../commands/node-keys.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { GRIP_MARK } from './grab.ts'

/** Keys on a focused node of the canvas or on its handle, which has the focus after a press. They never fire inside a text, another button or a menu. */
export function useCanvasKeys() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const { controller } = useDragTools()
  return useCallback(
    (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement)) return
      const key = event.target.getAttribute('data-node') ?? event.target.getAttribute(GRIP_MARK)
      if (key === null) return
      const found = findLocalKey(CANVAS_KEYS, event)
      if (found === null) return
      event.preventDefault()
      found.run({ store, tools, controller, key })
    },
    [store, tools, controller],
  )
}

/** The keys of the canvas: walking it, and what every node answers to. */
export const CANVAS_KEYS: readonly LocalKey<NodeContext>[] = [
  { keys: ['ArrowDown'], shown: '↓', what: 'Select the next item', run: (context) => walk(context, 1) },
  { keys: ['ArrowUp'], shown: '↑', what: 'Select the item before', run: (context) => walk(context, -1) },
  {
    keys: ['ArrowLeft'],
    shown: '←',
    what: 'Select the item in the left column',
    run: (context) => across(context, -1),
  },
  {
    keys: ['ArrowRight'],
    shown: '→',
    what: 'Select the item in the right column',
    run: (context) => across(context, 1),
  },
  { keys: ['Home'], shown: 'Home', what: 'Select the first item of the page', run: (context) => selectAt(context, 0) },
  { keys: ['End'], shown: 'End', what: 'Select the last item of the page', run: (context) => selectAt(context, -1) },
  {
    keys: ['ArrowDown'],
    shift: true,
    shown: '⇧ ↓',
    what: 'Select one more below',
    run: (context) => extend(context, (at) => at + 1),
  },
  {
    keys: ['ArrowUp'],
    shift: true,
    shown: '⇧ ↑',
    what: 'Select one more above',
    run: (context) => extend(context, (at) => at - 1),
  },
  {
    keys: ['Home'],
    shift: true,
    shown: '⇧ Home',
    what: 'Select up to the first',
    run: (context) => extend(context, () => 0),
  },
  {
    keys: ['End'],
    shift: true,
    shown: '⇧ End',
    what: 'Select up to the last',
    run: (context) => extend(context, (_at, count) => count - 1),
  },
  ...NODE_KEYS,
]

function itemsOfShown({ store }: NodeContext): readonly FoundItem[] {
  const page = layoutOf(store).find(({ key }) => key === store.getState().session.page)
  return page === undefined ? [] : listItems(page)
}

function walk(context: NodeContext, step: 1 | -1) {
  const items = itemsOfShown(context)
  const at = items.findIndex(({ node, row, column }) => [node.key, column.key, row.key].includes(context.key))
  const next = items[Math.max(0, Math.min(items.length - 1, at + step))]
  if (next !== undefined) selectAndFocus(context, next.node.key)
}

function selectAt(context: NodeContext, index: number) {
  const item = itemsOfShown(context).at(index)
  if (item !== undefined) selectAndFocus(context, item.node.key)
}

/** To the neighbouring column of the same row, to the item at the same height in the count. */
function across(context: NodeContext, step: 1 | -1) {
  const found = findNode(layoutOf(context.store), context.key)
  if (found?.kind !== 'item') return
  const column = found.row.columns[found.place.column + step]
  const item = column?.items[Math.min(found.place.item, column.items.length - 1)]
  if (item !== undefined) selectAndFocus(context, item.key)
}

/** The selection goes on from where it ends, on the level of the focused node. */
function extend(context: NodeContext, step: (at: number, count: number) => number) {
  const { store, key } = context
  const layout = layoutOf(store)
  const found = findNode(layout, key)
  const rows = found?.kind === 'row' ? found.page.rows.map((row) => row.key) : null
  const order = rows ?? itemsOfShown(context).map(({ node }) => node.key)
  const at = order.indexOf(key)
  const next = order[Math.max(0, Math.min(order.length - 1, step(at, order.length)))]
  if (next === undefined) return
  store.select(selectRange(layout, store.getState().session.selection[0] ?? key, next))
  focusNode(next)
}

function selectAndFocus({ store }: NodeContext, key: string) {
  store.select([key])
  focusNode(key)
}

function focusNode(key: string) {
  document.querySelector<HTMLElement>(`[data-node="${CSS.escape(key)}"]`)?.focus()
}
