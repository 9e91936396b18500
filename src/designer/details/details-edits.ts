import type { BatchDetails, StudyDetails } from '../../outputs/batch/batch-details.ts'

type TaskDetails = NonNullable<BatchDetails['task_details']>

/** The details with some parts changed; undefined takes a part away, and so does an empty text. */
export function withDetails(details: BatchDetails, part: Partial<BatchDetails>): BatchDetails {
  return filled({ ...details, ...part })
}

/** The details with a part of the task's changed. A rich text without words is none. */
export function withTask(details: BatchDetails, part: keyof TaskDetails, text: string): BatchDetails {
  const isEmpty = text.replace(/<\/?p>/g, '').trim() === ''
  const task = filled({ ...details.task_details, [part]: isEmpty ? undefined : text })
  return withDetails(details, { task_details: Object.keys(task).length === 0 ? undefined : task })
}

/** The details with a part of the study's changed. */
export function withStudy(details: BatchDetails, part: Partial<StudyDetails>): BatchDetails {
  const study = filled({ ...details.study, ...part })
  return withDetails(details, { study: Object.keys(study).length === 0 ? undefined : study })
}

/** The object without the keys that hold nothing. */
function filled<T extends object>(object: T): T {
  const next = { ...object }
  for (const key in next) if (next[key] === undefined || next[key] === '') delete next[key]
  return next
}
