import { LayoutGrid, LocateFixed } from 'lucide-react'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { describeStandout, listWorst, nextWorst, type WorstEntry } from './worst-first.ts'

/** Goes to the datapoints that are hardest on the layout; choosing the same again goes to the next worse. */
export function WorstMenu() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const worst = useDesigner((state) => state.dataset.state?.report?.profile.worst ?? null)
  const count = useDesigner((state) => state.dataset.state?.count ?? 0)

  const goTo = ({ criterion, label, standouts }: WorstEntry) => {
    const { walk, index } = store.getState().dataset
    const next = nextWorst(standouts, walk?.title === label ? index : -1)
    if (next === null) return
    const stops = standouts.map((standout) => ({ index: standout.index, note: describeStandout(criterion, standout) }))
    store.setWalk({ title: label, stops })
    void store.goToDatapoint(next.index)
  }
  const entries: readonly MenuEntry[] = [
    ...listWorst(worst).map((entry) => ({
      id: entry.criterion,
      label: entry.label,
      reason: entry.reason,
      onSelect: () => goTo(entry),
    })),
    {
      id: 'contact-sheet',
      label: 'Contact sheet…',
      icon: <LayoutGrid size={14} />,
      separated: true,
      reason: count === 0 ? 'There are no datapoints.' : null,
      onSelect: tools.openContactSheet,
    },
  ]
  return (
    <Menu
      label="Go to the worst"
      align="end"
      entries={entries}
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
