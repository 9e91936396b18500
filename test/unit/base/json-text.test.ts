import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAX_JSON_DEPTH, parseJsonText } from '../../../src/base/json-text.ts'

const copied = readFileSync('test/fixtures/layout/create-batch.as-copied.txt', 'utf8')
const original: unknown = JSON.parse(readFileSync('test/fixtures/layout/response-comparison.batch.json', 'utf8'))

describe('valid JSON', () => {
  test('is taken as it is, without repairs', () => {
    for (const text of ['{"a":[1,true,null,"x"]}', ' [\r\n1 ,\r\n2 ]\r\n', '3', '"text"', 'null', '[]']) {
      expect(parseJsonText(text)).toEqual({ ok: true, value: JSON.parse(text), repairs: [] })
    }
  })

  test('keeps own keys such as __proto__', () => {
    const result = parseJsonText('{"__proto__": {"a": 1}, "constructor": 2,}')
    expect(result.ok && Object.entries(result.value as object)).toEqual([
      ['__proto__', { a: 1 }],
      ['constructor', 2],
    ])
  })

  test('of any kind gives the same value as JSON.parse', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJsonText(text)).toEqual({ ok: true, value: JSON.parse(text), repairs: [] })
      }),
      { numRuns: 300 },
    )
  })
})

describe('mends', () => {
  test('a documentation page: the request line and the line numbers', () => {
    const result = parseJsonText(copied)
    expect(result.ok && result.value).toEqual(original)
    expect(result.ok && result.repairs.map(({ kind, count, firstLine }) => ({ kind, count, firstLine }))).toEqual([
      { kind: 'line-number', count: 60, firstLine: 2 },
      { kind: 'text-before', count: 1, firstLine: 1 },
    ])
  })

  test('numbers that are values are no line numbers', () => {
    expect(valueOf('[\n1,\n2,\n3,\n]')).toEqual([1, 2, 3])
    expect(valueOf('1[\n2 1,\n3 2,\n4 3,\n5]')).toEqual([1, 2, 3])
    expect(valueOf('1{ "a":\n2 7,\n8\n')).toBeUndefined()
    expect(valueOf('{\n"a":\n2,\n}')).toEqual({ a: 2 })
  })

  test('line numbers with blank lines and wrapped lines between', () => {
    expect(valueOf('1 {\n2\n3 "a": [1,\n2],\n4 "b": 5\n5 }')).toEqual({ a: [1, 2], b: 5 })
    expect(valueOf('7{\n8 "a": 9\n9}')).toEqual({ a: 9 })
  })

  test.each([
    ['\uFEFF{"a":1}', { a: 1 }, 'byte-order-mark', 1],
    ['{"a":1,}', { a: 1 }, 'trailing-comma', 1],
    ['[1,[2, \n],]', [1, [2]], 'trailing-comma', 2],
    ['{“a”: “b”}', { a: 'b' }, 'smart-quote', 2],
    ['{„a“: "b"}', { a: 'b' }, 'smart-quote', 1],
    ['{"a":\u00a01}', { a: 1 }, 'space', 1],
    ['["one\ntwo\r\nthree"]', ['one\ntwo\nthree'], 'line-break', 2],
    ['["a\tb"]', ['a\tb'], 'control-character', 1],
    ['const layout = [1, 2];', [1, 2], 'text-before', 1],
    ['[1]\n```\n', [1], 'text-after', 1],
    ['PATCH /batches/{id}\n[1,2]', [1, 2], 'text-before', 1],
    ["curl -d '[1]'", [1], 'text-before', 1],
  ])('%j', (text, value, kind, count) => {
    const result = parseJsonText(text)
    expect(result.ok && result.value).toEqual(value)
    expect(result.ok && result.repairs).toContainEqual(expect.objectContaining({ kind, count }))
  })

  test('says what was mended and where first', () => {
    const result = parseJsonText('[\n  1,\n  "a\nb",\n]')
    expect(result.ok && result.repairs).toEqual([
      {
        kind: 'line-break',
        count: 1,
        firstLine: 3,
        firstColumn: 5,
        message: 'A raw line break inside a text was kept (line 3).',
      },
      {
        kind: 'trailing-comma',
        count: 1,
        firstLine: 4,
        firstColumn: 3,
        message: 'A comma too many was left out (line 4).',
      },
    ])
  })

  test('leaves curly quotes inside texts alone', () => {
    expect(valueOf('["say “hi”, he said",]')).toEqual(['say “hi”, he said'])
    expect(valueOf('[“say "hi" and “ho” twice”]')).toEqual(['say "hi" and “ho” twice'])
    expect(valueOf('[“a \\" b \\n c”]')).toEqual(['a " b \n c'])
  })

  test('leaves commas, colons, numbers and brackets inside texts alone', () => {
    expect(valueOf('{"a": "1,] {2: ,} \u00a0",}')).toEqual({ a: '1,] {2: ,} \u00a0' })
  })
})

describe('what cannot be read', () => {
  test.each([
    ['', 1, 1, 'The file is empty.'],
    ['\uFEFF', 1, 1, 'The file is empty.'],
    [' \n\t\r\n', 1, 1, 'The file holds nothing but white space.'],
    ['\u0089PNG\r\n\u001a\0\0', 1, 1, 'This is not a text file. Choose a file of text in UTF-8.'],
    ['hello', 1, 1, 'Line 1, column 1: "{" or "[" was expected, but there is "hello".'],
    ['{\n  "a": }', 2, 8, 'Line 2, column 8: a value was expected, but there is "}".'],
    ['{"a" 1}', 1, 6, 'Line 1, column 6: a colon after the key was expected, but there is "1".'],
    ['{a: 1}', 1, 2, 'Line 1, column 2: a key in quotation marks or "}" was expected, but there is "a".'],
    ['[1 2]', 1, 4, 'Line 1, column 4: a comma or "]" was expected, but there is "2".'],
    ['[1\n}', 2, 1, 'Line 2, column 1: a comma or "]" was expected, but there is "}".'],
    ['[1,,2]', 1, 4, 'Line 1, column 4: a value was expected, but there is ",".'],
    ['[01]', 1, 2, 'Line 1, column 2: a value or "]" was expected, but there is "01".'],
    ['[1, undefined]', 1, 5, 'Line 1, column 5: a value was expected, but there is "undefined".'],
    [
      '{\n"a": [1',
      2,
      8,
      'Line 2, column 8: a comma or "]" was expected, but there is the end of the text. The "[" on line 2 is not closed.',
    ],
    [
      '["say "hi""]',
      1,
      8,
      'Line 1, column 8: a comma or "]" was expected, but there is "hi". Inside a text, write a quotation mark as \\".',
    ],
    ['["C:\\dir"]', 1, 5, 'Line 1, column 5: a backslash inside a text is written \\\\.'],
    ['{"a": "b}', 1, 7, 'Line 1, column 7: the text that starts here has no closing quotation mark.'],
    ['{"a": "b,\n"c": 1}', 1, 7, 'Line 1, column 7: a text starts here and has no closing quotation mark on its line.'],
    ['{"a":1}\n{"a":2}', 2, 1, 'Line 2, column 1: the JSON ends before this, but more text follows.'],
  ])('%j', (text, line, column, message) => {
    expect(parseJsonText(text)).toEqual({ ok: false, problem: { message, line, column } })
  })

  test('nesting too deep to be written again is refused with its place, valid or not', () => {
    const deep = '['.repeat(200_000)
    const valid = deep + ']'.repeat(200_000)
    for (const text of [valid, deep, `${valid},`, '{"a":'.repeat(200_000)]) {
      const result = parseJsonText(text)
      expect(!result.ok && result.problem.message).toContain(`more than ${MAX_JSON_DEPTH} levels`)
    }
    const allowed = parseJsonText('['.repeat(MAX_JSON_DEPTH) + ']'.repeat(MAX_JSON_DEPTH))
    expect(allowed.ok && JSON.stringify(allowed.value, null, 2).length).toBeGreaterThan(MAX_JSON_DEPTH)
  })

  test('brackets inside texts do not count as nesting', () => {
    expect(parseJsonText(JSON.stringify(['['.repeat(5000), '\\"'.repeat(1000)])).ok).toBe(true)
  })

  test('damage anywhere in a file never throws and always names a place inside the text', () => {
    const text = JSON.stringify(original, null, 2)
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(12),
        fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('“', ',', '"', '\n', '{', ']', '\\', '\0', '\u00a0')),
        (at, length, inserted) => {
          const damaged = text.slice(0, at) + inserted + text.slice(at + length)
          const result = parseJsonText(damaged)
          if (result.ok) return
          const lines = damaged.split(/\r\n|\r|\n/)
          expect(result.problem.message).not.toBe('This is not JSON, and it could not be mended.')
          expect(result.problem.line).toBeLessThanOrEqual(lines.length)
          expect(result.problem.column).toBeLessThanOrEqual((lines[result.problem.line - 1]?.length ?? 0) + 1)
        },
      ),
      { numRuns: 3000 },
    )
  })
})

function valueOf(text: string): unknown {
  const result = parseJsonText(text)
  return result.ok ? result.value : undefined
}
