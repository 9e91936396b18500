import type { Datapoint, Schema } from '../dataset/schema.ts'
import type { ShownField } from '../items/definition.ts'

/** What an item that shows the field `name` gets to see: the schema's type and label, and the datapoint's value. */
export function resolveField(name: string, schema: Schema | null, datapoint: Datapoint | null): ShownField {
  const field = schema?.fields.find((one) => one.name === name)
  return {
    name,
    type: field?.type ?? null,
    ...(field?.label === undefined ? {} : { label: field.label }),
    value: datapoint?.get(name),
    hasDatapoint: datapoint !== null,
  }
}
