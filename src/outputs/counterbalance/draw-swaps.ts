import { createRandom } from '../../base/seeded-random.ts'
import { textOfValue } from '../../base/print-json.ts'
import type { Datapoint } from '../../dataset/schema.ts'

/** Says of one datapoint after the other, in the order of the file, whether it is swapped. */
export type SwapDraw = (datapoint: Datapoint) => boolean

/**
 * Draws which datapoints are swapped: within each group of `groupField` (or of all, without one) one of each two that follow each other,
 * and which one is chance. A group of an odd size is uneven by one: of two groups that follow each other, one to either side.
 */
export function drawSwaps(seed: string, groupField: string | null): SwapDraw {
  const groups = new Map<string, { readonly number: number; met: number }>()
  return (datapoint) => {
    const name = groupField === null ? '' : textOfValue(datapoint.get(groupField) ?? '')
    const group = groups.get(name) ?? { number: groups.size, met: 0 }
    groups.set(name, group)
    const at = group.met++
    const twoGroups = groupField === null ? '' : `/${Math.floor(group.number / 2)}`
    const first = createRandom(`${seed}${twoGroups}/${Math.floor(at / 2)}`).whole(0, 1)
    return (group.number + at) % 2 === first
  }
}
