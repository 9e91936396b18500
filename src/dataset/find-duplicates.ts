import type { Hash } from './hash-datapoint.ts'

/** Remembers datapoints by a hash of 64 bits, in 12 to 24 bytes each. */
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
  let table = createTable(1024)
  let count = 0
  let isExact = true

  return {
    add(index, { high, low }) {
      const slot = findSlot(table, high, low)
      const twin = table.numbers[slot] ?? 0
      if (twin !== 0) return twin - 1
      if (count >= limit) {
        isExact = false
        return null
      }
      fill(table, slot, high, low, index + 1)
      if (++count * 2 > table.numbers.length) table = grow(table)
      return null
    },
    isExact: () => isExact,
  }
}

// Open addressing; a number is one above the datapoint's, 0 for a free slot.
type Table = { readonly highs: Uint32Array; readonly lows: Uint32Array; readonly numbers: Uint32Array }

function createTable(size: number): Table {
  return { highs: new Uint32Array(size), lows: new Uint32Array(size), numbers: new Uint32Array(size) }
}

function findSlot({ highs, lows, numbers }: Table, high: number, low: number): number {
  const mask = numbers.length - 1
  let slot = low & mask
  while (numbers[slot] !== 0 && !(highs[slot] === high && lows[slot] === low)) slot = (slot + 1) & mask
  return slot
}

function fill(table: Table, slot: number, high: number, low: number, number: number): void {
  table.highs[slot] = high
  table.lows[slot] = low
  table.numbers[slot] = number
}

function grow(old: Table): Table {
  const table = createTable(old.numbers.length * 2)
  for (let slot = 0; slot < old.numbers.length; slot++) {
    const number = old.numbers[slot] ?? 0
    if (number === 0) continue
    const high = old.highs[slot] ?? 0
    const low = old.lows[slot] ?? 0
    fill(table, findSlot(table, high, low), high, low, number)
  }
  return table
}
