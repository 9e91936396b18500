import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planPlaces } from '../../../src/outputs/plan-places.ts'
import {
  datapointsOf,
  describeGroups,
  drawGroups,
  groupByField,
  groupFieldOf,
  groupOf,
  leaveOut,
  listSizes,
  type TaskGroups,
} from '../../../src/outputs/task-groups.ts'

const listGroups = (groups: TaskGroups) =>
  Array.from({ length: groups.count }, (_, at) => [...datapointsOf(groups, at)])
const value: fc.Arbitrary<string | number | null | undefined> = fc.constantFrom(
  'a',
  'b',
  'c',
  ' ',
  '',
  null,
  undefined,
  1,
  '1',
  '__proto__',
  'constructor',
)

describe('groups by a field', () => {
  it('hold the datapoints of one value, in their order', () => {
    const groups = groupByField(['s2', 's1', 's2', undefined, 's1', ' '])
    expect(groups.names).toEqual(['s2', 's1'])
    expect(listGroups(groups)).toEqual([
      [0, 2],
      [1, 4],
    ])
    expect([...groups.ungrouped]).toEqual([3, 5])
    expect(describeGroups(groups)).toBe(
      '2 task groups: 2 datapoints each. 2 datapoints have no value in the group field and belong to no group. Fill the field in.',
    )
  })

  it('hold every datapoint with a value exactly once, and one value each', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) => {
        const groups = groupByField(values)
        const all = [...listGroups(groups).flat(), ...groups.ungrouped].toSorted((a, b) => a - b)
        expect(all).toEqual([...values.keys()])
        for (const [at, members] of listGroups(groups).entries()) {
          expect(members.length).toBeGreaterThan(0)
          expect(members.map((member) => String(values[member]))).toEqual(members.map(() => groups.names?.[at]))
        }
        expect(new Set(groups.names).size).toBe(groups.count)
        for (const datapoint of groups.ungrouped) expect(String(values[datapoint] ?? '').trim()).toBe('')
      }),
    )
  })

  it('grow with what is read: 1 000 000 datapoints of 250 000 groups', () => {
    const groups = groupByField(
      (function* () {
        for (let at = 0; at < 1_000_000; at++) yield `session ${at % 250_000}`
      })(),
    )
    expect(groups.count).toBe(250_000)
    expect([...datapointsOf(groups, 249_999)]).toEqual([249_999, 499_999, 749_999, 999_999])
    expect(listSizes(groups)).toEqual([{ size: 4, groups: 250_000 }])
  })
})

describe('drawn groups', () => {
  it('hold every datapoint in exactly one group, all of one size but the last', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 30 }), fc.integer(), (datapoints, size, seed) => {
        const groups = drawGroups(datapoints, size, seed)
        const lists = listGroups(groups)
        expect(lists.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: datapoints }, (_, at) => at))
        expect(lists.slice(0, -1).every((list) => list.length === size)).toBe(true)
        expect(lists.at(-1)?.length).toBe(datapoints === 0 ? undefined : datapoints % size || size)
        expect(listGroups(drawGroups(datapoints, size, seed))).toEqual(lists)
      }),
    )
  })

  it('differ by seed', () => {
    expect(listGroups(drawGroups(50, 5, 1))).not.toEqual(listGroups(drawGroups(50, 5, 2)))
  })

  it.each([
    [12, 3, '4 task groups: 3 datapoints each.'],
    [13, 3, '5 task groups: 4 of 3 datapoints, and the last of the remaining 1.'],
    [2, 3, '1 task group: 2 datapoints.'],
    [0, 3, 'There are no task groups.'],
    [1_000_000, 1, '1,000,000 task groups: 1 datapoint each.'],
    [5, 0, '5 task groups: 1 datapoint each.'],
  ])('%i datapoints by %i: %s', (datapoints, size, words) => {
    expect(describeGroups(drawGroups(datapoints, size, 1))).toBe(words)
  })

  it('are none where there is no such group', () => {
    expect([...datapointsOf(drawGroups(3, 2, 1), 2)]).toEqual([])
  })
})

describe('datapoints that are not uploaded', () => {
  const groups = groupByField(['a', 'a', 'b', 'b', 'c', '', 'c', ''])

  it('are in no group that a field makes, and a group of nothing else is none', () => {
    const left = leaveOut(groups, Uint32Array.of(2, 3, 5, 6, 9))
    expect(left.names).toEqual(['a', 'c'])
    expect(listGroups(left)).toEqual([[0, 1], [4]])
    expect([...left.ungrouped]).toEqual([7])
    expect([...left.leftOut]).toEqual([2, 3, 5, 6])
    expect(describeGroups(left)).toBe(
      '2 task groups: from 1 to 2 datapoints. 1 datapoint has no value in the group field and belongs to no group. Fill the field in. 4 datapoints stay out of the upload and are not counted.',
    )
    expect(leaveOut(groups, Uint32Array.of(8))).toBe(groups)
  })

  it('are in no group that is drawn', () => {
    const drawn = drawGroups(7, 2, 1, Uint32Array.of(0, 3, 6))
    expect(
      listGroups(drawn)
        .flat()
        .toSorted((a, b) => a - b),
    ).toEqual([1, 2, 4, 5])
    expect(describeGroups(drawn)).toBe(
      '2 task groups: 2 datapoints each. 3 datapoints stay out of the upload and are not counted.',
    )
  })
})

describe('places', () => {
  it('are groups × annotators', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (datapoints, size, annotatorsPerTask) => {
          const { count } = drawGroups(datapoints, size, 1)
          const plan = planPlaces({ groups: count, datapoints, questionsPerDatapoint: 2, annotatorsPerTask })
          expect(plan.places).toBe(count * annotatorsPerTask)
          expect(plan.judgements).toBe(datapoints * annotatorsPerTask)
          expect(plan.answers).toBe(plan.judgements * 2)
        },
      ),
    )
  })

  it('are said in words', () => {
    const { words } = planPlaces({ groups: 4160, datapoints: 12_480, questionsPerDatapoint: 1, annotatorsPerTask: 3 })
    expect(words).toBe(
      '4,160 task groups × 3 participants each = 12,480 places. 12,480 datapoints × 1 question × 3 participants = 37,440 answers.',
    )
  })
})

it('takes the groups from the field of that type, whatever its name', () => {
  const fields = [
    { name: 'prompt', type: 'text' },
    { name: 'session', type: 'task_group_id' },
  ]
  expect(groupFieldOf({ fields })).toBe('session')
  expect(groupFieldOf({ fields: fields.slice(0, 1) })).toBeNull()
  expect(groupFieldOf(null)).toBeNull()
})

it('finds the group of a datapoint', () => {
  const groups = leaveOut(groupByField(['a', 'b', 'a', undefined, 'b', 'c']), Uint32Array.of(4))
  expect([0, 1, 2, 3, 4, 5, 6].map((datapoint) => groupOf(groups, datapoint))).toEqual([0, 1, 0, null, null, 2, null])
})
