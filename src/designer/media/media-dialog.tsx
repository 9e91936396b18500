import { useState } from 'react'
import { listMedia, listMediaFields, type MediaValue } from './list-media.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { MediaResults } from './media-results.tsx'
import { useMediaCheck, type MediaCheck } from './use-media-check.ts'

/** Loads the images, sounds and films of some datapoints when asked to, and says which load, and why the others do not. */
export function MediaDialog({ onClose }: { onClose(): void }) {
  const store = useDesignerStore()
  const schema = useDesigner((state) => state.history.present.schema)
  const index = useDesigner((state) => state.dataset.index)
  const count = useDesigner((state) => state.dataset.state?.count ?? 0)
  const [range, setRange] = useState<Range>('shown')
  const [fault, setFault] = useState<string | null>(null)
  const { check, start, cancel } = useMediaCheck()
  const names = listMediaFields(schema).map(({ name }) => name)
  const isRunning = check.status === 'running'
  const run = async () => {
    setFault(null)
    try {
      await start(await readMedia(store, range))
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title="Check media"
      description="Loads each link as it is written, as a participant’s browser would. Nothing is loaded before you ask for it."
    >
      {names.length === 0 || count === 0 ? (
        <p className="py-8 text-center text-sm text-muted">
          {count === 0
            ? 'Open a dataset first.'
            : 'The dataset has no image, audio or video field. Its types are set in its schema.'}
        </p>
      ) : (
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
            <div className="min-w-0 flex-1 basis-80">
              <Segmented label="Which datapoints" value={range} choices={rangesFor(index, count)} onChange={setRange} />
            </div>
            {isRunning ? (
              <Button onClick={cancel}>Cancel</Button>
            ) : (
              <Button variant="primary" onClick={() => void run()}>
                {check.status === 'idle' ? 'Check' : 'Check again'}
              </Button>
            )}
          </div>
          <p className="text-xs text-muted">
            {names.length === 1 ? 'In the field ' : `In ${names.length} fields: `}
            {names.join(', ')}. A browser does not tell all: a link that does not load here can be opened in a tab of
            its own, where its server says why.
          </p>
          {fault !== null && (
            <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
              {fault}
            </p>
          )}
          <CheckProgress check={check} />
          <MediaResults
            results={check.results}
            onGo={(to) => {
              onClose()
              void store.goToDatapoint(to)
            }}
            onWalk={(walk) => {
              onClose()
              store.setWalk(walk)
              void store.goToDatapoint(walk.stops[0]?.index ?? 0)
            }}
          />
        </div>
      )}
    </Dialog>
  )
}

const RANGES = ['shown', '10', '50', '200'] as const
type Range = (typeof RANGES)[number]

/** What can be checked: the datapoint shown, or as many from the first on as there are. */
function rangesFor(index: number, count: number): readonly { readonly value: Range; readonly label: string }[] {
  return RANGES.filter((range, at) => range === 'shown' || at === 1 || Number(RANGES[at - 1]) < count).map((value) => ({
    value,
    label:
      value === 'shown'
        ? `This one (${(index + 1).toLocaleString('en')})`
        : count <= Number(value)
          ? `All ${count}`
          : `First ${value}`,
  }))
}

async function readMedia(store: DesignerStore, range: Range): Promise<readonly MediaValue[]> {
  const { history, dataset } = store.getState()
  const { schema } = history.present
  const { handle, index } = dataset
  if (handle === null) return []
  const from = range === 'shown' ? index : 0
  const results = await handle.datapoints(from, range === 'shown' ? index + 1 : Number(range))
  return listMedia(
    schema,
    results.flatMap((result, at) => (result.ok ? [[from + at, result.datapoint] as const] : [])),
  )
}

function CheckProgress({ check: { status, total, results } }: { readonly check: MediaCheck }) {
  const done = results.length
  const words = {
    idle: '',
    running: `${done} of ${total} checked`,
    cancelled: `Cancelled after ${done} of ${total}.`,
    done: doneWords(total),
  }
  return (
    <div className={status === 'running' ? 'flex items-center gap-3' : undefined}>
      {status === 'running' && (
        <progress
          aria-label="Checking media"
          className="reading-progress h-1.5 flex-1"
          max={Math.max(1, total)}
          value={done}
        />
      )}
      {/* Read out only when it ends: a number for each link would never let anybody listen to anything else. */}
      <p
        role="status"
        aria-live={status === 'running' ? 'off' : 'polite'}
        className="text-xs text-muted tabular-nums empty:hidden"
      >
        {words[status]}
      </p>
    </div>
  )
}

function doneWords(total: number): string {
  return total === 0 ? 'These datapoints hold no links.' : `${total === 1 ? '1 link' : `${total} links`} checked.`
}
