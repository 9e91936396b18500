import { LayoutGrid } from 'lucide-react'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import type { DesignerTools } from '../designer-tools.tsx'
import { describeStandout, listWorst, nextWorst, type WorstEntry } from './worst-first.ts'

/** The entries of the menu that goes to the datapoints that are hardest on the layout, as the dataset is read so far. */
export function worstEntries(store: DesignerStore, tools: DesignerTools): readonly MenuEntry[] {
  const { state } = store.getState().dataset
  return [
    ...listWorst(state?.report?.profile.worst ?? null).map((entry) => ({
      id: entry.criterion,
      label: entry.label,
      reason: entry.reason,
      onSelect: () => goTo(store, entry),
    })),
    {
      id: 'contact-sheet',
      label: 'Contact sheet…',
      icon: <LayoutGrid size={14} />,
      separated: true,
      reason: (state?.count ?? 0) === 0 ? 'There are no datapoints.' : null,
      onSelect: tools.openContactSheet,
    },
  ]
}

function goTo(store: DesignerStore, { criterion, label, standouts }: WorstEntry) {
  const { walk, index } = store.getState().dataset
  const next = nextWorst(standouts, walk?.title === label ? index : -1)
  if (next === null) return
  const stops = standouts.map((standout) => ({ index: standout.index, note: describeStandout(criterion, standout) }))
  store.setWalk({ title: label, stops })
  void store.goToDatapoint(next.index)
}
