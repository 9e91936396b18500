import { ChevronLeft, ChevronRight, Ellipsis, X } from 'lucide-react'
import { countWords, formatCount } from '../../base/number-words.ts'
import type { Walk } from '../../store/designer-state.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { keepOnly, leaveOut } from './leave-out.ts'
import { placeInWalk } from './walk-steps.ts'

/** What the datapoints that are gone through have in common, and which one is shown. */
export function WalkWords({ walk }: { walk: Walk }) {
  const shown = useDesigner((state) => state.dataset.index)
  const { at, note } = placeInWalk(walk, shown)
  const total = walk.stops.length
  return (
    <>
      <span className="truncate font-semibold">{walk.title}</span>{' '}
      {/* The title gives way: without the count nobody knows how far they are. */}
      <span className={note === null ? 'shrink-0' : 'truncate'}>
        <span className="tabular-nums">
          {at === null ? countWords(total, 'datapoint') : `${formatCount(at + 1)} of ${formatCount(total)}`}
        </span>
        {note !== null && <span>: {note}</span>}
      </span>
    </>
  )
}

/** The way to the others, what can be done with all of them, and out. */
export function WalkSteps({ walk }: { walk: Walk }) {
  const store = useDesignerStore()
  const shown = useDesigner((state) => state.dataset.index)
  const tools = useDesignerTools()
  const { previous, next } = placeInWalk(walk, shown)
  const listed = [...new Set(walk.stops.map(({ index }) => index))].toSorted((a, b) => a - b)
  const goTo = (index: number | null) => {
    if (index !== null) void store.goToDatapoint(index)
  }
  return (
    <>
      <IconButton
        label="Previous of these"
        size="sm"
        className="text-inherit"
        disabled={previous === null}
        onClick={() => goTo(previous)}
      >
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <IconButton
        label="Next of these"
        size="sm"
        className="text-inherit"
        disabled={next === null}
        onClick={() => goTo(next)}
      >
        <ChevronRight size={16} aria-hidden />
      </IconButton>
      <Menu
        label="What to do with these"
        align="end"
        entries={[
          { id: 'leave-out', label: 'Leave these out', onSelect: () => void leaveOut(store, tools, listed) },
          { id: 'keep', label: 'Keep only these', onSelect: () => void keepOnly(store, tools, listed) },
        ]}
        trigger={
          <IconButton label="What to do with these" size="sm" className="text-inherit">
            <Ellipsis size={16} aria-hidden />
          </IconButton>
        }
      />
      <IconButton
        label="Stop going through these"
        size="sm"
        className="text-inherit"
        onClick={() => store.setWalk(null)}
      >
        <X size={15} aria-hidden />
      </IconButton>
    </>
  )
}
