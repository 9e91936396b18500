import { expect, test } from 'vitest'
import { countCharacters } from '../../../src/base/count-characters.ts'

test.each([
  ['', 0],
  ['a👍é', 3],
  ['👍👍', 2],
  ['你好', 2],
  ['half \uD83D', 6],
  ['\uDC4D\uD83D', 2],
])('%j has %i characters', (text, count) => {
  expect(countCharacters(text)).toBe(count)
  expect(countCharacters(text)).toBe(Array.from(text).length)
})
