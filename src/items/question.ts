import * as z from 'zod/mini'

/** Keys that every question has. Source: format.md §2, "Questions: fields common to all" (sure). */
export const questionShape = {
  description: z.string().check(z.minLength(1)),
  helper_text: z.nullish(z.string()),
}

/** The placeholder in the text box of a question. Not for `file_upload`. */
export const placeholderShape = { placeholder_text_input: z.nullish(z.string()) }

/** Bounds of a text (characters) or a number (value). Null or absent is unbounded. Source: format.md §2, `free_text` (sure). */
export const validationSchema = z.object({
  type: z.enum(['string', 'number']),
  min: z.nullish(z.number()),
  max: z.nullish(z.number()),
})
export type Validation = z.infer<typeof validationSchema>
