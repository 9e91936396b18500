import { expect, it } from 'vitest'
import { shortName } from '../../../src/base/short-name.ts'

it.each([
  ['Pilot', 'Pilot'],
  ['  Pilot \n two ', 'Pilot two'],
  ['0123456789abcdefghijKLMNO', '0123456789abcdef…KLMNO'],
  ['👩‍🚀'.repeat(4), '👩‍🚀'.repeat(4)],
])('writes %j as %j', (name, expected) => {
  expect(shortName(name, 22)).toBe(expected)
})

it('cuts no character in two', () => {
  expect(shortName('😀'.repeat(100), 9)).toBe(`${'😀'.repeat(6)}…${'😀'.repeat(2)}`)
})
