import { describe, expect, it } from 'vitest'
import { listSteps } from '../../../src/participant/flow.ts'
import { layoutOf } from '../../support/picture.ts'

const walk = (picture: string, datapoints: readonly number[]) =>
  listSteps(layoutOf(picture), datapoints).map(({ page, datapoint }) =>
    datapoint === null ? page : `${page}:${datapoint}`,
  )

describe('the way through a layout', () => {
  it('is intro once, every body page for each datapoint, outro once', () => {
    expect(walk('intro: A // B // C // outro: D', [3, 4])).toEqual(['p1', 'p2:3', 'p3:3', 'p2:4', 'p3:4', 'p4'])
  })

  it('shows intro first and outro last, whatever their order in the file', () => {
    expect(walk('outro: D // B // intro: A', [0])).toEqual(['p3', 'p2:0', 'p1'])
  })

  it('walks the body once without datapoints', () => {
    expect(walk('A // B', [])).toEqual(['p1:0', 'p2:0'])
  })
})
