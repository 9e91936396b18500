import type { ItemFinding } from './item-model.ts'

type Question = { readonly description: string }

/** Whether a required text says nothing: empty, or white space only. */
export function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** The question must be there. Source: format.md §2, "Questions: fields common to all": `description` (required, sure). */
export function checkDescription<T extends Question>(item: T): readonly ItemFinding<T>[] {
  if (!isBlank(item.description)) return []
  return [
    {
      rule: 'description-missing',
      severity: 'error',
      message: 'The question is missing. Write what participants are asked.',
      path: ['description'],
    },
  ]
}
