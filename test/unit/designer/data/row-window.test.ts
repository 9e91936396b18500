import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createScrollScale,
  MAX_SCROLL_HEIGHT,
  offsetToReveal,
  rowsInView,
} from '../../../../src/designer/data/row-window.ts'
import { rowAfterKey } from '../../../../src/designer/data/row-after-key.ts'

const ROW = 32
const VIEW = 400
const counts = fc.integer({ min: 0, max: 50_000_000 })

describe('scrolling a list of any height', () => {
  it('is left to the browser while it fits', () => {
    const scale = createScrollScale(1000 * ROW, VIEW)
    expect(scale).toMatchObject({ isScaled: false, height: 32_000 })
    expect(scale.offsetOf(1234)).toBe(1234)
    expect(scale.scrollTopOf(1234)).toBe(1234)
  })

  it('reaches the first and the last row of a million', () => {
    const full = 1_000_000 * ROW
    const scale = createScrollScale(full, VIEW)
    expect(scale).toMatchObject({ isScaled: true, height: MAX_SCROLL_HEIGHT })
    expect(scale.offsetOf(0)).toBe(0)
    const end = scale.offsetOf(MAX_SCROLL_HEIGHT - VIEW)
    expect(rowsInView(end, VIEW, ROW, 1_000_000).to).toBe(1_000_000)
    expect(end).toBeCloseTo(full - VIEW)
    expect(scale.offsetOf((MAX_SCROLL_HEIGHT - VIEW) / 2)).toBeCloseTo((full - VIEW) / 2)
  })

  it('there and back is the same place', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
        const full = count * ROW
        const scale = createScrollScale(full, VIEW)
        const offset = share * Math.max(0, full - VIEW)
        expect(scale.height).toBeLessThanOrEqual(MAX_SCROLL_HEIGHT)
        expect(scale.offsetOf(scale.scrollTopOf(offset))).toBeCloseTo(offset, 3)
      }),
    )
  })

  it('never leads beyond the list', () => {
    const scale = createScrollScale(100, VIEW)
    expect([scale.offsetOf(50), scale.offsetOf(-5), scale.scrollTopOf(99)]).toEqual([0, 0, 0])
  })
})

describe('the rows in sight', () => {
  it('are all drawn, a few more, and no others', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
        const offset = share * Math.max(0, count * ROW - VIEW)
        const { from, to } = rowsInView(offset, VIEW, ROW, count)
        expect(from).toBeGreaterThanOrEqual(0)
        expect(to).toBeLessThanOrEqual(count)
        expect(from * ROW).toBeLessThanOrEqual(offset)
        expect(to * ROW).toBeGreaterThanOrEqual(Math.min(offset + VIEW, count * ROW))
        expect(to - from).toBeLessThan(30)
      }),
    )
  })

  it('move as little as needed for a row nearby', () => {
    expect(offsetToReveal(5, 0, VIEW, ROW)).toBe(0)
    expect(offsetToReveal(2, 100, VIEW, ROW)).toBe(64)
    expect(offsetToReveal(13, 0, VIEW, ROW)).toBe(14 * ROW - VIEW)
  })

  it('stand round a row from afar', () => {
    const offset = offsetToReveal(500_000, 0, VIEW, ROW)
    expect(500_000 * ROW - offset).toBe((VIEW - ROW) / 2)
    expect(offsetToReveal(0, 16_000_000, VIEW, ROW)).toBe(0)
  })
})

describe('keys in the table', () => {
  const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })

  it.each([
    ['ArrowDown', 51],
    ['ArrowUp', 49],
    ['PageDown', 60],
    ['PageUp', 40],
    ['Home', 0],
    ['End', 99],
    ['ArrowRight', null],
    ['a', null],
  ])('%s leads from row 50 of 100 to %s', (key, row) => {
    expect(rowAfterKey(press(key), 50, 100, 10)).toBe(row)
  })

  it('stop at both ends', () => {
    expect(rowAfterKey(press('ArrowDown'), 99, 100, 10)).toBe(99)
    expect(rowAfterKey(press('PageUp'), 3, 100, 10)).toBe(0)
    expect(rowAfterKey(press('ArrowDown', { ctrlKey: true }), 3, 100, 10)).toBe(99)
    expect(rowAfterKey(press('ArrowUp', { metaKey: true }), 3, 100, 10)).toBe(0)
    expect(rowAfterKey(press('ArrowUp', { altKey: true }), 3, 100, 10)).toBeNull()
  })
})
