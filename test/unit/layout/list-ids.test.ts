import { describe, expect, it } from 'vitest'
import { listIds, summariseUpdate } from '../../../src/layout/list-ids.ts'
import { layoutOf } from '../../support/picture.ts'

const withIds = layoutOf('A / B').map((page) => ({
  ...page,
  id: 'page',
  rows: page.rows.map((row, index) => ({ ...row, id: `row-${index}` })),
}))

describe('server ids', () => {
  it('are listed in reading order', () => {
    expect(listIds(withIds)).toEqual(['page', 'row-0', 'row-1'])
  })

  it('say what an update keeps, adds and deletes', () => {
    expect(summariseUpdate(withIds, ['page', 'row-0', 'row-1', 'row-2'])).toEqual({
      kept: 3,
      added: 4,
      deleted: 1,
      words: 'Of the pages, rows, columns and items 3 keep their ids, 4 are new and 1 is deleted.',
    })
  })
})
