import { describe, expect, test } from 'vitest'
import { chosenOptions, isInDoubt, readOptions } from '../../../src/items/multiple-choice/read-options.ts'

const read = (text: string, existing: readonly { label: string; value: string }[] = [], hasHeadings = false) => {
  const { options, notes } = readOptions(text, existing, hasHeadings)
  return {
    options: options.map(({ label, value, heading, duplicate }) =>
      [label, value, heading, duplicate].filter((part) => part !== undefined && part !== null).join(' | '),
    ),
    notes,
  }
}

describe('options from a spreadsheet', () => {
  test.each([
    ['Red\nDark green\n', ['Red | red', 'Dark green | dark_green']],
    ['Red\tr\r\nGreen\tg', ['Red | r', 'Green | g']],
    ['Red\t\nGreen\tg', ['Red | red', 'Green | g']],
    ['red,r\ngreen,g', ['red | r', 'green | g']],
    ['Yes, always\nNo, never', ['Yes, always | yes_always', 'No, never | no_never']],
    ['"A ""big"" one"\t1', ['A "big" one | 1']],
    ['Größe\n大', ['Größe | große', '大 | 大']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual({ options: expected, notes: [] })
  })

  test('a third column gives the headings where there are any, and is told where there are none', () => {
    expect(read('Yes\ty\tWhy?\nNo\tn', [], true).options).toEqual(['Yes | y | Why?', 'No | n'])
    const without = read('Yes\ty\tWhy?\nNo\tn\tWhy not?')
    expect(without.options).toEqual(['Yes | y', 'No | n'])
    expect(without.notes).toEqual(['The third column is left out: these options have no headings.'])
  })

  test('rows that lie across are turned, and told', () => {
    expect(read('A\tB\tC\tD')).toEqual({
      options: ['A | a', 'B | b', 'C | c', 'D | d'],
      notes: ['The options lie in a row, so each cell became an option.'],
    })
    expect(read('A\tB\tC').options).toEqual(['A | a', 'B | b', 'C | c'])
    expect(read('A\tB\tC\tD\n1\t2\t3\t4').options).toEqual(['A | 1', 'B | 2', 'C | 3', 'D | 4'])
  })

  test('column names and lines without a label are left out, and told with their numbers', () => {
    expect(read('Label\tValue\nA\t1\n\t2\n\t3')).toEqual({
      options: ['A | 1'],
      notes: ['The line with the names of the columns is left out.', 'Lines 3, 4 have no label and are left out.'],
    })
    expect(read('')).toEqual({ options: [], notes: [] })
  })

  test('duplicates are marked with what they double, and only put in when wanted', () => {
    const existing = [{ label: 'Red', value: 'red' }]
    expect(read('red\nBlue\nblue\nSky\tblue', existing).options).toEqual([
      'red | red_2 | Same label as an option that is there already',
      'Blue | blue',
      'blue | blue_2 | Same label as line 2',
      'Sky | blue | Same value as line 2',
    ])
    const { options } = readOptions('A\nB\nA', [], false)
    expect(chosenOptions(options, false).map(({ label }) => label)).toEqual(['A', 'B'])
    expect(chosenOptions(options, true).map(({ value }) => value)).toEqual(['a', 'b', 'a_2'])
  })
})

test.each([
  ['Red\nGreen', false],
  ['Red\tr\nGreen\tg', false],
  ['Red\nRed', true],
  ['Blue\nGreen', true],
  ['Label\tValue\nRed\tr', true],
  ['Red\tr\tWhy?\nGreen\tg', true],
])('what is pasted as %j is shown first: %s', (text, expected) => {
  expect(isInDoubt(readOptions(text, [{ label: 'Blue', value: 'blue' }], false))).toBe(expected)
})
