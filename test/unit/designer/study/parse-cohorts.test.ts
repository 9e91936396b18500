import { describe, expect, test } from 'vitest'
import { parseCohorts } from '../../../../src/designer/study/parse-cohorts.ts'

test('cohorts stand one a line, with spans of groups and all of them', () => {
  expect(parseCohorts('Doctors: u1, u2,u1: 1-3, 5\n\n Nurses :u3: All', 5)).toEqual({
    cohorts: [
      { name: 'Doctors', annotators: ['u1', 'u2'], groups: [0, 1, 2, 4] },
      { name: 'Nurses', annotators: ['u3'], groups: [0, 1, 2, 3, 4] },
    ],
    problems: [],
  })
})

describe('a line that cannot be read is reported with its number, and the others stay', () => {
  test.each([
    ['Doctors u1 1-3', 'with colons between them'],
    ['a: b: 1: 2', 'with colons between them'],
    [': u1: 1', 'no name'],
    ['Doctors: , : 1', 'No participants are named'],
    ['Doctors: u1: ', 'No task groups are named'],
    ['Doctors: u1: one', '“one” is no task group'],
    ['Doctors: u1: 0', 'no task group 0. The task groups are 1 to 5.'],
    ['Doctors: u1: 4-6', 'no task group 4-6'],
    ['Doctors: u1: 3-2', 'no task group 3-2'],
    ['Doctors: u1: 1-999999999999', 'no task group 1-999999999999'],
  ])('%s', (line, words) => {
    const { cohorts, problems } = parseCohorts(`Good: u9: 2\n${line}`, 5)
    expect(cohorts).toEqual([{ name: 'Good', annotators: ['u9'], groups: [1] }])
    expect(problems).toEqual([expect.stringContaining(words)])
    expect(problems[0]).toMatch(/^Line 2: /)
  })
})
