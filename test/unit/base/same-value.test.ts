import { expect, test } from 'vitest'
import { isSameValue } from '../../../src/base/same-value.ts'

class Handle {
  readonly count = 1
}

test.each([
  ['numbers', NaN, NaN],
  ['lists', [1, [2, { a: null }]], [1, [2, { a: null }]]],
  ['objects, whatever the order of their keys', { a: 1, b: { c: [] } }, { b: { c: [] }, a: 1 }],
  ['objects, where a key has no value', { a: 1, b: undefined }, { a: 1 }],
  ['maps', new Map([['a', [1]]]), new Map([['a', [1]]])],
])('the same %s', (_what, a, b) => {
  expect(isSameValue(a, b)).toBe(true)
})

test.each([
  ['another value', { a: [1, 2] }, { a: [1, 3] }],
  ['one more', [1], [1, 2]],
  ['a key that is missing', { a: 1 }, { b: 1 }],
  ['an inherited key', { toString: 1 }, {}],
  ['a list and an object', [], {}],
  ['a map and an object', new Map(), {}],
  ['another map', new Map([['a', 1]]), new Map([['b', 1]])],
  ['nothing and an object', null, {}],
  ['two handles that look alike', new Handle(), new Handle()],
])('not the same: %s', (_what, a, b) => {
  expect(isSameValue(a, b)).toBe(false)
  expect(isSameValue(b, a)).toBe(false)
})
