import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { serializeLayout } from '../../../../src/layout/wire/serialize.ts'
import { compareLayouts } from '../../../../src/outputs/compare/compare-layouts.ts'
import { takeBack } from '../../../../src/outputs/compare/take-back.ts'
import { deepFreeze, keysOf, layoutOf, pictureOf } from '../../../support/picture.ts'

/** The layout after with the only change that matches the words taken back; null where that is not certain. */
function without(before: Layout, after: Layout, words: RegExp): Layout | null {
  const comparison = compareLayouts(before, after)
  const [change, ...more] = comparison.changes.filter((one) => words.test(one.words))
  expect(more, 'one change of these words').toEqual([])
  return takeBack({ before, after: deepFreeze(after), comparison }, change!, countingKeys('new'))
}

/** The same layout under other keys, as a file is read. */
function other(picture: string): Layout {
  const next = countingKeys('before')
  return layoutOf(picture).map((page) => ({
    ...page,
    key: next(),
    rows: page.rows.map((row) => ({
      ...row,
      key: next(),
      columns: row.columns.map((column) => ({
        ...column,
        key: next(),
        items: column.items.map((item) => ({ ...item, key: next() })),
      })),
    })),
  }))
}

const pictured = (layout: Layout | null) => layout && pictureOf(layout)

describe('one change taken back', () => {
  it('lets what was added go, with the row that it made', () => {
    expect(pictured(without(other('Aa / Bb'), layoutOf('Aa / Cc / Bb'), /added/))).toBe('Aa / Bb')
    expect(pictured(without(other('Aa'), layoutOf('Aa | Cc'), /added/))).toBe('Aa')
    expect(pictured(without(other('Aa'), layoutOf('Aa // Cc'), /^Page 2: .*added/))).toBe('Aa')
  })

  it('puts what was removed where it stood, in its column, beside the other, or in a row of its own', () => {
    expect(pictured(without(other('Aa Bb Cc'), layoutOf('Aa Cc'), /removed/))).toBe('Aa Bb Cc')
    expect(pictured(without(other('Bb | Aa'), layoutOf('Aa'), /removed/))).toBe('Bb | Aa')
    expect(pictured(without(other('Aa / Bb / Cc'), layoutOf('Aa / Cc'), /removed/))).toBe('Aa / Bb / Cc')
    expect(pictured(without(other('Aa // Bb / Cc // Dd'), layoutOf('Aa // Dd'), /Page 2.*page.*removed/i))).toBe(
      'Aa // Bb / Cc // Dd',
    )
  })

  it('moves back what moved, and says again what was said', () => {
    expect(pictured(without(other('Aa / Bb / Cc'), layoutOf('Bb / Cc / Aa'), /moved/))).toBe('Aa / Bb / Cc')
    expect(pictured(without(other('Aa | Bb'), layoutOf('Bb | Aa'), /moved/))).toBe('Aa | Bb')
    expect(pictured(without(other('Aa // Bb'), layoutOf('Bb // Aa'), /moved/))).toBe('Aa // Bb')
    const changed = without(other('intro: Aa // Bb'), layoutOf('Aa // Bb'), /changed/)
    expect(pictured(changed)).toBe('intro: Aa // Bb')
  })

  it('keeps a page that holds what came from elsewhere until that is back', () => {
    const [before, after] = [other('Aa / Bb'), layoutOf('Aa // Bb // Cc')]
    expect(without(before, after, /^Page 2: .*added/)).toBeNull()
    expect(pictured(without(before, after, /Bb.*moved/))).toBe('Aa / Bb //  // Cc')
  })

  it('is refused for what is no part of the layout', () => {
    const layout = layoutOf('Aa')
    const change = {
      id: 'x',
      kinds: ['changed'],
      level: 'field',
      before: null,
      after: null,
      words: '',
      details: [],
      breaks: [],
    } as const
    const comparison = compareLayouts(layout, layout)
    expect(takeBack({ before: layout, after: layout, comparison }, change, countingKeys('new'))).toBeNull()
  })
})

/** A layout of some of eight items, in any order, pages, rows and columns; an item is known by its id and may say something else. */
const arbitrarySome = fc
  .record({
    order: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], { minLength: 1 }),
    breaks: fc.array(fc.constantFrom(' ', ' ', ' | ', ' / ', ' / ', ' // '), { minLength: 8, maxLength: 8 }),
    changed: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
  })
  .map(({ order, breaks, changed }) => {
    let picture = ''
    order.forEach((name, at) => {
      const last = picture.slice(Math.max(picture.lastIndexOf('/'), 0))
      const gap = breaks[at] === ' | ' && last.includes('|') ? ' / ' : breaks[at]
      picture += `${at === 0 ? '' : gap}${name}`
    })
    return other(picture).map((page) => ({
      ...page,
      rows: page.rows.map((row) => ({
        ...row,
        columns: row.columns.map((column) => ({
          ...column,
          items: column.items.map((item) => ({
            ...item,
            id: item.data.type === 'rich_text' ? item.data.content : '',
            data:
              item.data.type === 'rich_text' && changed.includes(item.data.content)
                ? { ...item.data, content: `${item.data.content} changed` }
                : item.data,
          })),
        })),
      })),
    }))
  })

const LEVELS = ['item', 'column', 'row', 'page', 'batch', 'field']

it('whatever can be taken back, taken back one after the other, items first, gives the other side', () => {
  fc.assert(
    fc.property(arbitrarySome, arbitrarySome, (before, later) => {
      const keys = countingKeys('new')
      const rename = countingKeys('after')
      let after: Layout = JSON.parse(JSON.stringify(later), (name, value: unknown) =>
        name === 'key' ? rename() : value,
      )
      for (let step = 0; step < 60; step++) {
        const comparison = compareLayouts(before, after)
        const next = comparison.changes
          .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
          .map((change) => takeBack({ before, after, comparison }, change, keys))
          .find((layout) => layout !== null)
        if (next === undefined) break
        after = next
        expect(new Set(keysOf(after)).size, 'each key once').toBe(keysOf(after).length)
      }
      expect(serializeLayout(after, { ids: 'keep' })).toEqual(serializeLayout(before, { ids: 'keep' }))
    }),
    { numRuns: 300 },
  )
})
