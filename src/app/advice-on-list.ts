import { isJsonObject } from '../base/json.ts'
import { countWords } from '../base/number-words.ts'
import type { DatasetState } from '../dataset/worker/dataset-state.ts'

/**
 * What to do where the only datapoint holds a list of objects, in a sentence: those may be what the person calls the datapoints. Nothing
 * elsewhere.
 */
export function adviceOnList({
  count,
  isCountFinal,
  first,
}: Pick<DatasetState, 'count' | 'isCountFinal' | 'first'>): readonly string[] {
  const [only] = first
  if (count !== 1 || !isCountFinal || only?.ok !== true) return []
  for (const [name, value] of only.datapoint) {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isJsonObject)) continue
    const those = value.length === 1 ? 'that is the datapoint' : 'those are the datapoints'
    return [
      `Its field “${name}” holds a list of ${countWords(value.length, 'object')}. If ${those}, save the list by itself and open that.`,
    ]
  }
  return []
}
