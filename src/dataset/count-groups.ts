/**
 * The task groups of a dataset: how many, and how many datapoints each has, as pairs of size and number of groups, small first.
 * `isExact` is false when there are more than `MAX_GROUPS`; the others are not counted then.
 */
export type CountedGroups = {
  readonly count: number
  readonly isExact: boolean
  readonly sizes: readonly { readonly size: number; readonly groups: number }[]
  readonly largest: string
}

/** Counts datapoints by the value of their task group. */
export type GroupCounter = { add(value: string): void; sizes(): CountedGroups }

/** How many task groups are told apart. */
export const MAX_GROUPS = 100_000

/** A counter that has seen nothing yet. */
export function createGroupCounter(): GroupCounter {
  const groups = new Map<string, number>()
  let isExact = true
  // Groups mostly stand together in a file: a run is counted in one go.
  let run = ''
  let runLength = 0

  const endRun = () => {
    if (runLength === 0) return
    const size = groups.get(run)
    if (size === undefined && groups.size >= MAX_GROUPS) isExact = false
    else groups.set(run, (size ?? 0) + runLength)
    runLength = 0
  }

  return {
    add(value) {
      if (value !== run) {
        endRun()
        run = value
      }
      runLength++
    },
    sizes() {
      endRun()
      return sizesOf(groups, isExact)
    },
  }
}

function sizesOf(groups: ReadonlyMap<string, number>, isExact: boolean): CountedGroups {
  const sizes = new Map<number, number>()
  let largest = ''
  let largestSize = 0
  for (const [name, size] of groups) {
    sizes.set(size, (sizes.get(size) ?? 0) + 1)
    if (size <= largestSize) continue
    largest = name
    largestSize = size
  }
  const sorted = [...sizes].sort(([a], [b]) => a - b).map(([size, count]) => ({ size, groups: count }))
  return { count: groups.size, isExact, sizes: sorted, largest }
}
