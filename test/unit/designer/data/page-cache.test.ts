import { describe, expect, it } from 'vitest'
import type { DatapointResult } from '../../../../src/dataset/reading.ts'
import { createPageCache, PAGE_SIZE, PAGES_KEPT } from '../../../../src/designer/data/page-cache.ts'

describe('the datapoints of the table', () => {
  it('are fetched by the page when they come into sight, once', async () => {
    const { cache, asked } = cacheOf(1000)
    cache.want(60, 80, 1000)
    cache.want(61, 81, 1000)
    await settled()
    cache.want(62, 82, 1000)
    await settled()
    expect(asked).toEqual([[50, 100]])
    expect(numberOf(cache.get(75))).toBe(75)
    expect(cache.get(100)).toBeUndefined()
  })

  it('tell their listeners when they arrive', async () => {
    const { cache } = cacheOf(10)
    const versions: number[] = []
    const stop = cache.subscribe(() => versions.push(cache.version()))
    cache.want(0, 10, 10)
    await settled()
    stop()
    cache.want(0, 10, 11)
    await settled()
    expect(versions).toEqual([1])
  })

  it('are not fetched any more once they were scrolled past', async () => {
    const { cache, asked } = cacheOf(100_000)
    for (let row = 0; row < 50_000; row += 1000) cache.want(row, row + 20, 100_000)
    await settled()
    expect(asked.length).toBeLessThan(5)
    expect(numberOf(cache.get(49_000))).toBe(49_000)
  })

  it('are kept for a few pages only', async () => {
    const { cache } = cacheOf(100_000)
    for (let page = 0; page <= PAGES_KEPT; page++) {
      cache.want(page * PAGE_SIZE, page * PAGE_SIZE + 1, 100_000)
      await settled()
    }
    expect(cache.get(0)).toBeUndefined()
    expect(numberOf(cache.get(PAGES_KEPT * PAGE_SIZE))).toBe(PAGES_KEPT * PAGE_SIZE)
  })

  it('are fetched again when the file has grown', async () => {
    const { cache, asked } = cacheOf(1000)
    cache.want(0, 20, 20)
    await settled()
    cache.want(0, 30, 30)
    await settled()
    expect(asked).toEqual([
      [0, 20],
      [0, 30],
    ])
    expect(numberOf(cache.get(29))).toBe(29)
  })

  it('say why they can’t be fetched, and are asked for again when looked at again', async () => {
    const disk = { isGone: true }
    const { cache, asked } = cacheOf(1000, disk)
    cache.want(0, 20, 1000)
    await settled()
    expect(cache.problem()).toBe('The file is gone.')
    expect(cache.isLost(49)).toBe(true)
    expect(cache.isLost(50), 'was not asked for').toBe(false)
    expect(asked).toHaveLength(1)
    disk.isGone = false
    cache.want(0, 21, 1000)
    await settled()
    expect(cache.problem()).toBeNull()
    expect(cache.isLost(49)).toBe(false)
    expect(numberOf(cache.get(3))).toBe(3)
  })
})

function cacheOf(count: number, disk = { isGone: false }) {
  const asked: (readonly [number, number])[] = []
  const cache = createPageCache(async (from, to) => {
    asked.push([from, to])
    await Promise.resolve()
    if (disk.isGone) throw new Error('The file is gone.')
    return Array.from({ length: Math.min(to, count) - from }, (_, step): DatapointResult => {
      return { ok: true, datapoint: new Map([['n', from + step]]), repairs: [] }
    })
  })
  return { cache, asked }
}

function numberOf(result: DatapointResult | undefined) {
  return result?.ok === true ? result.datapoint.get('n') : undefined
}

async function settled() {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}
