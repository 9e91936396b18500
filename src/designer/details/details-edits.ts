import type { BatchDetails, StudyDetails } from '../../outputs/batch/batch-details.ts'
import type { DesignerStore } from '../../store/designer-store.ts'

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

/** Edits the details in one step, which `words` name; typing in the same field merges, wherever that field stands. */
export function editDetails(store: DesignerStore, words: string, next: (details: BatchDetails) => BatchDetails): void {
  store.commit(`Edit the ${words}`, (document) => ({ ...document, details: next(document.details) }), {
    mergeKey: `details.${words}`,
  })
}

/** What the box of the reward reports, an amount or nothing, as a part of the study. */
export function rewardPart(amount: number | null): Partial<StudyDetails> {
  return { reward: amount === null ? undefined : Math.round(amount * 100) }
}

/** The object without the keys that hold nothing. */
function filled<T extends object>(object: T): T {
  const next = { ...object }
  for (const key in next) if (next[key] === undefined || next[key] === '') delete next[key]
  return next
}
