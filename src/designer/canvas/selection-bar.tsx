import { Ellipsis, X } from 'lucide-react'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { manyMenu } from '../commands/many-menu.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { selectionName } from '../names.ts'

/** Says how many are selected and what can be done with them. Shown while there are several, or while several are being chosen by taps. */
export function SelectionBar() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const layout = useDesigner((state) => state.history.present.layout)
  const keys = useDesigner((state) => state.session.selection)
  const isGathering = useDesigner((state) => state.session.isGathering)
  if (keys.length < 2 && !isGathering) return null
  const end = () => {
    store.setGathering(false)
    store.select([])
  }
  const entries = manyMenu(store, tools, keys)
  const group = entries.find(({ id }) => id === 'group')
  const words = keys.length === 0 ? 'Choose rows or items' : `${selectionName(layout, keys)} selected`
  return (
    <div
      role="toolbar"
      aria-label="Selection"
      className="pointer-events-auto absolute bottom-3 left-1/2 z-20 flex w-max max-w-[calc(100%-1.5rem)] -translate-x-1/2 flex-wrap items-center justify-center gap-1 rounded-lg border border-line bg-raised p-1.5 text-sm shadow-lg"
    >
      <span className="px-2 font-medium" role="status">
        {keys.length === 1 ? '1 selected' : words}
      </span>
      {group !== undefined && group.reason === null && (
        <Button size="sm" aria-label={group.label} onClick={group.onSelect}>
          {group.icon} <span className="max-sm:hidden">{group.label}</span>
          <span className="sm:hidden">Group</span>
        </Button>
      )}
      {keys.length > 0 && (
        <Menu
          label="Actions for the selection"
          align="end"
          entries={entries}
          trigger={
            <IconButton label="Actions for all selected" size="sm">
              <Ellipsis size={15} aria-hidden />
            </IconButton>
          }
        />
      )}
      {isGathering ? (
        <Button size="sm" variant="primary" onClick={() => store.setGathering(false)}>
          Done
        </Button>
      ) : (
        <IconButton label="Select nothing" size="sm" onClick={end}>
          <X size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
