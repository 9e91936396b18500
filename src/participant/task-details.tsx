import { RichTextContent } from '../ui/rich-text/rich-text-content.tsx'
import './participant-shell.css'

export type TaskDetailsProps = {
  readonly name?: string | undefined
  /** HTML, as the platform stores it; shown sanitised. Source: format.md §4. */
  readonly introduction?: string | undefined
  readonly steps?: string | undefined
}

/** What participants read before the first page: the task's name, its introduction and its steps. */
export function TaskDetails({ name = '', introduction = '', steps = '' }: TaskDetailsProps) {
  return (
    <div className="participant-details">
      {name.trim() !== '' && (
        <h2 className="participant-details-name" dir="auto">
          {name}
        </h2>
      )}
      {introduction.trim() !== '' && <RichTextContent content={introduction} format="html" />}
      {steps.trim() !== '' && <RichTextContent content={steps} format="html" />}
    </div>
  )
}

/** Whether there is anything to read in the task details. */
export function hasTaskDetails({ name = '', introduction = '', steps = '' }: TaskDetailsProps): boolean {
  return [name, introduction, steps].some((text) => text.trim() !== '')
}
