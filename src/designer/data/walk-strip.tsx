import { ChevronLeft, ChevronRight, Footprints, X } from 'lucide-react'
import type { Walk } from '../../store/designer-state.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { formatCount } from '../../base/format-count.ts'
import { countOf } from './format-count.ts'
import { placeInWalk } from './walk-steps.ts'

/** The datapoints that are being gone through: what they have in common, which one is shown, and the way to the others. */
export function WalkStrip() {
  const store = useDesignerStore()
  const walk = useDesigner((state) => state.dataset.walk)
  const shown = useDesigner((state) => state.dataset.index)
  const place = walk === null ? null : placeInWalk(walk, shown)
  const goTo = (index: number | null | undefined) => {
    if (typeof index === 'number') void store.goToDatapoint(index)
  }
  return (
    <div
      className={
        walk === null
          ? undefined
          : 'flex items-center gap-1 border-b border-line bg-accent-soft px-2 py-0.5 text-accent-ink sm:px-4'
      }
    >
      {walk !== null && <Footprints size={14} aria-hidden className="me-1 shrink-0" />}
      <p role="status" className="flex min-w-0 flex-1 gap-1 text-xs whitespace-nowrap">
        {walk !== null && <Words walk={walk} shown={shown} />}
      </p>
      {walk !== null && (
        <>
          <IconButton
            label="Previous of these"
            size="sm"
            className="text-inherit"
            disabled={place?.previous === null}
            onClick={() => goTo(place?.previous)}
          >
            <ChevronLeft size={16} aria-hidden />
          </IconButton>
          <IconButton
            label="Next of these"
            size="sm"
            className="text-inherit"
            disabled={place?.next === null}
            onClick={() => goTo(place?.next)}
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
      )}
    </div>
  )
}

function Words({ walk, shown }: { walk: Walk; shown: number }) {
  const { at, note } = placeInWalk(walk, shown)
  const total = walk.stops.length
  return (
    <>
      <span className="truncate font-semibold">{walk.title}</span>{' '}
      {/* The title gives way: without the count nobody knows how far they are. */}
      <span className={note === null ? 'shrink-0' : 'truncate'}>
        <span className="tabular-nums">
          {at === null ? countOf(total, 'datapoint') : `${formatCount(at + 1)} of ${formatCount(total)}`}
        </span>
        {note !== null && <span>: {note}</span>}
      </span>
    </>
  )
}
