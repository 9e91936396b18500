import { LockKeyhole } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import {
  FIRST_ANNOTATORS_PER_TASK,
  FIRST_TASKS_PER_GROUP,
  type BatchDetails,
} from '../../outputs/batch/batch-details.ts'
import { checkDetails, type DetailPart } from '../../outputs/batch/check-details.ts'
import { sentDetails } from '../../outputs/batch/sent-details.ts'
import { proposeFigures } from '../../outputs/batch/study-figures.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { FieldMessage } from '../../ui/field-frame.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useExportInput } from '../export/use-export-input.ts'
import { editDetails, withDetails, withStudy, withTask } from './details-edits.ts'
import { DetailsState } from './details-state.tsx'
import { RichField } from './rich-field.tsx'
import { StudyFields } from './study-fields.tsx'

/** Edits what a batch and its study say beside the layout. Every change is in the document at once and can be undone. */
export function DetailsDialog({ onClose }: { onClose(): void }) {
  const store = useDesignerStore()
  const input = useExportInput()
  const { details, schema, plan } = input
  const [open, setOpen] = useState<'task_introduction' | 'task_steps' | null>(null)
  const problems = checkDetails(details)
  const task = details.task_details
  const groupField = schema?.fields.find(({ type }) => type === 'task_group_id')?.name

  const change = (words: string, next: (details: BatchDetails) => BatchDetails) => editDetails(store, words, next)
  const set = (words: string, part: Partial<BatchDetails>) => change(words, (before) => withDetails(before, part))
  const close = () => {
    store.closeRun()
    onClose()
  }
  const messagesFor = (part: DetailPart): readonly FieldMessage[] =>
    problems
      .filter((problem) => problem.part === part)
      .map(({ kind, message, uses }) =>
        kind === 'wrong'
          ? { message, severity: 'error' }
          : { message: `Needed to make the ${uses.join(' and the ')}.`, severity: 'advice' },
      )
  const rich = (part: 'task_introduction' | 'task_steps', label: string, words: string) => (
    <RichField
      label={label}
      content={task?.[part] ?? ''}
      help={messagesFor(part)[0]?.message ?? ''}
      isOpen={open === part}
      onOpen={() => setOpen(part)}
      onChange={(text) => change(words, (before) => withTask(before, part, text))}
      onDone={store.closeRun}
      onClose={() => setOpen((current) => (current === part ? null : current))}
    />
  )
  return (
    <Dialog
      open
      size="lg"
      onClose={close}
      title="Batch details"
      description="What goes to the platform beside the layout. It is kept with the project."
      footer={
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      }
    >
      <div className="flex flex-col gap-6">
        <DetailsState details={details} />
        <Section title="Batch">
          <div className="grid items-start gap-3 sm:grid-cols-2">
            <TextField
              label="Batch name"
              value={details.name ?? ''}
              messages={messagesFor('name')}
              onChange={(text) => set('batch name', { name: text })}
            />
            <TextField
              label="Workspace id"
              isMono
              value={details.workspace_id ?? ''}
              messages={messagesFor('workspace_id')}
              onChange={(text) => set('workspace id', { workspace_id: text.trim() })}
            />
          </div>
          <TextField
            label="Dataset id"
            isMono
            value={details.dataset_id ?? ''}
            help="Empty: the scripts make a dataset from your datapoints. With an id they use the one that is there."
            messages={[
              ...messagesFor('dataset_id'),
              ...aboutOpenFile(sentDetails(details).dataset_id, input.dataset?.fileName),
            ]}
            onChange={(text) => set('dataset id', { dataset_id: text.trim() })}
          />
          <p className="flex items-start gap-2 text-xs text-muted">
            <LockKeyhole size={14} aria-hidden className="mt-0.5 shrink-0" />
            Your API token is never asked for and never kept. The scripts of the export read it from your environment.
          </p>
        </Section>
        <Section title="What participants read first">
          <TextField
            label="Task name"
            value={task?.task_name ?? ''}
            messages={messagesFor('task_name')}
            onChange={(text) => change('task name', (before) => withTask(before, 'task_name', text))}
          />
          {rich('task_introduction', 'Introduction', 'task introduction')}
          {rich('task_steps', 'Steps', 'task steps')}
        </Section>
        <Section title="Groups">
          <div className="grid items-start gap-3 sm:grid-cols-2">
            <NumberField
              label="Datapoints in a group"
              value={details.tasks_per_group ?? null}
              isWhole
              min={1}
              isDisabled={groupField !== undefined}
              placeholder={String(FIRST_TASKS_PER_GROUP)}
              help={
                groupField === undefined
                  ? 'tasks_per_group. Setup draws the groups at random.'
                  : `The field ${groupField} makes the groups, so tasks_per_group is ignored.`
              }
              onChange={(number) => set('size of the groups', { tasks_per_group: number ?? undefined })}
            />
            <NumberField
              label="Participants for each group"
              value={details.annotators_per_task ?? null}
              isWhole
              min={1}
              placeholder={String(FIRST_ANNOTATORS_PER_TASK)}
              help="annotators_per_task. After publishing it can only rise."
              onChange={(number) => set('participants for each group', { annotators_per_task: number ?? undefined })}
            />
          </div>
        </Section>
        <Section title="Study">
          <StudyFields
            study={details.study ?? {}}
            proposed={proposeFigures(input)}
            currency={plan.currency}
            leftOut={input.dataset?.leftOut ?? 0}
            messagesFor={messagesFor}
            change={(words, part) => change(words, (before) => withStudy(before, part))}
          />
        </Section>
      </div>
    </Dialog>
  )
}

/** The id stays when another file is opened: what is uploaded then is not what is seen. */
function aboutOpenFile(datasetId: string | undefined, fileName: string | undefined): readonly FieldMessage[] {
  if (datasetId === undefined || fileName === undefined) return []
  const message = `“${fileName}” is open here, but is not uploaded: participants get the dataset with this id. Empty it if that holds other datapoints.`
  return [{ message, severity: 'advice' }]
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h3 id={id} className="border-b border-line pb-1 text-sm font-semibold">
        {title}
      </h3>
      {children}
    </section>
  )
}
