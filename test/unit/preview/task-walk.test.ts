import { describe, expect, it } from 'vitest'
import { datapointsOf, drawGroups, groupByField, leaveOut } from '../../../src/outputs/task-groups.ts'
import { walkOfGroup, walkOfOne } from '../../../src/preview/task-walk.ts'

describe('a walk without a group field', () => {
  it('is the group of the draw that holds the datapoint, from its first one on', () => {
    const groups = drawGroups(25, 10, 1)
    const second = [...datapointsOf(groups, 1)]
    for (const datapoint of second)
      expect(walkOfGroup(groups, datapoint, null)).toEqual({ datapoints: second, words: 'Group 2: 10 datapoints' })
  })

  it('is a datapoint alone where each is a group, and says which of them stay out', () => {
    expect(walkOfOne(9, Uint32Array.of(3))).toEqual({ datapoints: [9], words: 'Datapoint 10 alone' })
    expect(walkOfOne(3, Uint32Array.of(3)).words).toBe('Datapoint 4 stays out of the upload and is in no group')
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
