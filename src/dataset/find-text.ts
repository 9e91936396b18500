import { textOfValue } from '../base/print-json.ts'
import type { Datapoint } from './schema.ts'

/** The first field whose value holds `needle`, which has to be in small letters; null when none does. Values that are no text count as JSON. */
export function findText(datapoint: Datapoint, needle: string): string | null {
  for (const [name, value] of datapoint) if (textOfValue(value).toLowerCase().includes(needle)) return name
  return null
}
