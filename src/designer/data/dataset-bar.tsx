import { ChevronLeft, ChevronRight, Database, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { ReadingProgress } from './reading-progress.tsx'

/** The datapoint that fills the screen: one back, one on, or any by its number; and how far the file is read. */
export function DatasetBar({ onOpen }: { onOpen(): void }) {
  const isOpen = useDesigner((state) => state.dataset.handle !== null)
  return (
    <section aria-label="Dataset" className="flex min-h-11 shrink-0 items-center gap-1.5 border-t border-line bg-surface px-2 text-sm sm:px-4">
      <Database size={15} aria-hidden className="me-1 hidden shrink-0 text-muted sm:block" />
      {isOpen ? <OpenDataset /> : <NoDataset onOpen={onOpen} />}
    </section>
  )
}

function NoDataset({ onOpen }: { onOpen(): void }) {
  return (
    <>
      <span className="min-w-0 flex-1 truncate text-muted">No datapoints yet. Open a JSONL, CSV or JSON file to see your own.</span>
      <Button size="sm" onClick={onOpen}>
        Open dataset
      </Button>
    </>
  )
}

function OpenDataset() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const name = useDesigner((state) => state.dataset.state?.fileName ?? '')
  const count = useDesigner((state) => state.dataset.state?.count ?? 0)
  const index = useDesigner((state) => state.dataset.index)
  return (
    <>
      <Button size="sm" variant="quiet" className="min-w-0 shrink text-muted" title={`Look into ${name}`} onClick={tools.openData}>
        <span className="truncate">{name}</span>
      </Button>
      <ReadingProgress />
      <span className="ms-auto" />
      <FaultOfDatapoint />
      <IconButton label="Previous datapoint" size="sm" disabled={index <= 0} onClick={() => void store.goToDatapoint(index - 1)}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <DatapointNumber index={index} count={count} onGo={(to) => void store.goToDatapoint(to)} />
      <span className="whitespace-nowrap text-muted tabular-nums">of {count.toLocaleString('en')}</span>
      <IconButton label="Next datapoint" size="sm" disabled={index >= count - 1} onClick={() => void store.goToDatapoint(index + 1)}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
    </>
  )
}

/** Why the datapoint shown can't be read. */
function FaultOfDatapoint() {
  const fault = useDesigner((state) => state.dataset.fault)
  if (fault === null) return null
  const where = fault.line > 0 ? `Line ${fault.line}: ` : ''
  return (
    <span role="alert" className="flex min-w-0 items-center gap-1.5 text-xs text-danger">
      <TriangleAlert size={14} className="shrink-0" aria-hidden />
      <span className="truncate" title={fault.reason}>{`${where}${fault.reason}`}</span>
    </span>
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
