import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { listItems } from '../../layout/find.ts'
import { hasTaskDetails, TaskDetails } from '../../participant/task-details.tsx'
import type { DesignDocument } from '../../store/design-document.ts'
import { countWords } from '../../base/number-words.ts'

type SharedContentsProps = { document: DesignDocument; notes: number; datapoints: number }

/** What a shared layout holds, in numbers, with its schema and the task's texts to be opened. */
export function SharedContents({ document, notes, datapoints }: SharedContentsProps) {
  const { layout, schema, details } = document
  const task = {
    name: details.task_details?.task_name,
    introduction: details.task_details?.task_introduction,
    steps: details.task_details?.task_steps,
  }
  const parts = [
    countWords(layout.length, 'page'),
    countWords(listItems(layout).length, 'item'),
    ...(schema === null ? [] : [`a schema with ${countWords(schema.fields.length, 'field')}`]),
    ...(hasTaskDetails(task) ? ['task details'] : []),
    ...(datapoints === 0 ? [] : [countWords(datapoints, 'datapoint')]),
    ...(notes === 0 ? [] : [countWords(notes, 'note')]),
  ]
  return (
    <section
      aria-label="What the link holds"
      className="mx-auto flex w-full max-w-[60rem] flex-col gap-1 rounded-lg border border-line bg-surface px-4 py-2.5 text-sm"
    >
      <p className="text-muted">
        <span className="font-medium text-ink">The link holds</span> {parts.join(', ')}.
      </p>
      {schema !== null && (
        <Disclosure title="Schema">
          <ul className="flex flex-col gap-1">
            {schema.fields.map((field) => (
              <li key={field.name} className="flex flex-wrap gap-x-2 wrap-anywhere">
                <code className="font-mono text-xs leading-5">{field.name}</code>
                <span className="text-muted">{field.type}</span>
                {field.label !== undefined && <span dir="auto">“{field.label}”</span>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {hasTaskDetails(task) && (
        <Disclosure title="Task details">
          <div className="participant rounded-md border border-line p-4">
            <TaskDetails {...task} />
          </div>
        </Disclosure>
      )}
    </section>
  )
}

function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="flex min-h-6 list-none items-center gap-1 text-accent-ink">
        <ChevronRight size={14} className="transition-transform group-open:rotate-90" aria-hidden />
        {title}
      </summary>
      <div className="max-h-80 overflow-auto py-2 ps-5">{children}</div>
    </details>
  )
}
