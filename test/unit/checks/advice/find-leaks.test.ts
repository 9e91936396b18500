import { describe, expect, it } from 'vitest'
import { createLeakFinder } from '../../../../src/checks/advice/find-leaks.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'

const schema: Schema = {
  strict: false,
  fields: [
    { name: 'answer', type: 'text' },
    { name: 'unshown', type: 'text' },
    { name: 'model', type: 'metadata' },
    { name: 'rank', type: 'metadata' },
  ],
}

function leaksOf(...datapoints: readonly Record<string, string | number>[]) {
  const finder = createLeakFinder(schema, new Set(['answer']))
  for (const [index, datapoint] of datapoints.entries()) finder.add(index, new Map(Object.entries(datapoint)))
  return finder.leaks()
}

describe('metadata in a shown text', () => {
  it('is counted, with the first datapoint and its value', () => {
    expect(
      leaksOf(
        { answer: 'Nothing here', model: 'Alpha-2' },
        { answer: 'As ALPHA-2, I think so.', model: 'Alpha-2' },
        { answer: 'I am Beta', model: 'Beta' },
      ),
    ).toEqual([{ metadata: 'model', shown: 'answer', value: 'Alpha-2', datapoints: 2, first: 1 }])
  })

  it('is found as words of their own only', () => {
    expect(leaksOf({ answer: 'alphabetical, gammalpha', model: 'alpha' })).toEqual([])
    expect(leaksOf({ answer: 'alphabet by alpha', model: 'alpha' })).toHaveLength(1)
  })

  it('is no matter in texts that are not shown, for short values, for numbers, or in another datapoint', () => {
    expect(leaksOf({ answer: '', unshown: 'by Alpha', model: 'Alpha' })).toEqual([])
    expect(leaksOf({ answer: 'it is 100 to 1', model: 'it', rank: '100' })).toEqual([])
    expect(leaksOf({ answer: 'by Alpha', model: 'Beta' }, { answer: 'by Beta', model: 'Alpha' })).toEqual([])
    expect(leaksOf({ answer: 'one 7', model: 7 })).toEqual([])
  })
})
