import { Tabs } from '@base-ui/react/tabs'
import { FileSpreadsheet, FolderOpen } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { isCut } from '../../dataset/read-extent.ts'
import { checkSchema } from '../../dataset/schema-file.ts'
import type { DatasetState } from '../../dataset/worker/dataset-state.ts'
import type { Walk } from '../../store/designer-state.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useDesignerTools, type DataTab } from '../designer-tools.tsx'
import { ChecksTab } from './checks-tab.tsx'
import { DataTabs } from './data-tabs.tsx'
import { DatapointsTab } from './datapoints-tab.tsx'
import { FieldsTab } from './fields-tab.tsx'
import { countWords } from '../../base/number-words.ts'
import { formatSize } from './format-size.ts'
import { FORMAT_NAMES } from './literal-checks.ts'
import { MakingProgress } from './making-progress.tsx'
import { mendLinks } from './mend-links.ts'
import { ReadingProgress } from './reading-progress.tsx'
import { LateBoundary } from '../../ui/late-boundary.tsx'
import { late } from '../../ui/late.ts'

const SchemaEditor = late(async () => (await import('../schema/schema-editor.tsx')).SchemaEditor)

type DataDialogProps = { tab: DataTab; onClose(): void; onOpen(): void }

/** Everything about the dataset: its fields, its faults, its datapoints, its schema. */
export function DataDialog({ tab, onClose, onOpen }: DataDialogProps) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const { handle, state, index } = useDesigner((current) => current.dataset)
  const schema = useDesigner((current) => current.history.present.schema)
  const ofSchema = useMemo(() => (schema === null ? [] : checkSchema(schema)), [schema])
  const isKnown = handle !== null && state !== null && state.info !== null
  const goTo = (to: number) => {
    onClose()
    void store.goToDatapoint(to)
  }
  const goThrough = (walk: Walk, from: number) => {
    store.setWalk(walk)
    goTo(from)
  }
  return (
    <Dialog
      open
      size="xl"
      onClose={onClose}
      title={state?.fileName ?? 'Dataset'}
      description={state === null ? 'No file is open.' : describeFile(state)}
      footer={
        <Button variant={handle === null ? 'primary' : 'secondary'} onClick={onOpen}>
          <FolderOpen size={15} aria-hidden /> {handle === null ? 'Open dataset' : 'Open another dataset'}
        </Button>
      }
    >
      <div className="flex -mb-4 h-[calc(var(--dialog-room)-9.5rem)] min-h-80 flex-col">
        <DataTabs
          start={handle === null && schema !== null ? 'schema' : tab}
          counts={state?.report?.checks.counts ?? []}
          schemaFaults={ofSchema.length}
        >
          {isKnown && <ReadingProgress isLong />}
          <MakingProgress isLong />
          <DataPanel tab="fields">
            {isKnown ? <FieldsTab state={state} schema={schema} onGo={goTo} /> : <NothingYet state={state} />}
          </DataPanel>
          <DataPanel tab="checks">
            {isKnown ? (
              <ChecksTab
                handle={handle}
                state={state}
                ofSchema={ofSchema}
                onGo={goTo}
                onGoThrough={goThrough}
                onMend={({ field }) => void mendLinks(store, tools, field)}
              />
            ) : (
              <NothingYet state={state} />
            )}
          </DataPanel>
          <DataPanel tab="datapoints">
            {isKnown ? (
              <DatapointsTab
                handle={handle}
                state={state}
                schema={schema}
                shown={index}
                takesFocus={tab === 'datapoints'}
                onGo={goTo}
              />
            ) : (
              <NothingYet state={state} />
            )}
          </DataPanel>
          <DataPanel tab="schema">
            <LateBoundary fallback={<OneMoment />}>
              <SchemaEditor />
            </LateBoundary>
          </DataPanel>
        </DataTabs>
      </div>
    </Dialog>
  )
}

function DataPanel({ tab, children }: { tab: DataTab; children: ReactNode }) {
  return (
    <Tabs.Panel value={tab} className="-mx-5 min-h-0 flex-1 overflow-y-auto px-5 outline-offset-[-2px]">
      {children}
    </Tabs.Panel>
  )
}

/** What stands where the datapoints would: nothing is open, not read yet, or it failed. */
function NothingYet({ state }: { state: DatasetState | null }) {
  if (state !== null && state.phase !== 'failed') return <OneMoment />
  return (
    <div className="grid h-full min-h-48 place-items-center" role={state === null ? undefined : 'alert'}>
      <div className="max-w-md text-center text-sm">
        <FileSpreadsheet size={28} strokeWidth={1.5} aria-hidden className="mx-auto mb-3 text-muted" />
        <p className="font-medium">
          {state === null ? 'Open a file of datapoints to see its fields.' : `${state.fileName} could not be read.`}
        </p>
        <p className="mt-1 text-muted">
          {state === null
            ? 'JSONL, JSON, CSV and TSV of any size, by the button below, by dropping it anywhere or by pasting. It is read on this device and goes nowhere.'
            : state.message}
        </p>
      </div>
    </div>
  )
}

function OneMoment() {
  return <p className="grid h-full place-items-center text-sm text-muted">One moment…</p>
}

function describeFile(state: DatasetState): string {
  const { info, count, isCountFinal } = state
  if (info === null) return ''
  const counted = countWords(count, 'datapoint')
  const datapoints = isCountFinal ? counted : isCut(state) ? `only the first ${counted}` : `${counted} so far`
  // What is in memory already has no size.
  return [FORMAT_NAMES[info.format], datapoints, ...(info.size > 0 ? [formatSize(info.size)] : [])].join(' · ')
}
