import type { Hash } from './hash-datapoint.ts'

/** Remembers datapoints, or values, by a hash of 64 bits, in 12 to 24 bytes each. */
export type DuplicateFinder = {
  /** Takes the hash of the next datapoint. True when an earlier one had the same. */
  add(hash: Hash): boolean
  /** How many different ones are remembered. */
  distinct(): number
  /** False once there were more datapoints than can be remembered. */
  isExact(): boolean
}

/** How many datapoints are remembered; later ones are still compared with these. */
export const MAX_REMEMBERED = 2_000_000

/** A finder that has seen nothing yet. `expected` datapoints fit in without its having to grow. */
export function createDuplicateFinder(expected = 0, limit = MAX_REMEMBERED): DuplicateFinder {
  let table = createTable(Math.min(expected, limit))
  let count = 0
  let isExact = true

  return {
    add({ high, low }) {
      // 0 marks a free slot.
      const mark = low === 0 ? 1 : low
      const at = findSlot(table, high, mark)
      if (table[at + 1] !== 0) return true
      if (count >= limit) {
        isExact = false
        return false
      }
      table[at] = high
      table[at + 1] = mark
      if (++count * 3 > table.length) table = grow(table)
      return false
    },
    distinct: () => count,
    isExact: () => isExact,
  }
}

// Open addressing, at most two thirds full. A slot holds the two halves of a hash, side by side, because looking somewhere else in memory is
// what costs.
type Table = Uint32Array<ArrayBuffer>

function createTable(expected: number): Table {
  let slots = 1024
  while (slots * 2 < expected * 3) slots *= 2
  return new Uint32Array(slots * 2)
}

function findSlot(table: Table, high: number, low: number): number {
  const mask = table.length - 1
  let at = (low * 2) & mask
  while (table[at + 1] !== 0 && !(table[at] === high && table[at + 1] === low)) at = (at + 2) & mask
  return at
}

function grow(old: Table): Table {
  const table: Table = new Uint32Array(old.length * 2)
  for (let from = 0; from < old.length; from += 2) {
    const high = old[from] ?? 0
    const low = old[from + 1] ?? 0
    if (low === 0) continue
    const to = findSlot(table, high, low)
    table[to] = high
    table[to + 1] = low
  }
  return table
}
