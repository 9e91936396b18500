import { useCallback, type KeyboardEvent } from 'react'
import { definitionOf } from '../../items/registry.ts'
import { findNode, listItems, type FoundItem } from '../../layout/find.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { duplicateAll, layoutOf, removeAll } from '../commands/actions.ts'
import { useDesignerTools, type DesignerTools } from '../designer-tools.tsx'
import { useDragTools } from '../dnd/drag-provider.tsx'
import type { DragController } from '../dnd/drag-controller.ts'
import type { Key } from '../../base/key.ts'
import { grabNode } from './grab.ts'
import { listTexts } from './list-texts.ts'

type Context = { store: DesignerStore; tools: DesignerTools; controller: DragController; key: string }

/** Keys on a focused row or item of the canvas. They never fire inside a text, a button or a menu. */
export function useCanvasKeys() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const { controller } = useDragTools()
  return useCallback(
    (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement)) return
      const key = event.target.getAttribute('data-node')
      if (key === null) return
      const action = actionFor(event)
      if (action === null) return
      event.preventDefault()
      action({ store, tools, controller, key })
    },
    [store, tools, controller],
  )
}

type Action = (context: Context) => void

function actionFor(event: KeyboardEvent): Action | null {
  if (event.altKey) return null
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'd' ? duplicate : null
  return ACTIONS.get(event.key) ?? null
}

const duplicate: Action = ({ store, tools }) => tools.say(duplicateAll(store, store.getState().session.selection))
const remove: Action = ({ store, tools, key }) => {
  const { selection } = store.getState().session
  tools.say(removeAll(store, selection.length > 0 ? selection : [key]))
}
const edit: Action = ({ store, key }) => editOrInspect(store, key)

/** Starts writing in an item where it stands; goes to its settings when it has no text of its own. */
export function editOrInspect(store: DesignerStore, key: Key) {
  const { present } = store.getState().history
  const found = findNode(present.layout, key)
  const edits = found?.kind === 'item' && definitionOf(found.node.data).InPlaceEditor !== undefined
  if (edits || listTexts(present, key).length > 0) store.edit(key)
  else focusInspector()
}

const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['ArrowDown', (context) => walk(context, 1)],
  ['ArrowUp', (context) => walk(context, -1)],
  ['ArrowRight', (context) => across(context, 1)],
  ['ArrowLeft', (context) => across(context, -1)],
  ['Home', (context) => selectAt(context, 0)],
  ['End', (context) => selectAt(context, -1)],
  ['Enter', edit],
  ['F2', edit],
  [
    ' ',
    ({ store, controller, key }) => {
      const grabbed = grabNode(store, key)
      if (grabbed !== null) controller.startKeyboard(grabbed.subject, grabbed.name)
    },
  ],
  [
    'm',
    ({ store, tools, key }) =>
      tools.openMoveTo(store.getState().session.selection.length > 0 ? store.getState().session.selection : [key]),
  ],
  ['Delete', remove],
  ['Backspace', remove],
  // Escape steps out: from an item to its row, from there to nothing.
  [
    'Escape',
    ({ store, key }) => {
      const found = findNode(layoutOf(store), key)
      store.select(found?.kind === 'item' ? [found.row.key] : [])
    },
  ],
])

function itemsOfShown({ store }: Context): readonly FoundItem[] {
  const page = layoutOf(store).find(({ key }) => key === store.getState().session.page)
  return page === undefined ? [] : listItems(page)
}

function walk(context: Context, step: 1 | -1) {
  const items = itemsOfShown(context)
  const at = items.findIndex(({ node, row }) => node.key === context.key || row.key === context.key)
  const next = items[Math.max(0, Math.min(items.length - 1, at + step))]
  if (next !== undefined) selectAndFocus(context, next.node.key)
}

function selectAt(context: Context, index: number) {
  const item = itemsOfShown(context).at(index)
  if (item !== undefined) selectAndFocus(context, item.node.key)
}

/** To the neighbouring column of the same row, to the item at the same height in the count. */
function across(context: Context, step: 1 | -1) {
  const found = findNode(layoutOf(context.store), context.key)
  if (found?.kind !== 'item') return
  const column = found.row.columns[found.place.column + step]
  const item = column?.items[Math.min(found.place.item, column.items.length - 1)]
  if (item !== undefined) selectAndFocus(context, item.key)
}

function selectAndFocus({ store }: Context, key: string) {
  store.select([key])
  document.querySelector<HTMLElement>(`[data-node="${CSS.escape(key)}"]`)?.focus()
}

/** Goes to the first box of the settings, ready for typing. */
function focusInspector() {
  const boxes = 'textarea, select, input:not([type="radio"], [type="checkbox"])'
  const box = document.querySelector<HTMLElement>(`[aria-label="Inspector"] :is(${boxes})`)
  box?.focus()
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) box.select()
}
