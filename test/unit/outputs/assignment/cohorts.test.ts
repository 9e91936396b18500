import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOverlaps, listAnnotators, readCohorts } from '../../../../src/outputs/assignment/cohorts.ts'
import { drawGroups, groupByField, leaveOut } from '../../../../src/outputs/task-groups.ts'
import { computingTime } from '../../../support/computing-time.ts'

const single = groupByField(['a', 'b', 'c', 'd', 'e'])

describe('cohorts from a field', () => {
  it('are the groups with the same annotators, in any order and once each', () => {
    const { cohorts, faults } = readCohorts([['u1', 'u2'], ['u2', ' u1 ', 'u1'], '["u3"]', ['u3'], ['u1']], single)
    expect(cohorts).toEqual([
      { name: 'u1 and u2', annotators: ['u1', 'u2'], groups: [0, 1] },
      { name: 'u3', annotators: ['u3'], groups: [2, 3] },
      { name: 'u1', annotators: ['u1'], groups: [4] },
    ])
    expect(faults).toEqual([])
    expect(listAnnotators(cohorts)).toEqual(['u1', 'u2', 'u3'])
  })

  it('report what is no list of ids', () => {
    const { cohorts, faults } = readCohorts([undefined, 'u1, u2', [1], [], ['u1']], single)
    expect(cohorts).toEqual([{ name: 'u1', annotators: ['u1'], groups: [4] }])
    expect(faults).toEqual([
      { datapoint: 0, reason: 'No annotators are named, so nobody receives it.' },
      { datapoint: 1, reason: 'This is no list of annotator ids. Write it like ["u1", "u2"].' },
      { datapoint: 2, reason: 'An annotator id in the list is no text, or empty. Write each in quotation marks.' },
      { datapoint: 3, reason: 'No annotators are named, so nobody receives it.' },
    ])
  })

  it('have nothing to do with what is not uploaded', () => {
    const groups = leaveOut(single, Uint32Array.of(1, 2))
    const { cohorts, faults } = readCohorts([['u1'], 'u1, u2', ['u1'], [1], ['u1']], groups)
    expect(cohorts).toEqual([{ name: 'u1', annotators: ['u1'], groups: [0, 2] }])
    expect(faults.map(({ datapoint }) => datapoint)).toEqual([3])
  })

  it('let only those take a group whom all of its datapoints name', () => {
    const groups = groupByField(['x', 'x', 'y', 'y'])
    const reading = readCohorts([['u1', 'u2'], ['u2', 'u3'], ['u1'], undefined], groups)
    expect(reading.cohorts).toEqual([{ name: 'u2', annotators: ['u2'], groups: [0] }])
    expect(reading.mixedGroups).toEqual([0, 1])
  })
})

describe('overlaps', () => {
  it('are said, or the cohorts are disjoint', () => {
    const id = fc.nat(8).map((number) => `u${number}`)
    const cohort = fc.record({ annotators: fc.array(id), groups: fc.array(fc.nat(8)) })
    fc.assert(
      fc.property(fc.array(cohort, { maxLength: 4 }), (drawn) => {
        const cohorts = drawn.map((one, at) => ({ ...one, name: `cohort ${at}` }))
        const { annotators, groups, words } = findOverlaps(cohorts)
        for (const one of listAnnotators(cohorts)) {
          const names = cohorts.filter((other) => other.annotators.includes(one)).map(({ name }) => name)
          expect(annotators.find(({ annotator }) => annotator === one)?.cohorts ?? names.slice(0, 1)).toEqual(names)
        }
        const doubled = Array.from({ length: 9 }, (_, group) => group).filter(
          (group) => cohorts.filter((other) => other.groups.includes(group)).length > 1,
        )
        expect(groups.map(({ group }) => group).toSorted((a, b) => a - b)).toEqual(doubled)
        expect(words === '').toBe(annotators.length + groups.length === 0)
      }),
    )
  })

  it('are said in words', () => {
    const { words } = findOverlaps([
      { name: 'north', annotators: ['u1', 'u2'], groups: [0] },
      { name: 'south', annotators: ['u2'], groups: [0, 1] },
    ])
    expect(words).toBe('u2 is in the cohorts north and south. Task group 1 is in the cohorts north and south.')
  })

  it('a draw with a cohort field of 100 000 datapoints is read at once', () => {
    const values = Array.from({ length: 100_000 }, (_, at) => [`u${at % 50}`, `u${(at + 1) % 50}`])
    const groups = drawGroups(100_000, 1, 1)
    expect(readCohorts(values, groups).cohorts).toHaveLength(50)
    expect(computingTime(() => readCohorts(values, groups))).toBeLessThan(3000)
  })
})
