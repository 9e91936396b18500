import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHUNK_SIZE, createRecordIndex } from '../../../src/dataset/record-index.ts'

describe('createRecordIndex', () => {
  it('gives back every offset, also beyond four gigabytes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2 ** 31 }), { minLength: 1, maxLength: 3000 }), (sizes) => {
        const index = createRecordIndex()
        const offsets: number[] = []
        let offset = 0
        sizes.forEach((size, n) => {
          offsets.push(offset)
          index.add(offset, n + 1, offset)
          offset += size
        })
        index.close(offset)
        expect(index.count).toBe(sizes.length)
        expect(sizes.map((_, n) => index.start(n))).toEqual(offsets)
        expect(index.start(sizes.length)).toBe(offset)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the last datapoint back until its end is known', () => {
    const index = createRecordIndex()
    expect(index.count).toBe(0)
    index.add(0, 1, 0)
    expect(index.count).toBe(0)
    index.add(10, 2, 10)
    expect([index.count, index.start(1)]).toEqual([1, 10])
    index.close(25)
    expect([index.count, index.start(2), index.start(99)]).toEqual([2, 25, 25])
  })

  it('knows which chunks need no counting of lines', () => {
    const index = createRecordIndex()
    for (let n = 0; n < CHUNK_SIZE; n++) index.add(n * 10, n + 1, n * 10)
    for (let n = CHUNK_SIZE; n < CHUNK_SIZE * 2; n++) index.add(n * 10, n * 2, n * 10)
    index.add(CHUNK_SIZE * 20, CHUNK_SIZE * 4, CHUNK_SIZE * 20 - 2)
    index.close(CHUNK_SIZE * 30)
    expect(index.chunkOf(5)).toEqual({ from: 0, line: 1, lineStart: 0, lineEach: true })
    expect(index.chunkOf(CHUNK_SIZE + 5)).toMatchObject({ from: CHUNK_SIZE, line: CHUNK_SIZE * 2, lineEach: false })
    expect(index.chunkOf(CHUNK_SIZE * 2)).toMatchObject({ lineEach: false, lineStart: CHUNK_SIZE * 20 - 2 })
  })
})
