import { describe, expect, test } from 'vitest'
import { countingKeys } from '../../../src/base/key.ts'
import { createColumn, createItem, createPage, createRow, emptyLayout } from '../../../src/layout/create.ts'
import { fieldsOnPage, findNode, listItems, nodeAt, placeWords } from '../../../src/layout/find.ts'
import { keysOf, layoutOf, pictureOf } from '../../support/picture.ts'

const layout = layoutOf('A B | C / D // intro: E')

describe('findNode', () => {
  test.each([
    ['p2', 'page', 'Page 2'],
    ['r2', 'row', 'Page 1, Row 2'],
    ['c2', 'column', 'Page 1, Row 1, Column 2'],
    ['B', 'item', 'Page 1, Row 1, Column 1, Item 2'],
    ['E', 'item', 'Page 2, Row 1, Column 1, Item 1'],
  ])('%s is a %s at %s', (key, kind, words) => {
    const found = findNode(layout, key)
    expect(found?.kind).toBe(kind)
    expect(found?.node.key).toBe(key)
    expect(found && placeWords(found.place)).toBe(words)
  })

  test('gives the ancestors', () => {
    const found = findNode(layout, 'C')
    expect(found?.kind === 'item' && [found.page.key, found.row.key, found.column.key]).toEqual(['p1', 'r1', 'c2'])
  })

  test.each(['nothing', '', '__proto__', 'constructor'])('%j is not there', (key) => {
    expect(findNode(layout, key)).toBeNull()
  })

  test('finds every key of the layout', () => {
    expect(keysOf(layout).map((key) => findNode(layout, key)?.node.key)).toEqual(keysOf(layout))
  })
})

describe('nodeAt', () => {
  test('finds what findNode finds, by its place', () => {
    for (const key of keysOf(layout)) {
      const found = findNode(layout, key)!
      expect(nodeAt(layout, found.place)).toEqual(found)
    }
  })

  test.each([
    { page: 2 },
    { page: -1 },
    { page: 0, row: 2 },
    { page: 0, row: 0, column: 2 },
    { page: 0, row: 0, column: 0, item: 2 },
  ])('nothing stands at %j', (place) => {
    expect(nodeAt(layout, place)).toBeNull()
  })
})

test('listItems reads the left column before the right, over all pages or one', () => {
  expect(listItems(layout).map(({ node, place }) => `${node.key}${place.page}`)).toEqual(['A0', 'B0', 'C0', 'D0', 'E1'])
  expect(listItems(layout[1]!, 1).map(({ place }) => place)).toEqual([{ page: 1, row: 0, column: 0, item: 0 }])
})

test('fieldsOnPage names each field once and leaves out items without one', () => {
  const page = layoutOf('@a @__proto__ A | @a / @')[0]!
  expect([...fieldsOnPage(page)]).toEqual(['a', '__proto__'])
})

test('new nodes get a key each, an empty layout one page', () => {
  const keys = countingKeys('n')
  const item = createItem({ type: 'rich_text', content: 'A' }, keys)
  const page = createPage([createRow([createColumn([item], keys)], keys)], keys, {
    name: 'Start',
    display_position: 'intro',
  })
  expect(keysOf([page])).toEqual(['n4', 'n3', 'n2', 'n1'])
  expect(page).toMatchObject({ name: 'Start', display_position: 'intro' })
  expect(pictureOf(emptyLayout(keys))).toBe('')
})
