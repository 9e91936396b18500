import { describe, expect, it } from 'vitest'
import { findByTyping } from '../../../src/items/multiple-choice/find-by-typing.ts'
import { relabel, slugOf, valueFor } from '../../../src/items/multiple-choice/option-edits.ts'

describe('slugOf', () => {
  it.each([
    ['Response A', 'response_a'],
    ['  Très bien!! ', 'tres_bien'],
    ['1–2', '1_2'],
    ['نعم', 'نعم'],
    ['…', ''],
    ['x'.repeat(80), 'x'.repeat(64)],
    [`${'x'.repeat(63)}𐐨y`, 'x'.repeat(63)],
  ])('makes %j to %j', (label, slug) => expect(slugOf(label)).toBe(slug))
})

describe('valueFor', () => {
  it('counts on where the value is taken', () => {
    expect(valueFor('A', [])).toBe('a')
    expect(valueFor('A', ['a', 'a_2'])).toBe('a_3')
    expect(valueFor('', [''])).toBe('')
    expect(valueFor('1', [1])).toBe('1')
  })
})

describe('relabel', () => {
  it('lets a made value follow, also one that was counted on', () => {
    expect(relabel({ label: 'A', value: 'a' }, 'B', [])).toEqual({ label: 'B', value: 'b' })
    expect(relabel({ label: 'A', value: 'a_2' }, 'B', ['a'])).toEqual({ label: 'B', value: 'b' })
    expect(relabel({ label: 'A', value: '' }, 'B', ['b'])).toEqual({ label: 'B', value: 'b_2' })
  })
  it('keeps a value that was given out, and gives it to no other option', () => {
    const kept = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    expect(relabel({ label: 'A', value: 'a' }, 'Better', [], kept)).toEqual({ label: 'Better', value: 'a' })
    const typed = ['B', 'Bo', 'Both'].map((_, index, labels) => labels.slice(0, index + 1))
    const values = typed.map((labels) =>
      labels.reduce((option, label) => relabel(option, label, ['a'], kept), { label: '', value: '' }),
    )
    expect(values.map(({ value }) => value)).toEqual(['b_2', 'bo', 'both'])
  })
  it('keeps a value that somebody chose, and one that is no text', () => {
    expect(relabel({ label: 'A', value: 'x' }, 'B', [])).toEqual({ label: 'B', value: 'x' })
    expect(relabel({ label: 'A', value: 'a_2' }, 'B', [])).toEqual({ label: 'B', value: 'a_2' })
    expect(relabel({ label: '1', value: 1 }, 'B', [])).toEqual({ label: 'B', value: 1 })
  })
})

describe('findByTyping', () => {
  const labels = ['Apple', 'Banana', 'avocado']
  it('finds the next that begins so, and round again', () => {
    expect(findByTyping(labels, 1, 'a')).toBe(2)
    expect(findByTyping(labels, 3, 'A')).toBe(0)
    expect(findByTyping(labels, 0, 'av')).toBe(2)
    expect(findByTyping(labels, 0, 'c')).toBeNull()
    expect(findByTyping([], 0, 'a')).toBeNull()
  })
})
