import { expect, test } from 'vitest'
import { deepFreeze, keysOf, layoutOf, pictureOf } from '../../support/picture.ts'

test.each(['A B | C / D // E', 'intro: A // @prompt ?Q / - // outro: ', '', 'A // ', '() / - | A'])(
  '%j is drawn as read',
  (picture) => {
    expect(pictureOf(layoutOf(picture))).toBe(picture)
  },
)

test('keys are the words of the items and counted containers', () => {
  expect(keysOf(layoutOf('A | @f // ?Q'))).toEqual(['p1', 'r1', 'c1', 'A', 'c2', '@f', 'p2', 'r2', 'c3', '?Q'])
})

test('a frozen layout throws when it is changed', () => {
  const layout = deepFreeze(layoutOf('A'))
  expect(() => Object.assign(layout[0]!.rows[0]!.columns[0]!.items[0]!.data, { content: 'B' })).toThrow(TypeError)
})
