import { emptyLayout } from '../../layout/create.ts'
import type { DesignerStore } from '../../store/designer-store.ts'

/** Puts one empty page in place of the layout, as one step. Datapoints and schema stay. */
export function startBlank(store: DesignerStore) {
  const layout = emptyLayout(store.keys)
  store.commit('Start with a blank layout', (document) => ({ ...document, layout, serverIds: [] }), {
    select: [],
    replaces: { kind: 'import' },
  })
}
