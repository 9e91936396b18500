import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { spelledNumber, spellingOf } from '../../../src/base/json.ts'
import { parseSpelled } from '../../../src/base/parse-spelled.ts'
import { printJson } from '../../../src/base/print-json.ts'

const words = String.raw`{ } [ ] : , " \ - + . e 0 01 1.50 -0 1e5 12120926280296980491 "a" "1.0 true null “ ' // x`
const token = fc.constantFrom(' ', '\n', ...words.split(' '))
const tokens = (most: number) => fc.array(token, { maxLength: most }).map((parts) => parts.join(''))

/** What a reader makes of a text; `null` where it throws. */
const read = (parse: (json: string) => unknown, text: string) => {
  try {
    return { value: parse(text) }
  } catch {
    return null
  }
}

describe('parseSpelled', () => {
  it('reads what JSON.parse reads, and refuses what it refuses', () => {
    const around = fc.constantFrom(['', ''], ['[', ']'], ['{"a":', '}'], ['[1.50, ', ']'])
    fc.assert(
      fc.property(tokens(6), around, (inner, [before, after]) => {
        const text = `${before}${inner}${after}`
        const spelled = read((json) => JSON.parse(printJson(parseSpelled(json))), text)
        expect(spelled).toEqual(read(JSON.parse, text))
      }),
      { numRuns: 5000 },
    )
  })

  it.each(['[01.0]', '[-01]', '[1.0.0]', '[007.5]', '[.5e3]', '[1.]', '[+1.0]', '{1.0: 2}', '[1.0 "a]'])(
    'makes no JSON of %s',
    (text) => expect(() => parseSpelled(text)).toThrow(SyntaxError),
  )

  it.each([
    ['plain', '{"a":[1,"1.0"]}'],
    ['odd', '{"a":[1.0,"1.0"]}'],
  ])('reads a text with %s numbers once', (_, text) => {
    const parse = vi.spyOn(JSON, 'parse')
    parseSpelled(text)
    const times = parse.mock.calls.length
    parse.mockRestore()
    expect(times).toBe(1)
  })

  it('keeps no spelling that JSON does not know', () => {
    const spellings = ['1.50', '-0', '1E+5', '01', '1.', '.5', '+1', '1 ']
    const kept = spellings.filter((one) => spellingOf(spelledNumber(one)) === one)
    expect(kept).toEqual(['1.50', '-0', '1E+5'])
  })
})
