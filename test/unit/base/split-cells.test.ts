import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitCells } from '../../../src/base/split-cells.ts'

const cellsOf = (text: string, separator: string | null) => splitCells(text, separator).map(({ cells }) => cells)

describe('cells of a text', () => {
  test.each([
    [
      'a;b\nc;d',
      ';',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\tb\r\nc\rd', '\t', [['a', 'b'], ['c'], ['d']]],
    [' a ; b ', ';', [[' a ', ' b ']]],
    [
      '\n\na;\n;\n ;b',
      ';',
      [
        ['a', ''],
        [' ', 'b'],
      ],
    ],
    ['"a;b";"c\nd"', ';', [['a;b', 'c\nd']]],
    [' "a" ;b', ';', [['a', 'b']]],
    ['"a ""b"" c"', null, [['a "b" c']]],
    ['""', null, []],
    ['"a" b;"c', ';', [['"a" b', '"c']]],
    ['"a\nb', ';', [['"a'], ['b']]],
    ['a,b;c', null, [['a,b;c']]],
    ['', ';', []],
  ] as const)('%j split at %j', (text, separator, expected) => {
    expect(cellsOf(text, separator)).toEqual(expected)
  })

  test('know the line that they begin on', () => {
    expect(splitCells('a\r\n\r\n"b\r\nc";d\n\ne', ';').map(({ line }) => line)).toEqual([1, 3, 6])
  })

  test('are what was written in quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ';', '\n', '\r', 'ü') })
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(rows, (given) => {
        const lines = given.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
        expect(cellsOf(lines.join('\n'), ';')).toEqual(given.filter((cells) => cells.some((one) => one.trim() !== '')))
      }),
    )
  })
})
