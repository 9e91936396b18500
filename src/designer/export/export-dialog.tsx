import { useMemo, useState } from 'react'
import type { Issue } from '../../checks/issue.ts'
import type { ExportDataset, ExportEntry } from '../../outputs/export-catalogue.ts'
import { unreadWords } from '../../outputs/exports/read-words.ts'
import { listExports } from '../../outputs/list-exports.ts'
import { safeName } from '../../outputs/safe-name.ts'
import { selectIssues } from '../../store/select-issues.ts'
import { giveOutValues } from '../../store/give-out-values.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ReadOnButtons } from '../data/read-on-buttons.tsx'
import { ReadingProgress } from '../data/reading-progress.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { EntryPreview } from './entry-preview.tsx'
import { ExportList, ExportSelect } from './export-list.tsx'
import { LossList } from './loss-list.tsx'
import { PotatoFields } from './potato-fields.tsx'
import { ErrorsFirst, Ready } from './layout-state.tsx'
import { TakeButtons } from './take-buttons.tsx'
import { useExportInput } from './use-export-input.ts'
import { useZip } from './use-zip.ts'
import { ZipBox } from './zip-box.tsx'

/** The layout comes in two forms, for a new batch and for an update; the list names it once. */
const CREATE = 'batch-items'
const UPDATE = 'batch-items-update'

type ExportDialogProps = {
  /** The id of the entry that is chosen at first; without it the layout. */
  readonly entry?: string | undefined
  onClose(): void
}

/** What leaves: the layout first, then everything else that can be taken, each shown before it is; and all of it as one ZIP. */
export function ExportDialog({ entry: first = CREATE, onClose }: ExportDialogProps) {
  const store = useDesignerStore()
  const input = useExportInput()
  const entries = useMemo(() => listExports(input), [input])
  const updates = entries.some(({ id }) => id === UPDATE)
  const [chosen, setChosen] = useState(first)
  const [form, setForm] = useState(updates ? UPDATE : CREATE)
  const issues = useDesigner((state) => selectIssues(state).all)
  const isLayout = chosen === CREATE
  const isDraft = entries.some(({ blocked, inZip }) => blocked !== null && inZip !== undefined)
  const zip = useZip(
    input.projectName,
    entries,
    `${safeName(input.projectName, 'project')}${input.errors.length > 0 ? '.draft' : ''}.zip`,
    issues,
    () => input.errors.length === 0 && giveOutValues(store),
  )
  const entry = entries.find(({ id }) => id === (isLayout ? form : chosen))
  if (entry === undefined) return null
  const list = { entries: entries.filter(({ id }) => id !== UPDATE), chosen, onChoose: setChosen }
  return (
    <Dialog
      open
      size="xl"
      onClose={onClose}
      title="Export"
      description="Everything is made on this device and goes nowhere by itself."
      footer={<TakeButtons entry={entry} />}
    >
      <div className="flex gap-6 max-md:flex-col max-md:gap-4 md:h-[calc(var(--dialog-room)-12rem)]">
        <div className="flex shrink-0 flex-col gap-4 max-md:contents md:w-60">
          <div className="export-list min-h-0 flex-1 overflow-y-auto p-0.5 max-md:hidden">
            <ExportList {...list} />
          </div>
          <div className="md:hidden">
            <ExportSelect {...list} />
          </div>
          <div className="max-md:order-last">
            <ZipBox zip={zip} isDraft={isDraft} />
          </div>
        </div>
        <section
          aria-label={entry.title}
          className="flex min-h-0 min-w-0 flex-1 flex-col gap-3 md:overflow-y-auto md:p-0.5"
        >
          <div>
            <h3 className="font-semibold wrap-anywhere">{entry.title}</h3>
            <p className="text-sm text-muted">{entry.purpose}</p>
          </div>
          <PendingText onShow={onClose} />
          {isLayout ? (
            <LayoutState errors={input.errors} onGo={onClose} />
          ) : (
            <Blocked entry={entry} dataset={input.dataset} />
          )}
          {isLayout && updates ? (
            <Segmented
              label="What it is for"
              value={form}
              choices={[
                { value: UPDATE, label: 'Update the batch' },
                { value: CREATE, label: 'Create a new batch' },
              ]}
              help={entry.note}
              onChange={setForm}
            />
          ) : (
            entry.note !== undefined && <p className="text-sm text-muted">{entry.note}</p>
          )}
          {entry.losses !== undefined && <LossList losses={entry.losses} />}
          {entry.id === 'potato' && <PotatoFields />}
          {(entry.blocked === null || entry.draftName !== undefined) && <EntryPreview entry={entry} />}
        </section>
      </div>
    </Dialog>
  )
}

function LayoutState({ errors, onGo }: { errors: ReturnType<typeof useExportInput>['errors']; onGo(): void }) {
  const all = useDesigner((state) => selectIssues(state).all)
  if (errors.length > 0) return <ErrorsFirst issues={errors} onGo={onGo} />
  const isOfData = ({ source, page }: Issue) => source === 'data' && page === undefined
  return <Ready issues={all.filter((issue) => !isOfData(issue))} ofData={all.filter(isOfData)} />
}

/** Says that a text in the JSON tab is not part of what is taken here. */
function PendingText({ onShow }: { onShow(): void }) {
  const store = useDesignerStore()
  const isPending = useDesigner(({ session }) => session.jsonDraft?.isTaken === false)
  if (!isPending) return null
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-warning-soft px-3 py-2 text-sm text-warning"
    >
      <p className="min-w-0 flex-1 basis-60">
        The JSON tab holds a text that is not taken over yet. What you take here is without it.
      </p>
      <Button
        size="sm"
        onClick={() => {
          onShow()
          store.setMode('json')
        }}
      >
        Show the text
      </Button>
    </div>
  )
}

/** Why an entry can't be taken, with the way to where it is mended. */
function Blocked({ entry, dataset }: { entry: ExportEntry; dataset: ExportDataset | null }) {
  const { openData, openDetailsFor } = useDesignerTools()
  if (entry.blocked === null) return null
  const isUnread = dataset !== null && entry.blocked === unreadWords(dataset)
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md bg-warning-soft px-3 py-2 text-sm text-warning"
    >
      <p className="min-w-0 flex-1 basis-60">{entry.blocked}</p>
      {/batch details/.test(entry.blocked) && (
        <Button size="sm" onClick={() => openDetailsFor(entry.id)}>
          Batch details
        </Button>
      )}
      {isUnread &&
        (dataset.isStopped ? (
          <div className="flex flex-wrap gap-2">
            <ReadOnButtons offersPart />
          </div>
        ) : (
          <div className="basis-full">
            <ReadingProgress isLong />
          </div>
        ))}
      {/dataset schema/.test(entry.blocked) && (
        <Button size="sm" onClick={() => openData('schema')}>
          Schema
        </Button>
      )}
    </div>
  )
}
