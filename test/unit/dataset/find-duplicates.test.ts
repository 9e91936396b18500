import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDuplicateFinder } from '../../../src/dataset/find-duplicates.ts'
import { hashBytes, hashDatapoint, hashValue } from '../../../src/dataset/hash-datapoint.ts'

const hashOf = hashBytes
const key = ({ high, low }: { high: number; low: number }) => `${high} ${low}`

describe('createDuplicateFinder', () => {
  it('knows which ones came before, in any number', () => {
    const values = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 3000 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 2 ** 20 }), fc.nat({ max: 5000 }), (list, step, expected) => {
        const finder = createDuplicateFinder(expected)
        // Where few low bits differ, many land in the same slot.
        const found = list.map((value) => finder.add({ high: value, low: (value * step) >>> 0 }))
        expect(found).toEqual(list.map((value, index) => list.indexOf(value) < index))
      }),
    )
  })

  it('grows to hold many', () => {
    const finder = createDuplicateFinder()
    const hashes = Array.from({ length: 20_000 }, (_, n) => ({ high: n, low: Math.imul(n, 0x9e3779b1) >>> 0 }))
    expect(hashes.some((hash) => finder.add(hash))).toBe(false)
    expect(hashes.every((hash) => finder.add(hash))).toBe(true)
  })

  it('stops to remember at its limit, and says so', () => {
    const finder = createDuplicateFinder(0, 2)
    const add = (low: number) => finder.add({ high: 1, low })
    expect([add(10), add(20), finder.isExact(), add(30), add(30), add(10)]).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
    ])
    expect(finder.isExact()).toBe(false)
  })
})

describe('hashes', () => {
  it('of bytes do not depend on where the bytes stand', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat({ max: 9 }), (bytes, shift) => {
        const moved = new Uint8Array(bytes.length + shift + 3)
        moved.set(bytes, shift)
        expect(hashOf(moved.subarray(shift, shift + bytes.length))).toEqual(hashOf(bytes))
      }),
    )
  })

  it('of many bytes tell a change anywhere, and the length', () => {
    const bytes = new Uint8Array(200_001)
    const seen = new Set([key(hashOf(bytes)), key(hashOf(bytes.subarray(1)))])
    for (const at of [0, 61_439, 61_440, 130_000, 200_000]) {
      const changed = bytes.slice()
      changed[at] = 1
      seen.add(key(hashOf(changed)))
    }
    expect(seen.size).toBe(7)
    expect(hashOf(bytes.slice())).toEqual(hashOf(bytes))
  })

  it('of bytes differ for each change of one bit', () => {
    const bytes = new Uint8Array(64).fill(120)
    const seen = new Set([key(hashOf(bytes))])
    for (let bit = 0; bit < 512; bit++) {
      const changed = bytes.slice()
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      seen.add(key(hashOf(changed)))
    }
    for (let length = 0; length < 64; length++) seen.add(key(hashOf(bytes.subarray(0, length))))
    expect(seen.size).toBe(1 + 512 + 64)
  })

  it('of datapoints see names, values and kinds', () => {
    const points = [
      { a: '1' },
      { a: 1 },
      { b: '1' },
      { a: '1', b: '' },
      { a: '2' },
      { a: null },
      { a: 'null' },
      { a: ['1'] },
      {},
    ]
    expect(new Set(points.map((point) => key(hashDatapoint(new Map(Object.entries(point)))))).size).toBe(points.length)
  })

  it('of values tell a hundred thousand texts apart', () => {
    const finder = createDuplicateFinder()
    for (let n = 0; n < 100_000; n++) expect(finder.add(hashValue(`value ${n}`))).toBe(false)
    expect(finder.distinct()).toBe(100_000)
  })

  it('of values tell apart what differs at the end only, or in its length', () => {
    const texts = ['', 'a', 'ab', 'aba', 'abab', 'a\0', 'a\0\0', '\0', '\0\0', 'abc', 'abd', 'abca', 'abcb', 'é', 'éa']
    expect(new Set(texts.map((text) => key(hashValue(text)))).size).toBe(texts.length)
  })
})
