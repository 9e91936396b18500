import * as z from 'zod/mini'
import { noted } from './key-notes.ts'

/** Keys that every question has. Source: format.md §2, "Questions: fields common to all" (sure). */
export const questionShape = {
  description: noted(z.string().check(z.minLength(1)), 'The question.'),
  helper_text: noted(z.nullish(z.string()), 'Shown below the question.'),
}

/** The placeholder of a question, with the words for where participants see it. Not for `file_upload`. */
export function placeholderShape(where: string) {
  return { placeholder_text_input: noted(z.nullish(z.string()), where) }
}

/** Bounds of a text (characters) or a number (value). Null or absent is unbounded. Source: format.md §2, `free_text` (sure). */
export const validationSchema = z.object({
  type: noted(z.enum(['string', 'number']), '"string" bounds the number of characters, "number" bounds the value.'),
  min: noted(z.nullish(z.number()), 'The lowest allowed; absent or null is unbounded.'),
  max: noted(z.nullish(z.number()), 'The highest allowed; absent or null is unbounded.'),
})
export type Validation = z.infer<typeof validationSchema>

/** All that participants read of a question: itself, the help below it, and the labels on offer. */
export function questionText(
  item: { readonly description: string; readonly helper_text?: string | null | undefined },
  offers: readonly { readonly label: string }[] = [],
): string {
  return [item.description, item.helper_text ?? '', ...offers.map(({ label }) => label)].filter(Boolean).join('\n')
}
