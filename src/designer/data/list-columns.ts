import type { FieldType } from '../../base/field-type.ts'
import type { Schema } from '../../dataset/schema.ts'

/** A column of the table of datapoints: a field, and its width in CSS pixels. */
export type GridColumn = { readonly name: string; readonly width: number }

/** The columns of the table: the fields of the schema in its order, then the others that the file has. */
export function listColumns(schema: Schema | null, names: readonly string[]): readonly GridColumn[] {
  const fields = schema?.fields ?? []
  const known = new Set(fields.map(({ name }) => name))
  const others = names.filter((name) => !known.has(name))
  return [
    ...fields.map(({ name, type }) => ({ name, width: WIDTHS[type] })),
    ...others.map((name) => ({ name, width: WIDTHS.metadata })),
  ]
}

const WIDTHS: { readonly [type in FieldType]: number } = {
  text: 288,
  image_url: 224,
  audio_url: 224,
  video_url: 224,
  // Ids of 20 digits fit, and differ mostly in their last ones.
  metadata: 176,
  task_group_id: 176,
}
