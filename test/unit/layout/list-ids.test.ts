import { describe, expect, it } from 'vitest'
import { listIds, withoutRepeatedIds } from '../../../src/layout/list-ids.ts'
import { summariseUpdate } from '../../../src/layout/summarise-update.ts'
import { layoutOf, withServerIds } from '../../support/picture.ts'

const withIds = layoutOf('A / B').map((page) => ({
  ...page,
  id: 'page',
  rows: page.rows.map((row, index) => ({ ...row, id: `row-${index}` })),
}))

describe('server ids', () => {
  it('are listed in reading order', () => {
    expect(listIds(withIds)).toEqual(['page', 'row-0', 'row-1'])
  })

  const [first] = withServerIds(layoutOf('A | B'))
  const copied = [first!, ...withServerIds(layoutOf('A | B'))]

  it('that stand twice are neither kept nor new, and are said', () => {
    const { words, ...counts } = summariseUpdate(copied, listIds([first!]))
    expect(counts).toEqual({ kept: 6, added: 0, deleted: 0 })
    expect(words).toBe(
      'Of the pages, rows, columns and items 6 keep their ids, 0 are new and 0 are deleted. 6 have the id of another: see the problems.',
    )
  })

  it('that stand twice stay where they stand first', () => {
    const other = layoutOf('A | B').map((page) => ({ ...page, key: 'copy', id: 'id-p1' }))
    const [kept, mended] = withoutRepeatedIds([first!, ...other])
    expect(kept).toEqual(first)
    expect(mended).toEqual(layoutOf('A | B').map((page) => ({ ...page, key: 'copy' }))[0])
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
