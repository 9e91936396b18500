import { isDisplayable } from '../base/field-type.ts'
import { textOfValue } from '../base/print-json.ts'
import { hashValue } from './hash-datapoint.ts'
import type { Datapoint, Schema } from './schema.ts'

/**
 * A word for what participants can be shown of a datapoint: its values in the order of the schema. The fields' names, and fields that nobody
 * is shown, do not matter, so that it stays where a field is renamed, or where metadata come along. It stands in files, so the same values
 * must give the same word in every version.
 */
export function fingerprintOf(datapoint: Datapoint, { fields }: Schema): string {
  const texts = fields
    .filter(({ type }) => isDisplayable(type))
    .map(({ name }) => {
      const value = datapoint.get(name) ?? null
      return value === null ? '' : textOfValue(value)
    })
  const { high, low } = hashValue(JSON.stringify(texts))
  // Begins with a letter, or a spreadsheet takes some for a number.
  return `d${hex(high)}${hex(low)}`
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0')
}
