import type { Hash } from './hash-datapoint.ts'

/** Remembers datapoints by a hash of 64 bits, in 18 to 36 bytes each. */
export type DuplicateFinder = {
  /** Takes the hash of datapoint `index`. Gives the number of the first datapoint with the same one; null when there is none. */
  add(index: number, hash: Hash): number | null
  /** False once there were more datapoints than can be remembered. */
  isExact(): boolean
}

/** How many datapoints are remembered; later ones are still compared with these. */
export const MAX_REMEMBERED = 2_000_000

/** A finder that has seen nothing yet. */
export function createDuplicateFinder(limit = MAX_REMEMBERED): DuplicateFinder {
  let table: Table = new Uint32Array(1024 * WORDS)
  let count = 0
  let isExact = true

  return {
    add(index, { high, low }) {
      const at = findSlot(table, high, low)
      const twin = table[at + 2] ?? 0
      if (twin !== 0) return twin - 1
      if (count >= limit) {
        isExact = false
        return null
      }
      fill(table, at, high, low, index + 1)
      if (++count * 3 > (table.length / WORDS) * 2) table = grow(table)
      return null
    },
    isExact: () => isExact,
  }
}

// Open addressing, at most two thirds full. A slot holds the two halves of a hash, and one above the number of the datapoint; 0 while it is
// free. They stand side by side, because looking somewhere else in memory is what costs.
type Table = Uint32Array<ArrayBuffer>
const WORDS = 3

function findSlot(table: Table, high: number, low: number): number {
  const mask = table.length / WORDS - 1
  let slot = low & mask
  for (;;) {
    const at = slot * WORDS
    if (table[at + 2] === 0 || (table[at] === high && table[at + 1] === low)) return at
    slot = (slot + 1) & mask
  }
}

function fill(table: Table, at: number, high: number, low: number, number: number): void {
  table[at] = high
  table[at + 1] = low
  table[at + 2] = number
}

function grow(old: Table): Table {
  const table: Table = new Uint32Array(old.length * 2)
  for (let at = 0; at < old.length; at += WORDS) {
    const number = old[at + 2] ?? 0
    if (number === 0) continue
    const high = old[at] ?? 0
    const low = old[at + 1] ?? 0
    fill(table, findSlot(table, high, low), high, low, number)
  }
  return table
}
