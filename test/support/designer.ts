import { countingKeys, type Key } from '../../src/base/key.ts'
import { addItem, addPageAfter, addRowToPage, duplicateAll, removeAll } from '../../src/designer/commands/actions.ts'
import { dropSubject } from '../../src/designer/dnd/drop-subject.ts'
import type { Item } from '../../src/items/schemas.ts'
import { createItem } from '../../src/layout/create.ts'
import type { DropTarget, Layout } from '../../src/layout/layout.ts'
import { canDrop } from '../../src/layout/operations/can.ts'
import { createDesignerStore, type DesignerStore } from '../../src/store/designer-store.ts'
import { layoutOf, pictureOf } from './picture.ts'

/** A fluent driver over the real store: acts as the interface does, and draws what came of it. */
export function designer(picture = '') {
  const store: DesignerStore = createDesignerStore(countingKeys('n'))
  store.load({ name: 'Test', layout: layoutOf(picture), schema: null, details: {}, serverIds: [] })
  const layout = (): Layout => store.getState().history.present.layout
  const driver = {
    store,
    layout,
    picture: () => pictureOf(layout()),
    select: (...keys: Key[]) => (store.select(keys), driver),
    add: (item: Item) => (addItem(store, item), driver),
    addRow: () => (addRowToPage(store, store.getState().session.page ?? ''), driver),
    addPage: () => (addPageAfter(store), driver),
    remove: (...keys: Key[]) => (removeAll(store, keys), driver),
    duplicate: (...keys: Key[]) => (duplicateAll(store, keys), driver),
    drag: (keys: readonly Key[], target: DropTarget) => {
      if (canDrop(layout(), { kind: 'nodes', keys }, target) === null)
        dropSubject(store, { kind: 'nodes', keys }, target, 'it')
      return driver
    },
    drop: (item: Item, target: DropTarget) => {
      const fragment = { kind: 'items', items: [createItem(item, store.keys)] } as const
      dropSubject(store, { kind: 'fragment', fragment }, target, 'it')
      return driver
    },
    undo: () => (store.undo(), driver),
    redo: () => (store.redo(), driver),
    steps: () => store.getState().history.past.map(({ name }) => name),
    session: () => store.getState().session,
  }
  return driver
}
