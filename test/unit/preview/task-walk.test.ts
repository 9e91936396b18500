import { describe, expect, it } from 'vitest'
import { groupByField, leaveOut } from '../../../src/outputs/task-groups.ts'
import { groupFieldOf, walkFrom, walkOfGroup } from '../../../src/preview/task-walk.ts'

describe('a walk without a group field', () => {
  it('takes as many datapoints as a group does, from the start on', () => {
    expect(walkFrom(3, 3, 10)).toEqual({ datapoints: [3, 4, 5], words: 'Datapoints 4 to 6' })
  })

  it('ends with the dataset', () => {
    expect(walkFrom(8, 5, 10).datapoints).toEqual([8, 9])
    expect(walkFrom(9, 5, 10)).toEqual({ datapoints: [9], words: 'Datapoint 10 alone' })
  })

  it('has no datapoints without a dataset', () => {
    expect(walkFrom(0, 3, 0).datapoints).toEqual([])
  })
})

describe('a walk through the group that a field makes', () => {
  const groups = groupByField(['a', 'b', 'a', undefined, 'b', 'b'])

  it('holds the datapoints with the same value, in the order of the file', () => {
    expect(walkOfGroup(groups, 4, 'session')).toEqual({ datapoints: [1, 4, 5], words: 'Group b: 3 datapoints' })
    expect(walkOfGroup(groups, 0, 'session')).toEqual({ datapoints: [0, 2], words: 'Group a: 2 datapoints' })
  })

  it('is a datapoint alone when it has no value, and says so', () => {
    const { datapoints, words } = walkOfGroup(groups, 3, 'session')
    expect(datapoints).toEqual([3])
    expect(words).toContain('has no value in the field session')
  })

  it('leaves out what is not uploaded', () => {
    const uploaded = leaveOut(groups, Uint32Array.of(4))
    expect(walkOfGroup(uploaded, 1, 'session').datapoints).toEqual([1, 5])
    expect(walkOfGroup(uploaded, 4, 'session')).toEqual({
      datapoints: [4],
      words: 'Datapoint 5 stays out of the upload and is in no group',
    })
  })

  it('is a datapoint alone when it was not looked at', () => {
    expect(walkOfGroup(groups, 6, 'session')).toEqual({
      datapoints: [6],
      words: 'Datapoint 7 is beyond the first 6, in which groups are looked for',
    })
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
