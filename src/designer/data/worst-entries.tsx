import { CircleMinus, LayoutGrid } from 'lucide-react'
import type { DesignerStore } from '../../store/designer-store.ts'
import type { MenuEntry } from '../../ui/menu.tsx'
import type { DesignerTools } from '../designer-tools.tsx'
import type { Walk } from '../../store/designer-state.ts'
import { leaveOut } from './leave-out.ts'
import { listFaulty } from './faulty-first.ts'
import { describeStandout, listWorst, nextWorst } from './worst-first.ts'

/** The entries of the menu that goes to the datapoints that are hardest on the layout, as the dataset is read so far. */
export function worstEntries(store: DesignerStore, tools: DesignerTools): readonly MenuEntry[] {
  const { state } = store.getState().dataset
  const report = state?.report ?? null
  const walks = [
    ...listWorst(report?.profile.worst ?? null).map(({ criterion, label, reason, standouts }) => ({
      label,
      reason,
      stops: standouts.map((standout) => ({ index: standout.index, note: describeStandout(criterion, standout) })),
    })),
    ...listFaulty(report),
  ]
  return [
    ...walks.map(({ label, reason, stops }) => ({
      id: label,
      label,
      reason,
      onSelect: () => goTo(store, { title: label, stops }),
    })),
    {
      id: 'contact-sheet',
      label: 'Contact sheet…',
      icon: <LayoutGrid size={14} />,
      separated: true,
      reason: (state?.count ?? 0) === 0 ? 'There are no datapoints.' : null,
      onSelect: tools.openContactSheet,
    },
    {
      id: 'leave-out',
      label: 'Leave out this datapoint',
      icon: <CircleMinus size={14} />,
      separated: true,
      reason: (state?.count ?? 0) === 0 ? 'There are no datapoints.' : null,
      onSelect: () => void leaveOut(store, tools, [store.getState().dataset.index]),
    },
  ]
}

function goTo(store: DesignerStore, to: Walk) {
  const { walk, index } = store.getState().dataset
  const next = nextWorst(to.stops, walk?.title === to.title ? index : -1)
  if (next === null) return
  store.setWalk(to)
  void store.goToDatapoint(next.index)
}
