import type { Key, KeySource } from '../base/key.ts'
import type { Fragment, Layout, RowNode } from './layout.ts'

/**
 * Keys for the rows and columns that an operation makes around nodes that are there already: `seed` (the key of the first of them) with
 * a number, the next one not in use. So a move needs no source of keys, and gives the same layout each time.
 */
export function deriveKeys(layout: Layout, seed: Key, arriving?: Fragment): KeySource {
  const used = new Set<Key>()
  for (const page of layout) {
    used.add(page.key)
    addRowKeys(page.rows, used)
  }
  if (arriving?.kind === 'rows') addRowKeys(arriving.rows, used)
  if (arriving?.kind === 'items') for (const item of arriving.items) used.add(item.key)
  let count = 0
  return () => {
    let key = `${seed}.${++count}`
    while (used.has(key)) key = `${seed}.${++count}`
    return key
  }
}

function addRowKeys(rows: readonly RowNode[], used: Set<Key>): void {
  for (const row of rows) {
    used.add(row.key)
    for (const column of row.columns) {
      used.add(column.key)
      for (const item of column.items) used.add(item.key)
    }
  }
}
