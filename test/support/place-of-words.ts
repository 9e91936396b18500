import type { Key } from '../../src/base/key.ts'
import type { Layout } from '../../src/layout/layout.ts'

/** What the words of a landing place promise, read back from the sentence alone: numbers count from 0. */
export type PromisedPlace =
  | { readonly kind: 'between pages'; readonly page: number }
  | { readonly kind: 'gap'; readonly page: number; readonly row: number }
  | { readonly kind: 'beside'; readonly page: number; readonly row: number; readonly side: 'left' | 'right' }
  | {
      readonly kind: 'column'
      readonly page: number
      readonly row: number
      readonly column: number
      readonly item: number
    }

/** Reads the words of a place as a person does, with the layout before them. Throws when they promise nothing. */
export function placeOfWords(layout: Layout, words: string): PromisedPlace {
  const said = words.replace(/^Where it is now: /, '')
  if (said === 'Before Page 1') return { kind: 'between pages', page: 0 }
  const above = /^(?:After|Between) Page (\d+)/.exec(said)?.[1]
  if (above !== undefined) return { kind: 'between pages', page: Number(above) }
  const page = Number(/Page (\d+)/.exec(said)?.[1] ?? 1) - 1
  const row = Number(/Row (\d+)/.exec(said)?.[1] ?? 1) - 1
  const rows = layout[page]?.rows ?? []
  if (/^On Page \d+, which is empty$/.test(said) || said.startsWith('At the start of Page'))
    return { kind: 'gap', page, row: 0 }
  if (said.startsWith('At the end of Page')) return { kind: 'gap', page, row: rows.length }
  if (said.startsWith('Between Row')) return { kind: 'gap', page, row: row + 1 }
  const side = /^New column at the (left|right) of Row/.exec(said)?.[1]
  if (side === 'left' || side === 'right') return { kind: 'beside', page, row, side }
  const numbered = /^Column (\d+) of/.exec(said)?.[1]
  const column = numbered !== undefined ? Number(numbered) - 1 : said.startsWith('Right column') ? 1 : 0
  const before = /before Item (\d+)$/.exec(said)?.[1]
  const after = /after Item (\d+)$/.exec(said)?.[1]
  if (before !== undefined) return { kind: 'column', page, row, column, item: Number(before) - 1 }
  if (after !== undefined) return { kind: 'column', page, row, column, item: Number(after) }
  if (said.endsWith(', which is empty')) return { kind: 'column', page, row, column, item: 0 }
  throw new Error(`“${words}” promises no place`)
}

/**
 * What the document must read like after the carried items have gone to the promised place: the items of each page, row and column in
 * order, worked out here without any operation of ours. Columns and rows that are emptied by the move are gone; what was empty stays.
 */
export function readAfter(layout: Layout, carried: readonly Key[], place: PromisedPlace): readonly string[] {
  if (place.kind === 'between pages') throw new Error('only pages land between pages')
  const isCarried = (key: Key) => carried.includes(key)
  const pages = layout.map((page, pageAt) => {
    const rows: string[] = []
    for (let rowAt = 0; rowAt <= page.rows.length; rowAt++) {
      if (place.kind === 'gap' && place.page === pageAt && place.row === rowAt) rows.push(carried.join(' '))
      const row = page.rows[rowAt]
      if (row === undefined) continue
      const isHere = place.kind !== 'gap' && place.page === pageAt && place.row === rowAt
      const columns = row.columns.flatMap(({ items }, columnAt) => {
        const landing = isHere && place.kind === 'column' && place.column === columnAt ? place.item : -1
        const kept: Key[] = []
        for (let itemAt = 0; itemAt <= items.length; itemAt++) {
          if (itemAt === landing) kept.push(...carried)
          const item = items[itemAt]
          if (item !== undefined && !isCarried(item.key)) kept.push(item.key)
        }
        return kept.length > 0 || items.length === 0 ? [kept.join(' ')] : []
      })
      if (isHere && place.kind === 'beside') {
        if (place.side === 'left') columns.unshift(carried.join(' '))
        else columns.push(carried.join(' '))
      }
      if (columns.length > 0 || row.columns.length === 0) rows.push(columns.join(' | '))
    }
    return rows.join(' / ')
  })
  return pages
}

/** The same reading of a document as it is. */
export function readNow(layout: Layout): readonly string[] {
  return layout.map(({ rows }) =>
    rows
      .map(({ columns }) => columns.map(({ items }) => items.map(({ key }) => key).join(' ')).join(' | '))
      .join(' / '),
  )
}
