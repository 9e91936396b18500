import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingKeys } from '../../../src/base/key.ts'
import { adoptKeys } from '../../../src/layout/adopt-keys.ts'
import { listItems } from '../../../src/layout/find.ts'
import type { Layout } from '../../../src/layout/layout.ts'
import { parseLayout } from '../../../src/layout/wire/parse.ts'
import { serializeLayout } from '../../../src/layout/wire/serialize.ts'
import { arbitraryLayout } from '../../support/arbitrary-layout.ts'
import { keysOf, layoutOf } from '../../support/picture.ts'

/** The same layout as it comes back from a text: equal content, foreign keys. */
function reread(layout: Layout): Layout {
  const reading = parseLayout(serializeLayout(layout, { ids: 'keep' }), countingKeys('new'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.layout
}

describe('adoptKeys', () => {
  it('gives the very same layout back when the text says the same', () => {
    const layout = layoutOf('A B | C / @d // ?E')
    expect(adoptKeys(layout, reread(layout))).toBe(layout)
  })

  it('keeps what did not change, and the key of what did', () => {
    const layout = layoutOf('A / B')
    const changed = reread(layoutOf('A / X'))
    const next = adoptKeys(layout, changed)
    expect(next[0]?.rows[0]).toBe(layout[0]?.rows[0])
    expect(keysOf(next)).toEqual(keysOf(layout))
    expect(next[0]?.rows[1]?.columns[0]?.items[0]?.data).toMatchObject({ content: 'X' })
  })

  it('follows server ids through a change of order', () => {
    const layout = layoutOf('A / B').map((page) => ({
      ...page,
      rows: page.rows.map((row, index) => ({ ...row, id: `row-${index}` })),
    }))
    const swapped = reread(layout.map((page) => ({ ...page, rows: page.rows.toReversed() })))
    expect(adoptKeys(layout, swapped)[0]?.rows.map(({ key }) => key)).toEqual(['r2', 'r1'])
  })

  it('follows what stays the same past what comes in, goes, or changes places beside it', () => {
    const itemKeys = (layout: Layout) => listItems(layout[0]!).map(({ node }) => node.key)
    const before = layoutOf('A ?B @c')
    expect(itemKeys(adoptKeys(before, reread(layoutOf('New A ?B @c'))))).toEqual([
      expect.stringContaining('new'),
      'A',
      '?B',
      '@c',
    ])
    expect(itemKeys(adoptKeys(before, reread(layoutOf('?B @c'))))).toEqual(['?B', '@c'])
    expect(itemKeys(adoptKeys(before, reread(layoutOf('@c A ?B'))))).toEqual(['@c', 'A', '?B'])
    expect(itemKeys(adoptKeys(before, reread(layoutOf('@c Changed ?B'))))).toEqual(['@c', 'A', '?B'])
    const rows = adoptKeys(layoutOf('A / B / C'), reread(layoutOf('New / A / B / Changed')))
    expect(rows[0]!.rows.map(({ key }) => key)).toEqual([expect.stringContaining('new'), 'r1', 'r2', 'r3'])
    const pages = adoptKeys(layoutOf('A // B'), reread(layoutOf('New // A // B')))
    expect(pages.map(({ key }) => key)).toEqual([expect.stringContaining('new'), 'p1', 'p2'])
  })

  it('takes over the names of pages, which no text holds', () => {
    const layout = layoutOf('A // B').map((page) => ({ ...page, name: `Named ${page.key}` }))
    expect(adoptKeys(layout, reread(layout)).map(({ name }) => name)).toEqual(['Named p1', 'Named p2'])
  })

  it('gives a key once where a text holds an id twice', () => {
    const layout = layoutOf('A').map((page) => ({ ...page, id: 'page' }))
    const next = adoptKeys(layout, reread([...layout, ...layout]))
    expect(next.map(({ key }) => key === 'p1')).toEqual([true, false])
    expect(new Set(keysOf(next)).size).toBe(keysOf(next).length)
  })

  it('never gives one key to two nodes', () => {
    fc.assert(
      fc.property(arbitraryLayout, arbitraryLayout, (before, after) => {
        const keys = keysOf(adoptKeys(before, reread(after)))
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 60 },
    )
  })
})
