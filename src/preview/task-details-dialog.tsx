import clsx from 'clsx'
import { lazy, Suspense, useId, useState } from 'react'
import { RichTextContent } from '../ui/rich-text/rich-text-content.tsx'
import type { BatchDetails } from '../outputs/batch/batch-details.ts'
import { useDesigner, useDesignerStore } from '../store/store-context.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'

const RichTextEditor = lazy(async () => ({
  default: (await import('../ui/rich-text/rich-text-editor.tsx')).RichTextEditor,
}))

type Part = keyof NonNullable<BatchDetails['task_details']>

/** Edits what participants read before the first page. Every change is in the document at once and can be undone. */
export function TaskDetailsDialog({ onClose }: { onClose(): void }) {
  const store = useDesignerStore()
  const task = useDesigner((state) => state.history.present.details.task_details)
  const [open, setOpen] = useState<Part | null>(null)
  const change = (part: Part, words: string, text: string) =>
    store.commit(
      `Change the ${words}`,
      (document) => ({ ...document, details: withTask(document.details, part, text) }),
      {
        mergeKey: `task_details.${part}`,
      },
    )
  const close = () => {
    store.closeRun()
    onClose()
  }
  return (
    <Dialog
      open
      onClose={close}
      title="Task details"
      description="Participants read this before the first page. It goes with the batch, not with the layout’s file."
      footer={
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <TextField
          label="Task name"
          value={task?.task_name ?? ''}
          onChange={(text) => change('task_name', 'task name', text)}
        />
        <RichField
          label="Introduction"
          content={task?.task_introduction ?? ''}
          isOpen={open === 'task_introduction'}
          onOpen={() => setOpen('task_introduction')}
          onChange={(text) => change('task_introduction', 'task introduction', text)}
          onDone={store.closeRun}
        />
        <RichField
          label="Steps"
          content={task?.task_steps ?? ''}
          isOpen={open === 'task_steps'}
          onOpen={() => setOpen('task_steps')}
          onChange={(text) => change('task_steps', 'task steps', text)}
          onDone={store.closeRun}
        />
      </div>
    </Dialog>
  )
}

type RichFieldProps = {
  label: string
  content: string
  isOpen: boolean
  onOpen(): void
  onChange(content: string): void
  onDone(): void
}

/** A rich text that opens for writing. One at a time, because each brings its own toolbar, which floats above it. */
function RichField({ label, content, isOpen, onOpen, onChange, onDone }: RichFieldProps) {
  const id = useId()
  const opened = { autoFocus: true }
  return (
    <div role="group" aria-labelledby={id}>
      <div className="mb-1 flex items-center justify-between gap-2">
        <p id={id} className="text-sm font-medium text-muted">
          {label}
        </p>
        {!isOpen && (
          <Button size="sm" onClick={onOpen}>
            Edit {label.toLowerCase()}
          </Button>
        )}
      </div>
      <div
        className={clsx(
          'participant min-h-16 rounded-md border border-line-strong p-3 focus-within:border-accent',
          isOpen && 'mt-12 max-sm:mt-22',
        )}
      >
        {isOpen ? (
          <Suspense fallback={<RichTextContent content={content} format="html" />}>
            <RichTextEditor
              {...opened}
              content={content}
              format="html"
              label={label}
              onChange={onChange}
              onDone={onDone}
            />
          </Suspense>
        ) : (
          <RichTextContent content={content} format="html" />
        )}
      </div>
    </div>
  )
}

/** The details with one part of the task's changed; a part without text is left out. */
function withTask({ task_details: task, ...details }: BatchDetails, part: Part, text: string): BatchDetails {
  const { [part]: _before, ...others } = task ?? {}
  const isEmpty = text.replace(/<\/?p>/g, '').trim() === ''
  const next = isEmpty ? others : { ...others, [part]: text }
  return Object.keys(next).length === 0 ? details : { ...details, task_details: next }
}
