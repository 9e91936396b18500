import { ChevronLeft, ChevronRight, Database } from 'lucide-react'
import { useState } from 'react'
import { useDesigner, useDesignerStore } from '../store/store-context.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'

/** The datapoint that fills the screen: one back, one on, or any by its number. */
export function DatasetBar({ onOpen }: { onOpen(): void }) {
  const store = useDesignerStore()
  const source = useDesigner((state) => state.dataset.source)
  const index = useDesigner((state) => state.dataset.index)
  if (source === null) {
    return (
      <section aria-label="Dataset" className="flex h-11 shrink-0 items-center gap-3 border-t border-line bg-surface px-4 text-sm text-muted">
        <Database size={15} aria-hidden />
        <span className="min-w-0 flex-1 truncate">No datapoints yet. Open a JSONL, CSV or JSON file to see your own.</span>
        <Button size="sm" onClick={onOpen}>
          Open dataset
        </Button>
      </section>
    )
  }
  const { count, name } = source
  return (
    <section aria-label="Dataset" className="flex h-11 shrink-0 items-center gap-1.5 border-t border-line bg-surface px-2 text-sm sm:px-4">
      <Database size={15} aria-hidden className="me-1 hidden text-muted sm:block" />
      <button type="button" className="me-auto min-w-0 truncate text-muted hover:text-ink" title="Open another dataset" onClick={onOpen}>
        {name}
      </button>
      <IconButton label="Previous datapoint" size="sm" disabled={index <= 0} onClick={() => void store.goToDatapoint(index - 1)}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <DatapointNumber index={index} count={count} onGo={(to) => void store.goToDatapoint(to)} />
      <span className="whitespace-nowrap text-muted tabular-nums">of {count.toLocaleString('en')}</span>
      <IconButton label="Next datapoint" size="sm" disabled={index >= count - 1} onClick={() => void store.goToDatapoint(index + 1)}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
    </section>
  )
}

/** The number of the datapoint shown, from 1. What is being typed stays as typed; what names no datapoint goes nowhere. */
function DatapointNumber({ index, count, onGo }: { index: number; count: number; onGo(index: number): void }) {
  const [draft, setDraft] = useState<string | null>(null)
  return (
    <input
      type="number"
      aria-label="Datapoint"
      min={1}
      max={Math.max(1, count)}
      value={draft ?? String(index + 1)}
      className="h-7 w-18 rounded-md border border-line bg-surface px-1 text-center text-sm tabular-nums"
      onChange={(event) => {
        setDraft(event.target.value)
        const wanted = event.target.valueAsNumber
        if (Number.isInteger(wanted) && wanted >= 1 && wanted <= count) onGo(wanted - 1)
      }}
      onBlur={() => setDraft(null)}
    />
  )
}
