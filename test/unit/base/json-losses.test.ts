import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listLosses } from '../../../src/base/json-losses.ts'

const found = (json: string) => listLosses(json).map(({ kind, found: what, offset }) => [kind, what, offset])

describe('listLosses', () => {
  it('finds each key that its object has already', () => {
    expect(found('{"a":1,"b":{"a":1},"a":2,"\\u0061":[{"a":1},{"a":1}]}')).toEqual([
      ['repeated-key', 'a', 19],
      ['repeated-key', 'a', 25],
    ])
    expect(found('[{"__proto__":1,"__proto__" : 2}]')).toEqual([['repeated-key', '__proto__', 16]])
  })

  it('takes no text for a key', () => {
    expect(found('{"a":"a","b":"{\\"a\\":1,\\"a\\":1}","c":["a","a"]}')).toEqual([])
  })

  it.each(['9007199254740993', '12345678901234567890', '1e400', '-1e400', '1e-400', '0.10000000000000000001'])(
    'finds the number %s, which JavaScript holds as another one',
    (spelling) => {
      expect(listLosses(`{"rows":[{"big":${spelling}}]}`)).toEqual([
        { kind: 'number', found: spelling, keys: ['rows', 'big'], offset: 16 },
      ])
    },
  )

  it.each([
    '1.0',
    '1e3',
    '-0',
    '0.1',
    '9007199254740992',
    '1.50e2',
    '100000000000000000000',
    '1E+2',
    '"9007199254740993"',
  ])('leaves %s alone, whose value is held', (spelling) => {
    expect(listLosses(`[${spelling}]`)).toEqual([])
  })

  it('finds nothing in what JavaScript has written', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => listLosses(JSON.stringify(value)).length === 0))
  })
})
