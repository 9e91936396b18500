import type { Key } from '../../base/key.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { manyMenu } from '../commands/many-menu.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { selectionName } from '../names.ts'
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
      <ul className="flex flex-col gap-1.5">
        {manyMenu(store, tools, keys).map(({ id, label, icon, reason, danger, onSelect }) => (
          <li key={id} className="flex flex-col">
            <Button
              size="sm"
              className="justify-start"
              {...(danger === true ? { variant: 'danger' } : {})}
              disabled={typeof reason === 'string'}
              aria-describedby={typeof reason === 'string' ? `why-${id}` : undefined}
              onClick={onSelect}
            >
              {icon} {label}
            </Button>
            {typeof reason === 'string' && (
              <p id={`why-${id}`} className="mt-0.5 text-xs text-muted">
                {reason}
              </p>
            )}
          </li>
        ))}
      </ul>
      <SharedFieldsForm keys={keys} />
    </div>
  )
}
