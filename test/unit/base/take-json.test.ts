import { describe, expect, it } from 'vitest'
import { spelledNumber } from '../../../src/base/json.ts'
import { takeJson } from '../../../src/base/take-json.ts'

describe('takeJson', () => {
  it('copies what JSON can hold, deeply, odd keys included', () => {
    const value = JSON.parse('{"a": [1, "x", null, true, {"__proto__": {"b": -0.5}}]}') as { a: unknown[] }
    const taken = takeJson(value, 'it')
    value.a[0] = 2
    expect(JSON.stringify(taken)).toBe('{"ok":true,"value":{"a":[1,"x",null,true,{"__proto__":{"b":-0.5}}]}}')
  })

  it('takes the same object twice, as long as none holds itself', () => {
    const one = { b: 1 }
    expect(takeJson([one, one], 'it')).toEqual({ ok: true, value: [{ b: 1 }, { b: 1 }] })
  })

  it('leaves out a key with undefined, as JSON does', () => {
    expect(takeJson({ a: undefined, b: 1 }, 'it')).toEqual({ ok: true, value: { b: 1 } })
  })

  it('takes a BigInt as the number it spells, a long one only where spellings are kept', () => {
    expect(takeJson([5n], 'it')).toEqual({ ok: true, value: [5] })
    const long = 12345678901234567890n
    expect(takeJson([long], 'it', { keepsSpellings: true })).toEqual({
      ok: true,
      value: [spelledNumber('12345678901234567890')],
    })
    expect(takeJson([long], 'it')).toEqual({
      ok: false,
      problems: ['it[0] is a BigInt: hand it over as a text.'],
    })
  })

  it.each([
    [undefined, 'is undefined: leave it out, or hand over null.'],
    [() => 1, 'is a Function: hand it over as a text, a number, a list or a plain object.'],
    [Symbol('x'), 'is a Symbol: hand it over as a text, a number, a list or a plain object.'],
    [new Map(), 'is a Map: hand it over as a text, a number, a list or a plain object.'],
    [new Date(0), 'is a Date: hand it over as a text.'],
    [NaN, 'is NaN: hand over a number, a text or null.'],
    [-Infinity, 'is -Infinity: hand over a number, a text or null.'],
  ])('refuses %s with the place', (value, words) => {
    expect(takeJson([[{ 'a b': { c: [value] } }]], 'datapoints')).toEqual({
      ok: false,
      problems: [`datapoints[0][0]["a b"].c[0] ${words}`],
    })
  })

  it('refuses what holds itself, and what is too deep', () => {
    const loop: { inner?: unknown } = {}
    loop.inner = [loop]
    expect(takeJson(loop, 'it')).toEqual({
      ok: false,
      problems: ['it.inner[0] holds itself: hand over a copy without the loop.'],
    })
    let deep: unknown = 1
    for (let level = 0; level < 5000; level++) deep = [deep]
    expect(takeJson(deep, 'it')).toEqual({ ok: false, problems: ['it has more than 1500 levels inside each other.'] })
  })

  it('tells all places, but no endless list', () => {
    const taken = takeJson(Array.from({ length: 25 }), 'it')
    expect(taken.ok ? [] : taken.problems).toHaveLength(21)
    expect(taken.ok ? [] : taken.problems.at(-1)).toBe('And 5 more like this.')
  })
})
