import { describe, expect, test } from 'vitest'
import type { Item } from '../../../src/items/schemas.ts'
import { readSharedFields, withAnswers, withHelper, withOpenOptions } from '../../../src/items/shared-fields.ts'

const choice = (answer_limit: number, more: object = {}): Item => ({
  type: 'multiple_choice',
  description: 'Which?',
  answer_limit,
  options: [],
  ...more,
})
const text: Item = { type: 'rich_text', content: 'A' }
const free: Item = { type: 'free_text', description: 'Why?', helper_text: 'mixed' }

describe('what several items share', () => {
  test.each([
    [[text], { isOpen: null, answers: null, helpers: [] }],
    [[text, free], { isOpen: null, answers: null, helpers: ['mixed'] }],
    [[choice(1), choice(1)], { isOpen: false, answers: 'one', helpers: [''] }],
    [[choice(1), choice(-1)], { isOpen: false, answers: 'mixed', helpers: [''] }],
    [[choice(3)], { isOpen: false, answers: 'mixed', helpers: [''] }],
    [[choice(-1, { disable_dropdown: true }), choice(-1)], { isOpen: 'mixed', answers: 'any', helpers: [''] }],
    [[choice(1, { helper_text: null }), free], { isOpen: false, answers: 'one', helpers: ['', 'mixed'] }],
  ])('%j', (items, expected) => {
    expect(readSharedFields(items)).toEqual(expected)
  })

  test('a change reaches what has the setting, writes no empty keys, and leaves all else the very same', () => {
    expect(withOpenOptions(choice(1), true)).toEqual(choice(1, { disable_dropdown: true }))
    expect(withOpenOptions(choice(1, { disable_dropdown: true }), false)).toEqual(choice(1))
    expect(withAnswers(choice(3), 'any')).toEqual(choice(-1))
    expect(withHelper(free, '')).toEqual({ type: 'free_text', description: 'Why?' })
    expect(withHelper(choice(1), 'Look twice.')).toEqual(choice(1, { helper_text: 'Look twice.' }))
    const raw: Item = { type: 'unknown', raw: { type: 'x' } }
    for (const same of [text, raw]) {
      expect(withOpenOptions(same, true)).toBe(same)
      expect(withAnswers(same, 'one')).toBe(same)
      expect(withHelper(same, 'x')).toBe(same)
    }
    const one = choice(1)
    expect(withAnswers(one, 'one')).toBe(one)
    expect(withOpenOptions(one, false)).toBe(one)
  })
})
