import type { Random } from '../../base/seeded-random.ts'

/** The groups that can still be taken. */
export type GroupPool = {
  /** Takes out the next group that is usable; groups that are not are dropped on the way. Null when none is left. */
  take(isUsable: (group: number) => boolean): number | null
  /** Puts a group back in. */
  put(group: number): void
}

/** A pool that gives any of its groups, each as likely as another. Groups are numbers below `count`; all of them are in at first. */
export function createRandomPool(count: number, random: Random): GroupPool {
  const groups = Uint32Array.from({ length: count }, (_, group) => group)
  const isIn = new Uint8Array(count).fill(1)
  let length = count
  return {
    take(isUsable) {
      while (length > 0) {
        const at = random.whole(0, length - 1)
        const group = groups[at] ?? 0
        groups[at] = groups[--length] ?? 0
        isIn[group] = 0
        if (isUsable(group)) return group
      }
      return null
    },
    put(group) {
      if (isIn[group] !== 0) return
      isIn[group] = 1
      groups[length++] = group
    },
  }
}

/**
 * A pool that gives the group of the lowest rank, of equals the lowest number. `groups` are in at first, in that order. A rank is whole
 * and not negative, and may change while the group is out; when it changes inside, the group has to be put in again.
 */
export function createRankedPool(
  groups: Iterable<number>,
  count: number,
  rankOf: (group: number) => number,
): GroupPool {
  const keyOf = (group: number) => rankOf(group) * count + group
  const heap: number[] = Array.from(groups, keyOf).toSorted((a, b) => a - b)
  return {
    take(isUsable) {
      for (;;) {
        const key = takeLowest(heap)
        if (key === null) return null
        const group = key % count
        // An entry of another rank is left over from before the rank changed.
        if (key === keyOf(group) && isUsable(group)) return group
      }
    },
    put: (group) => addTo(heap, keyOf(group)),
  }
}

/** Adds a number to a binary heap: no number is above its two children. */
function addTo(heap: number[], value: number): void {
  let at = heap.length
  heap.push(value)
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent] ?? 0
    if (above <= value) break
    heap[at] = above
    at = parent
  }
  heap[at] = value
}

/** Takes the lowest number out of a binary heap; null when it is empty. */
function takeLowest(heap: number[]): number | null {
  const lowest = heap[0]
  const last = heap.pop()
  if (lowest === undefined || last === undefined) return null
  if (heap.length === 0) return lowest
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    const child = (heap[left + 1] ?? Infinity) < (heap[left] ?? Infinity) ? left + 1 : left
    const below = heap[child]
    if (below === undefined || below >= last) break
    heap[at] = below
    at = child
  }
  heap[at] = last
  return lowest
}
