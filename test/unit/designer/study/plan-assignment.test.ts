import { expect, test } from 'vitest'
import { countParticipants, isQuick, planAssignment } from '../../../../src/designer/study/plan-assignment.ts'
import { FIRST_SETTINGS } from '../../../../src/outputs/study-settings.ts'
import { simulateAssignment } from '../../../../src/outputs/assignment/simulate-assignment.ts'
import { drawGroups } from '../../../../src/outputs/task-groups.ts'

const groups = drawGroups(10, 3, 1)
const settings = { ...FIRST_SETTINGS, annotatorsPerTask: 3 }

test('as many come as there are places, by how many groups each takes', () => {
  expect(countParticipants(groups, settings)).toBe(12)
  expect(countParticipants(groups, { ...settings, groupsPerParticipant: 5 })).toBe(3)
  expect(countParticipants(groups, { ...settings, mostPerDatapoint: 5 })).toBe(20)
  expect(countParticipants(groups, { ...settings, participants: 2 })).toBe(2)
  expect(countParticipants(groups, { ...settings, participants: 5_000_000 })).toBe(1_000_000)
})

test('without drop-outs as many answers come in as are wanted', () => {
  const stays = { rate: 0, answers: 'discard', groups: 'give_back' } as const
  const dropout = { returned: stays, timed_out: stays, rejected: stays }
  const plan = planAssignment(groups, { ...settings, dropout }, [])
  expect([...simulateAssignment(plan!).answers]).toEqual(Array(10).fill(3))
})

test('cohorts bring their own participants', () => {
  const cohorts = [
    { name: 'A', annotators: ['u1', 'u2'], groups: [0] },
    { name: 'B', annotators: ['u2', 'u3'], groups: [1] },
  ]
  const plan = planAssignment(groups, { ...settings, strategy: 'cohorts', participants: 99 }, cohorts)
  expect(plan).toMatchObject({ participants: ['u1', 'u2', 'u3'], strategy: { kind: 'cohorts', cohorts } })
})

test('there is nothing to play without groups, or without cohorts where these decide', () => {
  expect(planAssignment(drawGroups(0, 1, 1), settings, [])).toBeNull()
  expect(planAssignment(groups, { ...settings, strategy: 'cohorts' }, [])).toBeNull()
})

test('a plan is quick by its datapoints and by how many groups are taken', () => {
  const quick = (count: number, participants: number, groupsPerParticipant = 1) =>
    isQuick(planAssignment(drawGroups(count, 1, 1), { ...settings, participants, groupsPerParticipant }, [])!)
  expect(quick(2500, 2500)).toBe(true)
  expect(quick(2500, 2501)).toBe(false)
  expect(quick(1000, 2000, 3)).toBe(false)
})
