import { useDesigner } from '../../store/store-context.tsx'
import { Keys } from '../../ui/keys.tsx'
import { landingWords } from './drag-controller.ts'
import { useDragTools } from './drag-provider.tsx'
import { useDrag, type Drag } from './drag-state.ts'

/** While something is carried by key: what it is, where it would land, and what the keys do. The same is announced, so it is not read again. */
export function CarryBar() {
  const { state } = useDragTools()
  const drag = useDrag(state, (current) => (current?.by === 'keyboard' ? current : null))
  return drag === null ? null : <Bar drag={drag} />
}

function Bar({ drag: { subject, name, target, note, step } }: { drag: Drag }) {
  const layout = useDesigner((state) => state.history.present.layout)
  return (
    <div
      aria-hidden
      data-testid="carry-bar"
      className="pointer-events-none absolute inset-x-0 bottom-3 z-40 flex justify-center px-3"
    >
      <div className="flex max-w-full flex-col gap-1.5 rounded-lg border border-accent bg-raised px-3.5 py-2 text-sm shadow-lg">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span dir="auto" className="max-w-48 shrink truncate text-muted">
            {name}
          </span>
          <strong className="min-w-40 flex-1 font-semibold">
            {target === null ? '' : landingWords(layout, subject, target)}
          </strong>
          {step !== null && (
            <span className="shrink-0 text-xs text-muted tabular-nums">
              {step.at} of {step.of}
            </span>
          )}
        </p>
        {note !== null && <p className="text-xs">{note}</p>}
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
          {HINTS.filter(([, what]) => what !== 'page' || layout.length > 1).map(([keys, what]) => (
            <span key={keys} className="flex items-center gap-1.5">
              <Keys keys={keys} /> {what}
            </span>
          ))}
        </p>
      </div>
    </div>
  )
}

const HINTS = [
  ['↑ ↓', 'next place'],
  ['← →', 'column'],
  ['PgUp PgDn', 'page'],
  ['Enter', 'drop'],
  ['Esc', 'cancel'],
] as const
