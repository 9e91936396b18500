import type { FieldType } from '../base/field-type.ts'
import type { Json, JsonObject } from '../base/json.ts'

/** A field of the dataset, as the schema describes it. `rest` holds keys that this designer does not know. */
export type Field = {
  readonly name: string
  readonly type: FieldType
  readonly label?: string
  readonly rest?: JsonObject
}

/**
 * A dataset schema ("V4"): the fields in order. `strict` refuses datapoints that miss a field. Source: format.md §3.
 * `rest` holds keys beside `strict` and `fields` that this designer does not know.
 */
export type Schema = { readonly strict: boolean; readonly fields: readonly Field[]; readonly rest?: JsonObject }

/** One line of the dataset: field name → value. A missing field has no entry. A Map, because the names come from a file. */
export type Datapoint = ReadonlyMap<string, Json>
