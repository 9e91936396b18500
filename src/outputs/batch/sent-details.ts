import type { BatchDetails } from './batch-details.ts'

/** The details as they leave: no blanks round a text, and a text without anything else is none. Everything that leaves is made of these. */
export function sentDetails(details: BatchDetails): BatchDetails {
  const { task_details, study } = details
  return trimTexts({
    ...details,
    ...(task_details && { task_details: trimTexts(task_details) }),
    ...(study && { study: trimTexts(study) }),
  })
}

function trimTexts<T extends object>(object: T): T {
  const next = { ...object }
  for (const key in next) {
    const value: unknown = next[key]
    if (typeof value !== 'string') continue
    const text = value.trim()
    if (text === '') delete next[key]
    else if (text !== value) Object.assign(next, { [key]: text })
  }
  return next
}
