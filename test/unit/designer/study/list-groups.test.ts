import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listGroups } from '../../../../src/designer/study/list-groups.ts'
import { drawGroups, groupByField } from '../../../../src/outputs/task-groups.ts'

const named = groupByField(['Session 1', 'other', 'Session 1', 'SESSION 2', undefined])

test('groups are found by a part of their name, in any case', () => {
  expect(listGroups(named, ' session')).toEqual({
    groups: [
      { group: 0, name: 'Session 1', size: 2, first: 0 },
      { group: 2, name: 'SESSION 2', size: 1, first: 3 },
    ],
    matches: 2,
  })
  expect(listGroups(named, 'nowhere')).toEqual({ groups: [], matches: 0 })
})

test('a drawn group is found by its number alone', () => {
  const drawn = drawGroups(25, 2, 1)
  expect(listGroups(drawn, '13').groups).toEqual([expect.objectContaining({ group: 12, name: 'Group 13', size: 1 })])
  expect(listGroups(drawn, '14').matches).toBe(0)
  expect(listGroups(drawn, '0').matches).toBe(0)
})

test('no more are listed than asked for, and all are counted', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 20 }), (count, size, most) => {
      const drawn = drawGroups(count, size, 3)
      for (const text of ['', 'group']) {
        const { groups, matches } = listGroups(drawn, text, most)
        expect(matches).toBe(drawn.count)
        expect(groups.map(({ group }) => group)).toEqual([...Array(Math.min(most, drawn.count)).keys()])
      }
    }),
  )
})
