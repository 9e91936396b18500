import * as z from 'zod/mini'

/** Keys that every question has. Source: format.md §2, "Questions: fields common to all" (sure). */
export const questionShape = {
  description: z.string().check(z.minLength(1)),
  helper_text: z.nullish(z.string()),
}

/** The placeholder of a question. Not for `file_upload`. */
export function placeholderShape() {
  return { placeholder_text_input: z.nullish(z.string()) }
}

/** Bounds of a text (characters) or a number (value). Null or absent is unbounded. Source: format.md §2, `free_text` (sure). */
export const validationSchema = z.object({
  type: z.enum(['string', 'number']),
  min: z.nullish(z.number()),
  max: z.nullish(z.number()),
})
export type Validation = z.infer<typeof validationSchema>

/** All that participants read of a question: itself, the help below it, and the labels on offer. */
export function questionText(
  item: { readonly description: string; readonly helper_text?: string | null | undefined },
  offers: readonly { readonly label: string }[] = [],
): string {
  return [item.description, item.helper_text ?? '', ...offers.map(({ label }) => label)].filter(Boolean).join('\n')
}
