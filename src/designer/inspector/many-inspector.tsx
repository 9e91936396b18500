import { Columns2, Copy, MoveVertical, Trash2 } from 'lucide-react'
import type { Key } from '../../base/key.ts'
import { canDuplicate, canGroup } from '../../layout/operations/can.ts'
import { groupInColumns } from '../../layout/operations/columns.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { duplicateAll, removeAll } from '../commands/actions.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { selectionName } from '../names.ts'

/** What can be done with several selected nodes at once. */
export function ManyInspector({ keys }: { keys: readonly Key[] }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const layout = useDesigner((state) => state.history.present.layout)
  const grouping = canGroup(layout, keys)
  const doubling = canDuplicate(layout, keys)
  return (
    <div className="flex flex-col gap-4 p-4">
      <h2 className="text-sm font-semibold">{selectionName(layout, keys)} selected</h2>
      <div className="flex flex-col gap-1.5">
        <Button size="sm" className="justify-start" onClick={() => tools.openMoveTo(keys)}>
          <MoveVertical size={14} aria-hidden /> Move to…
        </Button>
        <Button
          size="sm"
          className="justify-start"
          disabled={grouping !== null}
          title={grouping ?? undefined}
          onClick={() => store.commitLayout('Put side by side', (current) => groupInColumns(current, keys))}
        >
          <Columns2 size={14} aria-hidden /> Put side by side
        </Button>
        <Button size="sm" className="justify-start" disabled={doubling !== null} title={doubling ?? undefined} onClick={() => tools.say(duplicateAll(store, keys))}>
          <Copy size={14} aria-hidden /> Duplicate
        </Button>
        <Button size="sm" variant="danger" className="justify-start" onClick={() => tools.say(removeAll(store, keys))}>
          <Trash2 size={14} aria-hidden /> Delete
        </Button>
      </div>
    </div>
  )
}
