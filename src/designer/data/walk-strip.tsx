import { Footprints } from 'lucide-react'
import { useDesigner } from '../../store/store-context.tsx'
import { late } from '../../ui/late.ts'
import { LateBoundary } from '../../ui/late-boundary.tsx'

const WalkWords = late(async () => (await import('./walk-line.tsx')).WalkWords)
const WalkSteps = late(async () => (await import('./walk-line.tsx')).WalkSteps)

/** The datapoints that are being gone through: what they have in common, which one is shown, and the way to the others. */
export function WalkStrip() {
  const walk = useDesigner((state) => state.dataset.walk)
  // The words are read out only where the place for them was there before.
  return (
    <div
      className={
        walk === null
          ? undefined
          : 'flex min-h-8 items-center gap-1 border-b border-line bg-accent-soft px-2 py-0.5 text-accent-ink sm:px-4'
      }
    >
      {walk !== null && <Footprints size={14} aria-hidden className="me-1 shrink-0" />}
      <p role="status" className="flex min-w-0 flex-1 gap-1 text-xs whitespace-nowrap">
        <LateBoundary>{walk !== null && <WalkWords walk={walk} />}</LateBoundary>
      </p>
      <LateBoundary>{walk !== null && <WalkSteps walk={walk} />}</LateBoundary>
    </div>
  )
}
