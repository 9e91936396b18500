import type { Key } from '../../base/key.ts'
import { definitionOf } from '../../items/registry.ts'
import { findNode, type Found } from '../../layout/find.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { grabNode } from '../canvas/grab.ts'
import { listTexts } from '../canvas/list-texts.ts'
import type { DesignerTools } from '../designer-tools.tsx'
import type { DragController } from '../dnd/drag-controller.ts'
import { layoutOf, removeAll } from './actions.ts'
import { duplicateInView } from './duplicate-in-view.ts'
import { groupAll } from './group-actions.ts'
import type { LocalKey } from './local-key.ts'

/** What a key acts on: the node that has the focus, on the canvas or in the outline. */
export type NodeContext = {
  readonly store: DesignerStore
  readonly tools: DesignerTools
  readonly controller: DragController
  readonly key: Key
}

/** The keys of a row, a column or an item, wherever it is shown. */
export const NODE_KEYS: readonly LocalKey<NodeContext>[] = [
  { keys: ['Enter', 'F2'], shown: 'Enter or F2', what: 'Edit the text in place, or go to the settings', run: edit },
  { keys: [' '], shown: 'Space', what: 'Pick up, to carry it with the arrow keys', run: carry },
  { keys: ['Escape'], shown: 'Esc', what: 'Step out: item, column, row, page, nothing', run: stepOut },
  { keys: ['m'], shown: null, what: 'Move to…', run: (context) => context.tools.openMoveTo(chosen(context)) },
  { keys: ['n'], shown: null, what: 'Add a note', run: ({ store, key }) => store.draftNote(key) },
  {
    keys: ['Delete', 'Backspace'],
    shown: null,
    what: 'Delete',
    run: (context) => context.tools.say(removeAll(context.store, chosen(context))),
  },
  {
    keys: ['d'],
    shown: null,
    what: 'Duplicate',
    mod: true,
    run: (context) => context.tools.say(duplicateInView(context.store, chosen(context))),
  },
  {
    keys: ['g'],
    shown: null,
    what: 'Group into two columns',
    mod: true,
    run: (context) => context.tools.say(groupAll(context.store, chosen(context))),
  },
]

/** What a step outwards leads to: from an item to its column (where a row has several), its row, its page, and then to nothing. */
export function outerKey(found: Found): Key | null {
  if (found.kind === 'item') return found.row.columns.length > 1 ? found.column.key : found.row.key
  if (found.kind === 'column') return found.row.key
  return found.kind === 'row' ? found.page.key : null
}

/** Starts writing in an item where it stands; goes to its settings when it has no text of its own. */
export function editOrInspect(store: DesignerStore, key: Key) {
  const { present } = store.getState().history
  const found = findNode(present.layout, key)
  const edits = found?.kind === 'item' && definitionOf(found.node.data).InPlaceEditor !== undefined
  if (edits || listTexts(present, key).length > 0) store.edit(key)
  else goToSettings(store)
}

/** Goes to the first box of the settings of what is selected, ready for typing; shows the settings where they are hidden. */
export function goToSettings(store: DesignerStore) {
  // The notes stand where the settings are.
  if (store.getState().session.notesOpen) store.setNotesOpen(false)
  const opener = document.querySelector<HTMLElement>(`[${SETTINGS_MARK}][aria-expanded="false"]`)
  if (opener?.checkVisibility() === true) opener.click()
  requestAnimationFrame(focusInspector)
}

/** Marks the button that shows the settings where the window is narrow. */
export const SETTINGS_MARK = 'data-opens-settings'

function focusInspector() {
  const boxes = 'textarea, select, input:not([type="radio"], [type="checkbox"])'
  const inspector = document.querySelector('[aria-label="Inspector"]')
  // The settings of a row are buttons only.
  const box = inspector?.querySelector<HTMLElement>(boxes) ?? inspector?.querySelector('button')
  box?.focus()
  if (box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement) box.select()
}

/** The selection, or the focused node while nothing is selected. */
function chosen({ store, key }: NodeContext): readonly Key[] {
  const { selection } = store.getState().session
  return selection.length > 0 ? selection : [key]
}

function edit({ store, key }: NodeContext) {
  const found = findNode(layoutOf(store), key)
  if (found === null) return
  store.showPage(found.page.key)
  if (!store.getState().session.selection.includes(key)) store.select([key])
  editOrInspect(store, key)
}

function carry({ store, controller, key }: NodeContext) {
  const grabbed = grabNode(store, key)
  if (grabbed !== null) controller.startKeyboard(grabbed.subject, grabbed.name)
}

function stepOut({ store, key }: NodeContext) {
  const [selected = key] = store.getState().session.selection
  const found = findNode(layoutOf(store), selected)
  const outer = found === null ? null : outerKey(found)
  store.select(outer === null ? [] : [outer])
}
