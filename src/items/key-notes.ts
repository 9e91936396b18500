import * as z from 'zod/mini'

/** What an editor says of a key of the file: its meaning, what the platform takes when it is absent, and what zod cannot say of it. */
export type KeyNote = {
  readonly description: string
  readonly default?: string | number | boolean | readonly string[]
  /** Further JSON Schema, of which one alternative must hold. */
  readonly anyOf?: readonly { readonly const?: number; readonly minimum?: number }[]
}

/** The notes of all keys, kept beside the zod schemas so that parsing does not carry them. The generated JSON Schema prints them. */
export const keyNotes = z.registry<KeyNote>()

/** The same schema, with a note. */
export function noted<S extends z.core.$ZodType>(
  schema: S,
  description: string,
  more?: Omit<KeyNote, 'description'>,
): S {
  keyNotes.add(schema, { description, ...more })
  return schema
}
