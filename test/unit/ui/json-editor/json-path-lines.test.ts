import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathAtOffset, pathPositions, type JsonPath } from '../../../../src/ui/json-editor/json-path-lines.ts'

const text = `[
  { "rows": [ { "type": "a", "n": -1.5e3 } ],
    "na\\"me": null },
  [true, "x"]
]
`
const at = (path: JsonPath) => {
  const place = pathPositions(text, [path]).get(path)
  return place && { at: `${place.line}:${place.column}`, words: text.slice(place.from, place.to) }
}

describe('pathPositions', () => {
  it.each([
    [[0, 'rows', 0, 'type'], '2:25', '"a"'],
    [[0, 'rows', 0, 'n'], '2:35', '-1.5e3'],
    [[0, 'na"me'], '3:15', 'null'],
    [[1, 0], '4:4', 'true'],
    [[1], '4:3', '[true, "x"]'],
  ])('%j', (path, position, words) => {
    expect(at(path)).toEqual({ at: position, words })
  })

  it('gives the key that a path ends with, where it is asked for', () => {
    const paths: readonly JsonPath[] = [
      [0, 'na"me'],
      [0, 'rows', 0, 'n'],
      [1, 0],
    ]
    const places = pathPositions(text, paths, { part: 'key' })
    expect(paths.map((path) => text.slice(places.get(path)?.from, places.get(path)?.to))).toEqual([
      '"na\\"me"',
      '"n"',
      'true',
    ])
  })

  it('falls back to the closest parent that is there', () => {
    expect(at([1, 7, 'x'])).toEqual(at([1]))
    expect(at([0, 'rows', 'type'])).toEqual(at([0, 'rows']))
    expect(at(['rows'])).toEqual(at([]))
    expect(at([0, 'constructor'])).toEqual(at([0]))
  })

  it('takes the last of several equal keys, as JSON.parse does', () => {
    const path = ['a']
    expect(pathPositions('{"a": 1, "a": 2}', [path]).get(path)).toMatchObject({ from: 14, to: 15 })
  })

  it('reads broken JSON as far as it goes, and gives nothing for no JSON', () => {
    const path = [0, 'a']
    expect(pathPositions('[{"a": 1, "b": }, ', [path]).get(path)).toMatchObject({ line: 1, column: 8 })
    expect(pathPositions('', [path]).size).toBe(0)
    expect(pathPositions('  \n', [path]).size).toBe(0)
  })
})

describe('pathAtOffset', () => {
  it.each([
    ['"type"', [0, 'rows', 0, 'type']],
    ['"a"', [0, 'rows', 0, 'type']],
    ['-1.5', [0, 'rows', 0, 'n']],
    ['null', [0, 'na"me']],
    ['"x"', [1, 1]],
    ['[true', [1]],
    ['[\n', []],
  ])('on %s', (words, path) => {
    expect(pathAtOffset(text, text.indexOf(words))).toEqual(path)
    if (words.startsWith('"')) expect(pathAtOffset(text, text.indexOf(words) + 2)).toEqual(path)
  })

  it('right behind a value still means it, and outside of all there is nothing', () => {
    expect(pathAtOffset('[12]', 3)).toEqual([0])
    expect(pathAtOffset(text, text.length)).toBeNull()
    expect(pathAtOffset('', 0)).toBeNull()
    expect(pathAtOffset('[1]', 99)).toBeNull()
  })
})

it('finds every value of any JSON, and finds its way back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
      const written = JSON.stringify(value, null, indent)
      // Read back, because writing alone turns -0 into 0.
      const kept: unknown = JSON.parse(written)
      const paths = listPaths(kept)
      const places = pathPositions(written, paths)
      for (const path of paths) {
        const place = places.get(path)!
        expect(JSON.parse(written.slice(place.from, place.to))).toEqual(valueAt(kept, path))
        const lines = written.slice(0, place.from).split('\n')
        expect([place.line, place.column]).toEqual([lines.length, lines.at(-1)!.length + 1])
        expect(pathAtOffset(written, place.from)).toEqual(path)
      }
    }),
  )
})

function listPaths(value: unknown): JsonPath[] {
  if (typeof value !== 'object' || value === null) return [[]]
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return [[], ...steps.flatMap((step) => listPaths(valueAt(value, [step])).map((path) => [step, ...path]))]
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce((inner, step) => (inner as Record<string | number, unknown>)[step], value)
}
