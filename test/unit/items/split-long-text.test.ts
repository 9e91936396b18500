import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PART_LENGTH, splitLongText } from '../../../src/items/split-long-text.ts'

describe('splitLongText', () => {
  it('leaves nothing out, and makes no part too long or empty', () => {
    const piece = fc.constantFrom('word ', 'line\n', 'x', '👍', 'ab')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.nat({ max: 90_000 }), (pieces, length) => {
        const unit = pieces.join('')
        const text = unit.repeat(Math.ceil(length / unit.length))
        const parts = splitLongText(text)
        expect(parts.join('') === text).toBe(true)
        if (text.length <= 2 * PART_LENGTH) expect(parts).toHaveLength(1)
        else expect(parts.every((part) => part.length > 0 && part.length <= PART_LENGTH)).toBe(true)
        expect(parts.some((part) => /^[\uDC00-\uDFFF]/.test(part))).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  it('splits behind a line break sooner than behind a blank', () => {
    const line = `${'word '.repeat(2400)}\n`
    expect(splitLongText(line.repeat(4)).every((part) => part.endsWith('\n'))).toBe(true)
    expect(splitLongText('word '.repeat(12_001)).every((part) => part.endsWith('word '))).toBe(true)
  })
})
