import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { countWords, formatCount } from '../../base/number-words.ts'
import type { Walk } from '../../store/designer-state.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
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

/** The way to the others, and out. */
export function WalkSteps({ walk }: { walk: Walk }) {
  const store = useDesignerStore()
  const shown = useDesigner((state) => state.dataset.index)
  const { previous, next } = placeInWalk(walk, shown)
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
