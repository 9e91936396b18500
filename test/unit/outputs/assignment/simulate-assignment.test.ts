import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Assignment,
  type AssignmentPlan,
  type Cohort,
  type DropoutPolicy,
  participantAt,
  type ParticipantResult,
} from '../../../../src/outputs/assignment/assignment.ts'
import { summariseCoverage } from '../../../../src/outputs/assignment/coverage.ts'
import { simulateAssignment } from '../../../../src/outputs/assignment/simulate-assignment.ts'
import { datapointsOf, drawGroups, groupByField, leaveOut } from '../../../../src/outputs/task-groups.ts'
import { computingTime } from '../../../support/computing-time.ts'

const policy: fc.Arbitrary<DropoutPolicy> = fc.record({
  rate: fc.constantFrom(0, 0.1, 0.3),
  answers: fc.constantFrom('keep' as const, 'discard' as const),
  groups: fc.constantFrom('give_back' as const, 'hold' as const),
})
const cohort: fc.Arbitrary<Cohort> = fc.record({
  name: fc.constantFrom('north', 'south', 'east'),
  annotators: fc.array(
    fc.nat(30).map((id) => `u${id}`),
    { maxLength: 12 },
  ),
  groups: fc.array(fc.nat(20), { maxLength: 12 }),
})
const plan: fc.Arbitrary<AssignmentPlan> = fc.record({
  groups: fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 5 }))
    .map(([datapoints, size]) => drawGroups(datapoints, size, 1)),
  strategy: fc.oneof(
    fc.record({ kind: fc.constantFrom('random' as const, 'fixed_order' as const, 'least_annotated' as const) }),
    fc.record({ kind: fc.constant('cohorts' as const), cohorts: fc.array(cohort, { maxLength: 4 }) }),
  ),
  participants: fc.oneof(
    fc.nat(60),
    fc.array(
      fc.nat(40).map((id) => `u${id}`),
      { maxLength: 60 },
    ),
  ),
  groupsPerParticipant: fc.integer({ min: 1, max: 4 }),
  annotatorsPerTask: fc.integer({ min: 1, max: 4 }),
  dropout: fc.record({ returned: policy, timed_out: policy, rejected: policy }),
  seed: fc.integer(),
})

describe('whatever the plan', () => {
  const holds = (check: (plan: AssignmentPlan, result: Assignment, all: readonly ParticipantResult[]) => void) =>
    fc.assert(
      fc.property(plan, (drawn) => {
        const result = simulateAssignment(drawn)
        check(drawn, result, list(result))
      }),
      { numRuns: 300 },
    )

  it('nobody gets a group twice, or more groups than allowed', () => {
    holds(({ groupsPerParticipant, groups }, _, all) => {
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      for (const one of all) {
        expect(new Set(one.groups).size).toBe(one.groups.length)
        expect(one.groups.length).toBeLessThanOrEqual(groupsPerParticipant)
        expect(one.groups.every((group) => group < groups.count)).toBe(true)
        expect(one.outcome === 'nothing').toBe(one.groups.length === 0)
      }
    })
  })

  it('no group is given to more participants than allowed at a time, and none who finished is forgotten', () => {
    holds(({ annotatorsPerTask }, { takenTimes }, all) => {
      for (const times of takenTimes) expect(times).toBeLessThanOrEqual(annotatorsPerTask)
      for (const one of all) {
        if (one.outcome !== 'finished') continue
        for (const group of one.groups) {
          const finishers = all.filter(({ outcome, groups }) => outcome === 'finished' && groups.includes(group)).length
          expect(takenTimes[group]).toBeGreaterThanOrEqual(finishers)
          expect(finishers).toBeLessThanOrEqual(annotatorsPerTask)
        }
      }
    })
  })

  it('a group is taken by whoever finished it, kept it or holds it, and by nobody else', () => {
    holds(({ groups, dropout }, { takenTimes }, all) => {
      const wanted = new Uint32Array(groups.count)
      for (const one of all) {
        let left = one.finished
        for (const group of one.groups) {
          const size = datapointsOf(groups, group).length
          const rules = one.outcome === 'finished' || one.outcome === 'nothing' ? null : dropout[one.outcome]
          const isKept = left >= size && rules?.answers !== 'discard'
          if (isKept || rules?.groups !== 'give_back') wanted[group]! += 1
          left = Math.max(0, left - size)
        }
      }
      expect([...takenTimes]).toEqual([...wanted])
    })
  })

  it('the answers of a datapoint are those of whoever finished it and keeps them', () => {
    holds(({ groups, dropout }, { answers }, all) => {
      const wanted = new Uint32Array(groups.datapoints)
      for (const one of all) {
        if (one.outcome === 'nothing') continue
        if (one.outcome !== 'finished' && dropout[one.outcome].answers === 'discard') continue
        const datapoints = one.groups.flatMap((group) => [...datapointsOf(groups, group)])
        for (const datapoint of datapoints.slice(0, one.finished)) wanted[datapoint]! += 1
      }
      expect([...answers]).toEqual([...wanted])
    })
  })

  it('who returns or times out stops before the end, who finishes or is rejected does not', () => {
    holds(({ groups }, _, all) => {
      for (const one of all) {
        const total = one.groups.reduce((sum, group) => sum + datapointsOf(groups, group).length, 0)
        if (one.outcome === 'finished' || one.outcome === 'rejected') expect(one.finished).toBe(total)
        else if (one.outcome !== 'nothing') expect(one.finished).toBeLessThan(total)
      }
    })
  })

  it('nobody goes without while a group is open to all, and cohorts keep to their groups', () => {
    holds(({ strategy, annotatorsPerTask }, { takenTimes }, all) => {
      const isOpen = (group: number) => (takenTimes[group] ?? annotatorsPerTask) < annotatorsPerTask
      for (const [at, one] of all.entries()) {
        const allowed =
          strategy.kind === 'cohorts'
            ? strategy.cohorts.filter(({ annotators }) => annotators.includes(one.id)).flatMap(({ groups }) => groups)
            : [...takenTimes.keys()]
        expect(one.groups.every((group) => allowed.includes(group))).toBe(true)
        // Only the last one sees the end: what is open then was open for them, unless they gave it back themselves.
        if (at === all.length - 1 && one.outcome === 'nothing') expect(allowed.some(isOpen)).toBe(false)
      }
    })
  })

  it('the same seed gives the same result', () => {
    holds((drawn, result) => expect(simulateAssignment(drawn)).toEqual(result))
  })

  it('the coverage adds up', () => {
    holds((drawn, result, all) => {
      const coverage = summariseCoverage(result, drawn.annotatorsPerTask)
      expect(coverage.met + coverage.unmet.length).toBe(drawn.groups.datapoints)
      expect(coverage.byAnswers.reduce((sum, count) => sum + count, 0)).toBe(drawn.groups.datapoints)
      expect(Object.values(coverage.outcomes).reduce((sum, count) => sum + count, 0)).toBe(all.length)
      expect(coverage.outcomes.nothing).toBe(all.filter(({ groups }) => groups.length === 0).length)
      for (const datapoint of coverage.unmet) expect(result.answers[datapoint]).toBeLessThan(drawn.annotatorsPerTask)
    })
  })
})

const none: DropoutPolicy = { rate: 0, answers: 'discard', groups: 'give_back' }
const calm = { returned: none, timed_out: none, rejected: none }
const base: AssignmentPlan = {
  groups: drawGroups(6, 2, 'groups'),
  strategy: { kind: 'fixed_order' },
  participants: 6,
  groupsPerParticipant: 1,
  annotatorsPerTask: 2,
  dropout: calm,
  seed: 1,
}
const taken = (change: Partial<AssignmentPlan>) =>
  list(simulateAssignment({ ...base, ...change })).map(({ groups }) => groups.join('+'))

describe('without dropping out, as many participants as places', () => {
  it.each(['random', 'fixed_order', 'least_annotated'] as const)('%s fills every place', (kind) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer(),
        (datapoints, annotators, seed) => {
          const groups = drawGroups(datapoints, 3, seed)
          const result = simulateAssignment({
            ...base,
            groups,
            strategy: { kind },
            participants: groups.count * annotators,
            annotatorsPerTask: annotators,
            seed,
          })
          expect(result.answers.every((count) => count === annotators)).toBe(true)
          expect(summariseCoverage(result, annotators).outcomes.finished).toBe(groups.count * annotators)
        },
      ),
    )
  })
})

describe('the strategies', () => {
  it('fixed_order fills one group after another', () => {
    expect(taken({})).toEqual(['0', '0', '1', '1', '2', '2'])
  })

  it('least_annotated gives each group once before any twice', () => {
    expect(taken({ strategy: { kind: 'least_annotated' } })).toEqual(['0', '1', '2', '0', '1', '2'])
  })

  it('random gives each group as often, in no order', () => {
    const firsts = Array.from(
      { length: 600 },
      (_, seed) => taken({ strategy: { kind: 'random' }, seed, participants: 1 })[0],
    )
    for (const group of ['0', '1', '2']) {
      expect(Math.abs(firsts.filter((first) => first === group).length - 200)).toBeLessThan(60)
    }
  })

  it('several groups for one participant are different ones', () => {
    expect(taken({ groupsPerParticipant: 2, participants: 4 })).toEqual(['0+1', '0+1', '2', '2'])
  })

  it('cohorts give their members their groups only, and others nothing', () => {
    const cohorts = [
      { name: 'north', annotators: ['a', 'b'], groups: [0, 2] },
      { name: 'south', annotators: ['c', 'a'], groups: [1] },
    ]
    const result = simulateAssignment({
      ...base,
      strategy: { kind: 'cohorts', cohorts },
      participants: ['a', 'c', 'b', 'd', 'a'],
      groupsPerParticipant: 3,
      annotatorsPerTask: 1,
    })
    expect(list(result).map(({ id, groups }) => [id, ...groups])).toEqual([['a', 0, 2, 1], ['c'], ['b'], ['d']])
    expect(summariseCoverage(result, 1).words).toBe(
      'Every datapoint has the 1 answer wanted. 1 participant finished. 3 participants received nothing: no group was left for them.',
    )
  })
})

describe('dropping out', () => {
  const rejectAll = (answers: DropoutPolicy['answers'], groups: DropoutPolicy['groups']) =>
    simulateAssignment({ ...base, dropout: { ...calm, rejected: { rate: 1, answers, groups } } })

  it('discarded and held: the places are lost', () => {
    const result = rejectAll('discard', 'hold')
    expect([...result.takenTimes]).toEqual([2, 2, 2])
    expect(summariseCoverage(result, 2).words).toBe(
      '0 of 6 datapoints have the 2 answers wanted; 6 have none. 0 participants finished and 6 were rejected.',
    )
  })

  it('discarded and given back: the same group goes out again', () => {
    const result = rejectAll('discard', 'give_back')
    expect(list(result).map(({ groups }) => groups.join())).toEqual(['0', '0', '0', '0', '0', '0'])
    expect([...result.takenTimes]).toEqual([0, 0, 0])
  })

  it('kept: finished answers count', () => {
    expect([...rejectAll('keep', 'give_back').answers]).toEqual([2, 2, 2, 2, 2, 2])
  })

  it('datapoints without a group stay without answers', () => {
    const groups = groupByField(['x', undefined, 'x'])
    const result = simulateAssignment({ ...base, groups, participants: 2 })
    const { unmet, words } = summariseCoverage(result, 2)
    expect([...unmet]).toEqual([1])
    expect(words).toBe('2 of 3 datapoints have the 2 answers wanted; 1 has none. 2 participants finished.')
  })

  it('what is not uploaded is no part of what is covered', () => {
    const groups = leaveOut(groupByField(['x', 'y', 'x', 'z']), Uint32Array.of(0, 3))
    const result = simulateAssignment({ ...base, groups, participants: 2 })
    expect(summariseCoverage(result, 2)).toMatchObject({ datapoints: 2, met: 1, unmet: Uint32Array.of(1), without: 1 })
    const all = simulateAssignment({ ...base, groups, participants: 9 })
    expect(summariseCoverage(all, 2).words).toContain('Every datapoint has the 2 answers wanted.')
  })

  it('happens as often as its rate says', () => {
    const result = simulateAssignment({
      ...base,
      groups: drawGroups(4000, 1, 1),
      participants: 4000,
      annotatorsPerTask: 9,
      dropout: { ...calm, returned: { ...none, rate: 0.2 }, timed_out: { ...none, rate: 0.05 } },
    })
    const { outcomes } = summariseCoverage(result, 1)
    expect(Math.abs(outcomes.returned - 800)).toBeLessThan(100)
    expect(Math.abs(outcomes.timed_out - 200)).toBeLessThan(60)
    expect(outcomes.rejected).toBe(0)
  })
})

it.each(['random', 'fixed_order', 'least_annotated'] as const)(
  '%s plays 300 000 groups and 600 000 participants in seconds',
  (kind) => {
    const groups = drawGroups(300_000, 1, 1)
    const play = () => {
      const dropout = { ...calm, returned: { ...none, rate: 0.1 } }
      const result = simulateAssignment({ ...base, groups, strategy: { kind }, participants: 600_000, dropout })
      expect(result.participants).toBe(600_000)
    }
    expect(computingTime(play)).toBeLessThan(8000)
  },
)

function list(result: Assignment): readonly ParticipantResult[] {
  expect(participantAt(result, result.participants)).toBeNull()
  return Array.from({ length: result.participants }, (_, at) => participantAt(result, at)!)
}
