import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords, type DiffPart } from '../../../../src/outputs/compare/diff-words.ts'

const textOf = (parts: readonly DiffPart[], left: 'added' | 'removed') =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')
const drawn = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')

describe('diffWords', () => {
  it.each([
    ['', '', ''],
    ['same', 'same', 'same'],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['a b c', 'a x c', 'a [-b-]{+x+} c'],
    ['a b c d', 'a c d', 'a [-b -]c d'],
    ['Is it good?', 'Is it good!', 'Is it good[-?-]{+!+}'],
    ['größer', 'größter', '[-größer-]{+größter+}'],
  ])('%j to %j', (before, after, picture) => {
    expect(drawn(before, after)).toBe(picture)
  })

  it('gives both texts back, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom('a', 'b', ' ', '.', '\n')).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after)
        expect(textOf(parts, 'added')).toBe(before)
        expect(textOf(parts, 'removed')).toBe(after)
        expect(parts.every((part, index) => part.text !== '' && part.kind !== parts[index - 1]?.kind)).toBe(true)
      }),
    )
  })

  it('replaces a stretch that is too long to be compared', () => {
    const words = (sign: string) => Array.from({ length: 600 }, (_, index) => `${sign}${index}`).join(' ')
    const parts = diffWords(`same ${words('a')}`, `same ${words('b')}`)
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added'])
  })
})
