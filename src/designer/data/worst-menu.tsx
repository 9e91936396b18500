import { LocateFixed } from 'lucide-react'
import { useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useDesignerTools } from '../designer-tools.tsx'

/** Goes to the datapoints that are hardest on the layout; choosing the same again goes to the next worse. */
export function WorstMenu() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  return (
    <Menu
      label="Go to the worst"
      align="end"
      entries={async () => (await import('./worst-entries.tsx')).worstEntries(store, tools)}
      trigger={
        <Button
          size="sm"
          variant="quiet"
          aria-label="Go to the worst"
          title="Go to the worst"
          className="text-muted max-lg:w-7 max-lg:px-0"
        >
          <LocateFixed size={15} aria-hidden />
          <span className="max-lg:hidden">Go to the worst</span>
        </Button>
      }
    />
  )
}
