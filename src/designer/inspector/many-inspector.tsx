import type { Key } from '../../base/key.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { manyMenu } from '../commands/many-menu.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { selectionName } from '../names.ts'
import { ActionList } from './action-list.tsx'
import { SharedFieldsForm } from './shared-fields-form.tsx'

/** What can be done with several selected nodes at once, and the settings they share. What can't be done says why. */
export function ManyInspector({ keys }: { keys: readonly Key[] }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const layout = useDesigner((state) => state.history.present.layout)
  return (
    <div className="flex flex-col gap-4 p-4">
      <div>
        <h2 className="text-sm font-semibold">{selectionName(layout, keys)} selected</h2>
        <p className="mt-0.5 text-xs text-muted">Drag one of them to move all. Esc selects nothing.</p>
      </div>
      <ActionList entries={manyMenu(store, tools, keys)} />
      <SharedFieldsForm keys={keys} />
    </div>
  )
}
