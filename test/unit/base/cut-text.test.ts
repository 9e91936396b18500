import { expect, it } from 'vitest'
import { shorten, sliceText } from '../../../src/base/cut-text.ts'

it.each([
  ['abc', 0, 2, 'ab'],
  ['a😀b', 0, 2, 'a'],
  ['a😀b', 0, 3, 'a😀'],
  ['a😀b', 2, 4, 'b'],
  ['a😀b', 1, 3, '😀'],
  ['a😀b', 2, 2, ''],
  ['\uD83D\uD83D😀', 0, 1, '\uD83D'],
  ['abc', 1, 9, 'bc'],
])('slices %j from %i to %i as %j', (text, from, to, expected) => {
  expect(sliceText(text, from, to)).toBe(expected)
})

it.each([
  ['abcd', 4, 'abcd'],
  ['abcde', 4, 'abc…'],
  ['ab cde', 4, 'ab…'],
  ['ab😀de', 4, 'ab…'],
  ['a😀cde', 4, 'a😀…'],
])('shortens %j to %i as %j', (text, most, expected) => {
  expect(shorten(text, most)).toBe(expected)
})
