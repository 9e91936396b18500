import * as z from 'zod/mini'

/** What an editor says of a key of the file: its meaning, and what the platform takes when it is absent. */
export type KeyNote = {
  readonly description: string
  readonly default?: string | number | boolean | readonly string[]
}

/** The notes of all keys, kept beside the zod schemas so that parsing does not carry them. The generated JSON Schema prints them. */
export const keyNotes = z.registry<KeyNote>()

/** The same schema, with a note. */
export function noted<S extends z.core.$ZodType>(schema: S, description: string, absent?: KeyNote['default']): S {
  keyNotes.add(schema, { description, ...(absent !== undefined && { default: absent }) })
  return schema
}
