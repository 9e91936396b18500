import { expect, test } from 'vitest'
import { cutWidth, FIRST_VIEW } from '../../../src/preview/view-settings.ts'

test.each([
  ['desktop', 770.4, 770],
  ['desktop', 1279.9, 1279],
  ['desktop', 1280, null],
  ['phone', 770, null],
  ['free', 599, 599],
] as const)('%s in %d pixels is cut to %s', (width, room, cut) => {
  expect(cutWidth({ ...FIRST_VIEW, width }, room)).toBe(cut)
})
