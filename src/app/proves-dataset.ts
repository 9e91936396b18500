import { readDatasetText } from '../dataset/read-text.ts'
import type { DatapointResult } from '../dataset/reading.ts'
import type { Datapoint } from '../dataset/schema.ts'

/**
 * Whether the first characters of a text prove that the whole is a dataset: a list whose first objects are neither pages nor
 * instructions, or one object after another of which the first is no layout, schema or project. False where it takes more to tell.
 */
export function provesDataset(head: string, fileName: string): boolean {
  const ink = head.trimStart()
  if (!/^[[{]/.test(ink)) return false
  const { results } = readDatasetText(head, fileName)
  // The last one is cut off.
  const whole = results.slice(0, -1)
  const [first] = whole
  if (ink.startsWith('{')) return first?.ok === true && !OTHER_KEYS.some((key) => first.datapoint.has(key))
  const datapoints = whole.flatMap(datapointOf)
  return (
    !datapoints.some((one) => one.has('rows')) && datapoints.some((one) => !(one.has('type') && one.has('description')))
  )
}

/** Keys of an object that may be a layout, a schema or a project. */
const OTHER_KEYS = ['kind', 'batch_items', 'batch', 'instructions', 'schema', 'fields']

function datapointOf(result: DatapointResult): readonly Datapoint[] {
  return result.ok ? [result.datapoint] : []
}
