import { countCharacters } from '../../base/count-characters.ts'
import type { FieldType } from '../../base/field-type.ts'
import { insertAt, mapSame, moveWithin, removeAt } from '../../base/list.ts'
import type { Field, Schema } from '../../dataset/schema.ts'
import { MAX_NAME_LENGTH } from '../../dataset/schema-file.ts'
import { changeField, withFields } from './label-field.ts'

/** A schema to begin with when there is none. */
export const EMPTY_SCHEMA: Schema = { strict: false, fields: [] }

/** Adds a text field at the end under a name that is free: `field_3`. */
export function addField(schema: Schema): Schema {
  const taken = new Set(schema.fields.map(({ name }) => name))
  let number = schema.fields.length + 1
  while (taken.has(`field_${number}`)) number++
  const field: Field = { name: `field_${number}`, type: 'text' }
  return { ...schema, fields: insertAt(schema.fields, schema.fields.length, [field]) }
}

/** Takes a field out. The same schema when there is none at `index`. */
export function removeField(schema: Schema, index: number): Schema {
  return withFields(schema, removeAt(schema.fields, index))
}

/** Lets the field at `from` stand at `to`. The same schema when nothing moves. */
export function moveField(schema: Schema, from: number, to: number): Schema {
  return withFields(schema, moveWithin(schema.fields, from, to))
}

/** Gives a field another name. Whether it may have it is said by `checkName`. */
export function nameField(schema: Schema, index: number, name: string): Schema {
  return changeField(schema, index, (field) => (field.name === name ? field : { ...field, name }))
}

/**
 * Gives a field another type. There can be one task group: when this field becomes it, the one before becomes metadata. `released` names
 * the fields that did so. Source: format.md §3: at most one `task_group_id` (sure).
 */
export function setFieldType(schema: Schema, index: number, type: FieldType): TypeChange {
  const released: string[] = []
  const fields = mapSame(schema.fields, (field, at) => {
    if (at === index) return field.type === type ? field : { ...field, type }
    if (type !== 'task_group_id' || field.type !== 'task_group_id') return field
    released.push(field.name)
    return { ...field, type: 'metadata' as const }
  })
  return { schema: withFields(schema, fields), released }
}

/** A schema in which a field has another type, and the names of the fields that had to let go of theirs. */
export type TypeChange = { readonly schema: Schema; readonly released: readonly string[] }

/** Turns strict on or off. */
export function setStrict(schema: Schema, strict: boolean): Schema {
  return schema.strict === strict ? schema : { ...schema, strict }
}

/** The guessed fields in their order; labels and `strict` are no guess and stay. The same schema when it says that already. */
export function takeGuess(schema: Schema | null, guess: Schema): Schema {
  if (schema === null) return guess
  const known = new Map(schema.fields.map((field) => [field.name, field]))
  const fields = guess.fields.map((guessed) => {
    const field = known.get(guessed.name)
    if (field === undefined) return guessed
    return field.type === guessed.type ? field : { ...field, type: guessed.type }
  })
  const isSame =
    fields.length === schema.fields.length && fields.every((field, index) => field === schema.fields[index])
  return isSame ? schema : { ...schema, fields }
}

/** What keeps a field from having a name; null when it may. Source: format.md §3: names of 1 to 128 characters (sure). */
export function checkName(schema: Schema, index: number, name: string): string | null {
  if (name === '') return 'A field needs a name: the key under which the datapoints hold its value.'
  const length = countCharacters(name)
  if (length > MAX_NAME_LENGTH) return `${length} characters; a name has ${MAX_NAME_LENGTH} at most. Shorten it.`
  const isTaken = schema.fields.some((field, at) => at !== index && field.name === name)
  return isTaken ? `Another field is named “${name}”. Choose a name that is free.` : null
}
