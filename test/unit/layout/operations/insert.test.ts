import { describe, expect, test } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import type { DropTarget, Fragment } from '../../../../src/layout/layout.ts'
import { insertFragment } from '../../../../src/layout/operations/insert.ts'
import { deepFreeze, itemsOf, keysOf, layoutOf, pictureOf, rowOf } from '../../../support/picture.ts'

const items = (picture: string): Fragment => ({ kind: 'items', items: itemsOf(picture) })
const rows = (...pictures: string[]): Fragment => ({
  kind: 'rows',
  rows: pictures.map((picture, index) => rowOf(picture, countingKeys(`row${index}-`), countingKeys(`column${index}-`))),
})

function insert(picture: string, fragment: Fragment, target: DropTarget): string {
  const layout = deepFreeze(layoutOf(picture))
  const next = insertFragment(layout, deepFreeze(fragment), target)
  return next === layout ? 'same' : pictureOf(next)
}

describe('items', () => {
  test.each([
    ['A B', 'X Y', { kind: 'column', column: 'c1', index: 1 }, 'A X Y B'],
    ['-', 'X', { kind: 'column', column: 'c1', index: 0 }, 'X'],
    ['A', 'X Y', { kind: 'beside', row: 'r1', side: 'left' }, 'X Y | A'],
    ['A', 'X', { kind: 'beside', row: 'r1', side: 'right' }, 'A | X'],
    ['()', 'X', { kind: 'beside', row: 'r1', side: 'right' }, 'X'],
    ['A / B', 'X Y', { kind: 'row', page: 'p1', index: 1 }, 'A / X Y / B'],
    ['A // ', 'X', { kind: 'row', page: 'p2', index: 0 }, 'A // X'],
    ['A | B', 'X', { kind: 'beside', row: 'r1', side: 'right' }, 'same'],
    ['A', '', { kind: 'column', column: 'c1', index: 0 }, 'same'],
    ['A', 'X', { kind: 'column', column: 'nowhere', index: 0 }, 'same'],
  ] as const)('%s + %s', (picture, added, target, expected) => {
    expect(insert(picture, items(added), target)).toBe(expected)
  })
})

describe('rows', () => {
  test.each([
    ['A / B', ['X | Y', '-'], { kind: 'row', page: 'p1', index: 1 }, 'A / X | Y / - / B'],
    ['A', [], { kind: 'row', page: 'p1', index: 1 }, 'same'],
    ['A', ['X'], { kind: 'column', column: 'c1', index: 0 }, 'same'],
    ['A', ['X'], { kind: 'beside', row: 'r1', side: 'left' }, 'same'],
  ] as const)('%s + %j', (picture, added, target, expected) => {
    expect(insert(picture, rows(...added), target)).toBe(expected)
  })
})

test('the containers made around items get keys of their own', () => {
  const arriving: Fragment = { kind: 'items', items: [...itemsOf('X'), { ...itemsOf('Y')[0]!, key: 'X.1' }] }
  const keys = keysOf(insertFragment(layoutOf('A'), arriving, { kind: 'row', page: 'p1', index: 0 }))
  expect(new Set(keys).size).toBe(keys.length)
})

test('5000 items arrive at once', () => {
  const many: Fragment = {
    kind: 'items',
    items: Array.from({ length: 5000 }, (_, index) => ({
      key: `i${index}`,
      data: { type: 'rich_text', content: 'x' },
    })),
  }
  const next = insertFragment(layoutOf('A'), many, { kind: 'column', column: 'c1', index: 0 })
  expect(next[0]!.rows[0]!.columns[0]!.items).toHaveLength(5001)
})
