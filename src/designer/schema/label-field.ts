import { replaceAt } from '../../base/list.ts'
import type { Field, Schema } from '../../dataset/schema.ts'

/** Gives a field a label; an empty one is taken off. */
export function labelField(schema: Schema, index: number, label: string): Schema {
  return changeField(schema, index, (field) => {
    if ((field.label ?? '') === label) return field
    const { label: _, ...rest } = field
    return label === '' ? rest : { ...rest, label }
  })
}

/** Changes the field at `index`. The same schema when there is none, or when nothing changes. */
export function changeField(schema: Schema, index: number, change: (field: Field) => Field): Schema {
  const field = schema.fields[index]
  return field === undefined ? schema : withFields(schema, replaceAt(schema.fields, index, change(field)))
}

/** A schema with these fields; the same one when they are its own. */
export function withFields(schema: Schema, fields: readonly Field[]): Schema {
  return fields === schema.fields ? schema : { ...schema, fields }
}
