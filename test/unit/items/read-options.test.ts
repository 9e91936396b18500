import { describe, expect, test } from 'vitest'
import {
  chosenOptions,
  isInDoubt,
  isList,
  readOptions,
  type ReadingChoices,
} from '../../../src/items/multiple-choice/read-options.ts'

const read = (
  text: string,
  existing: readonly { label: string; value: string }[] = [],
  hasHeadings = false,
  choices: ReadingChoices = {},
) => {
  const { options, notes } = readOptions(text, existing, hasHeadings, choices)
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
    ['"A ""big"" one"\t1', ['A "big" one | 1']],
    ['"Red\tor not"\tr\n"Green"\tg', ['Red\tor not | r', 'Green | g']],
    ['"Yes," she said.\t1\nThe "big" one\t2', ['"Yes," she said. | 1', 'The "big" one | 2']],
    ['\tRed\n\tGreen', ['Red | red', 'Green | green']],
    ['Größe\n大', ['Größe | große', '大 | 大']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual({ options: expected, notes: [] })
  })

  test('line breaks inside of cells become blanks, and are told; lines are counted as they stand there', () => {
    expect(read('"Strongly\r\nagree"\t5\r\n"Not\n\nat all"\t1\r\n\t3')).toEqual({
      options: ['Strongly agree | 5', 'Not at all | 1'],
      notes: ['Line breaks inside of cells became blanks.', 'Line 6 has no label and is left out.'],
    })
    expect(read('"A\nB"').options).toEqual(['A B | a_b'])
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

  test.each([
    ['Red;r\nGreen;g', 'semicolons', ['Red | r', 'Green | g']],
    ['red,r\ngreen,g\n', 'commas', ['red | r', 'green | g']],
    ['"Yes, always";1\n"No; never";2', 'semicolons', ['Yes, always | 1', 'No; never | 2']],
    ['"Yes, always",1\n"No, ""never""",2', 'commas', ['Yes, always | 1', 'No, "never" | 2']],
    ['Low;0,5\nHigh;1,5', 'semicolons', ['Low | 0,5', 'High | 1,5']],
    ['Strongly agree,5\nAgree,4\nNeither,', 'commas', ['Strongly agree | 5', 'Agree | 4', 'Neither | neither']],
    ['One,1\nOne,1', 'commas', ['One | 1', 'One | 1 | Same label as line 1']],
  ])('%j is split at %s', (text, where, options) => {
    expect(read(text)).toEqual({ options, notes: [] })
    expect(readOptions(text, [], false).separator).toBe(where === 'commas' ? ',' : ';')
  })

  test.each([
    ['sentences', ['Yes, always', 'No, never']],
    ['sentences with semicolons', ['Yes; always', 'No; never']],
    ['one without', ['Red,r', 'Green']],
    ['one with more', ['Red;r', 'Green;g;x']],
    ['a sloppy list', ['Cats,dogs and birds', 'Fish,frogs and newts']],
    ['places, whose second part comes again', ['Portland,OR', 'Austin,TX', 'Dallas,TX']],
    ['decimal commas', ['1,5', '2,7']],
    ['thousands', ['1,000', '5,500']],
    ['other scripts, which write without blanks', ['是,总是', '不,从不']],
    ['faces', ['Nice;)', 'Great;)']],
    ['a mark behind each', ['Apples,', 'Pears,']],
    ['three columns, where there are no headings', ['A,1,x', 'B,2,y']],
    ['a blank before', ['Red ;r', 'Green ;g']],
    ['one line', ['Red,r']],
    ['speech', ['"Yes," she said.', '"No," he said.']],
    ['quoted sentences', ['Yes, always', 'No, never'], '"Yes, always"\n"No, never"'],
  ])('is not torn apart: %s', (_what, labels, text = labels.join('\n')) => {
    const { options, notes } = readOptions(text, [], false)
    expect(options.map(({ label }) => label)).toEqual(labels)
    expect(notes).toEqual([])
  })

  test('a person can say otherwise, where the text has what is asked for', () => {
    const { separators, separator } = readOptions('Red, r\nGreen; g', [], false)
    expect({ separators, separator }).toEqual({ separators: [';', ','], separator: null })
    expect(read('Red, r\nGreen, g', [], false, { separator: ',' })).toEqual({
      options: ['Red | r', 'Green | g'],
      notes: [],
    })
    expect(read('Red;r\nGreen;g', [], false, { separator: null }).options).toEqual([
      'Red;r | red_r',
      'Green;g | green_g',
    ])
    expect(read('Red;Green;Blue', [], false, { separator: ';' }).options).toEqual([
      'Red | red',
      'Green | green',
      'Blue | blue',
    ])
    expect(read('Red;r\nGreen;g', [], false, { separator: ',' }).options).toEqual(['Red | r', 'Green | g'])
  })

  test.each([
    ['Label\tValue\nA\t1', ['A | 1']],
    ['Option;Value\nYes, always;y', ['Yes, always | y']],
    ['label, value\nYes, y\nNo, n', ['Yes | y', 'No | n']],
    ['"label","value"\n"Yes, or so","y z"', ['Yes, or so | y z']],
    ['value,label\n1,Good\n2,Bad', ['Good | 1', 'Bad | 2']],
    ['CODE\tUnits\nkg\tKilograms', ['Kilograms | kg']],
  ])('the names of the columns are recognised in %j', (text, expected) => {
    const { hasNames } = readOptions(text, [], false)
    expect(hasNames).toBe(true)
    expect(read(text).options).toEqual(expected)
    expect(read(text).notes).toEqual([])
  })

  test('a heading goes by its name, too', () => {
    expect(read('Heading\tValue\tLabel\nWhy?\ty\tYes', [], true).options).toEqual(['Yes | y | Why?'])
    expect(read('Value\tLabel\ny\tYes\tmore', [], true)).toEqual({
      options: ['Yes | y'],
      notes: ['Columns after the third are left out.'],
    })
  })

  test.each([
    ['Heading\nParagraph\nList', null],
    ['Value\nQuality', null],
    ['Label\tLabel\nA\tB', false],
    ['Label\tPrice\nA\t1', false],
    ['Value\tCode\nA\t1', false],
    ['Label\tValue', null],
  ])('the first line of %j is an option', (text, expected) => {
    const { hasNames, options } = readOptions(text, [], false)
    expect(hasNames).toBe(expected)
    expect(options[0]?.line).toBe(1)
  })

  test('a person can keep the names as an option, or say that the first line names the columns', () => {
    expect(read('Label\tValue\nA\t1', [], false, { hasNames: false })).toEqual({
      options: ['Label | Value', 'A | 1'],
      notes: [],
    })
    expect(read('Farbe\tKürzel\nRot\tr', [], false, { hasNames: true }).options).toEqual(['Rot | r'])
    expect(read('Red\nGreen', [], false, { hasNames: true }).options).toEqual(['Red | red', 'Green | green'])
  })

  test('lines without a label are left out, and told with their numbers', () => {
    expect(read('Label\tValue\nA\t1\n\t2\n\t3')).toEqual({
      options: ['A | 1'],
      notes: ['Lines 3, 4 have no label and are left out.'],
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
  ['Yes, always\nNo, never', false],
  ['Red;r\nGreen;g', true],
  ['"Red\nor so"\tr', true],
  ['Label\tValue\nRed\tr', true],
  ['Red\tr\tWhy?\nGreen\tg', true],
])('what is pasted as %j is shown first: %s', (text, expected) => {
  expect(isInDoubt(readOptions(text, [{ label: 'Blue', value: 'blue' }], false))).toBe(expected)
})

test.each([
  ['Red\nGreen', true],
  ['Red\tr', true],
  ['"Red\nor so"', true],
  ['Red, green', false],
  ['\n Red\r\n', false],
  ['', false],
])('%j is a list: %s', (text, expected) => {
  expect(isList(text)).toBe(expected)
})
