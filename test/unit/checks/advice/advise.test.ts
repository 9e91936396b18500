import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/base/json.ts'
import { countingKeys } from '../../../../src/base/key.ts'
import { advise } from '../../../../src/checks/advice/advise.ts'
import { checkLayout } from '../../../../src/checks/check-layout.ts'
import type { Leak } from '../../../../src/checks/advice/find-leaks.ts'
import { createProfiler } from '../../../../src/dataset/profile.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { TEMPLATES } from '../../../../src/designer/templates/template-library.ts'
import { parseLayout } from '../../../../src/layout/wire/parse.ts'
import { serializeLayout } from '../../../../src/layout/wire/serialize.ts'

type Cells = readonly (readonly Json[])[]
const page = (...rows: readonly Cells[]): Json => ({
  rows: rows.map((columns) => ({ columns: columns.map((items) => ({ items })) })),
})
const field = (name: string) => ({ type: 'dataset_field', field: name })
const text = (words: string) => ({ type: 'rich_text', content: `<p><strong>${words}</strong></p>` })
const ask = (...labels: readonly string[]) => ({
  type: 'multiple_choice',
  description: 'Which?',
  answer_limit: 1,
  options: labels.map((label, at) => ({ label, value: `v${at}` })),
})
const image = (alt_text: string, caption?: string) => ({
  type: 'image',
  url: 'https://pictures.example/1.png',
  alt_text,
  ...(caption === undefined ? {} : { caption }),
})
const schema: Schema = {
  strict: false,
  fields: [
    { name: 'prompt', type: 'text' },
    { name: 'response_a', type: 'text' },
    { name: 'response_b', type: 'text' },
    { name: 'labelled', type: 'text', label: 'Prompt' },
    { name: 'model', type: 'metadata' },
  ],
}
const short = { minutesPerDatapoint: 1, datapointsPerGroup: 1 }

function layoutOf(...pages: readonly Json[]) {
  const reading = parseLayout([...pages], countingKeys())
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.layout
}
const adviceFor = (pages: readonly Json[], leaks: readonly Leak[] = [], length = short) =>
  advise(layoutOf(...pages), { schema, profile: null, leaks, length })
const rulesOf = (pages: readonly Json[], leaks: readonly Leak[] = []) => adviceFor(pages, leaks).map(({ rule }) => rule)

/** What the layout is after the mend of the only advice with this rule. */
function mended(rule: string, ...pages: readonly Json[]) {
  const layout = layoutOf(...pages)
  const found = advise(layout, { schema, profile: null, leaks: [], length: short }).filter(
    (advice) => advice.rule === rule,
  )
  expect(found).toHaveLength(1)
  const next = found[0]!.fix!.apply(layout)
  expect(advise(next, { schema, profile: null, leaks: [], length: short }).map((advice) => advice.rule)).not.toContain(
    rule,
  )
  expect(checkLayout(next, schema).filter(({ severity }) => severity === 'error')).toEqual([])
  return serializeLayout(next, { ids: 'omit' })
}

const AB = [
  [text('Response A'), field('response_a')],
  [text('Response B'), field('response_b')],
]
const five = ['1 – poor', '2', '3', '4', '5 – good']

describe('scale-in-dropdown', () => {
  it.each([
    ['a scale of five in a dropdown', ask(...five), true],
    ['five words of agreement', ask('Strongly agree', 'Agree', 'Neither', 'Disagree', 'Strongly disagree'), true],
    ['the same scale in sight', { ...ask(...five), disable_dropdown: true }, false],
    ['four steps, which are no dropdown', ask('1', '2', '3', '4'), false],
    ['a list of names', ask('Oslo', 'Rome', 'Paris', 'Bern', 'Another one'), false],
  ])('%s', (_name, item, expected) => {
    expect(rulesOf([page([[field('prompt')]], [[item]])]).includes('scale-in-dropdown')).toBe(expected)
  })
  it('is mended by showing it openly', () => {
    expect(mended('scale-in-dropdown', page([[ask(...five)]]))).toEqual([
      page([[{ ...ask(...five), disable_dropdown: true }]]),
    ])
  })
})

describe('compared-apart', () => {
  it.each([
    ['two of a pair one above the other', page([[field('response_a')]], [[field('response_b')]]), true],
    ['the same side by side', page([[field('response_a')], [field('response_b')]]), false],
    ['two that form no pair', page([[field('prompt')]], [[field('response_b')]]), false],
  ])('%s', (_name, shown, expected) => {
    expect(rulesOf([shown]).includes('compared-apart')).toBe(expected)
  })
  it('is mended by making one row of two neighbours, with all that stood in them', () => {
    const apart = page([[text('A'), field('response_a')]], [[text('B'), field('response_b')]], [[field('prompt')]])
    expect(mended('compared-apart', apart)).toEqual([
      page(
        [
          [text('A'), field('response_a')],
          [text('B'), field('response_b')],
        ],
        [[field('prompt')]],
      ),
    ])
  })
  it('has no certain mend where something stands between them, or beside one of them', () => {
    const between = page([[field('response_a')]], [[field('prompt')]], [[field('response_b')]])
    const beside = page([[field('response_a')], [text('note')]], [[field('response_b')]])
    for (const shown of [between, beside]) expect(adviceFor([shown])[0]?.fix).toBeUndefined()
  })
})

describe('sides-unlabelled', () => {
  const side = (...items: readonly Json[]) => [[...items, field('response_a')], [field('response_b')]]
  const both: Cells = [[field('response_a')], [field('response_b')]]
  it.each([
    ['letters for two fields without a title', page(both, [[ask('A', 'B', 'No difference')]]), true],
    ['words with a letter', page(both, [[ask('Response A', 'Response B', 'Tie')]]), true],
    ['words with a number', page(both, [[ask('Answer 1', 'Answer 2')]]), true],
    ['a prompt above, as always', page([[text('Read on'), field('prompt')]], both, [[ask('A', 'B')]]), true],
    ['headings above them', page(AB, [[ask('A', 'B')]]), false],
    ['a heading above one', page(side(text('Response A')), [[ask('A', 'B')]]), false],
    ['headings in the row above', page([[text('A')], [text('B')]], both, [[ask('A', 'B')]]), false],
    ['the rule that A is the left one', page([[text('A is on the left.')]], both, [[ask('A', 'B')]]), false],
    ['a label of the schema', page([[field('labelled')], [field('response_b')]], [[ask('A', 'B')]]), false],
    [
      'a question that says it',
      page(both, [[{ ...ask('A', 'B'), description: 'Is A, the left one, better?' }]]),
      false,
    ],
    ['sides by their place', page(both, [[ask('Left', 'Right')]]), false],
    ['numbers that count', page(both, [[ask('1', '2')]]), false],
    ['one letter only', page(both, [[ask('A', 'C')]]), false],
    ['one above the other', page([[field('response_a')]], [[field('response_b')]], [[ask('A', 'B')]]), false],
  ])('%s', (_name, shown, expected) => {
    expect(rulesOf([shown]).includes('sides-unlabelled')).toBe(expected)
  })
})

describe('sides-by-place', () => {
  const both: Cells = [[field('response_a')], [field('response_b')]]
  const scale = ask('Left is much better', 'Both are good', 'The right one is much better')
  it.each([
    ['left and right for two columns', page(both, [[scale]]), true],
    ['whether they have titles or not', page(AB, [[scale]]), true],
    ['letters', page(AB, [[ask('A is better', 'B is better')]]), false],
    ['one of the two only', page(both, [[ask('Left hand', 'Both hands')]]), false],
    ['both in one option', page(both, [[ask('Left or right', 'Neither')]]), false],
    ['words that only hold them', page(both, [[ask('Leftover', 'Bright')]]), false],
    ['no field at the right', page([[field('response_a')], [text('Look left')]], [[scale]]), false],
    ['one field above the other', page([[field('response_a')]], [[field('response_b')]], [[scale]]), false],
  ])('%s', (_name, shown, expected) => {
    expect(rulesOf([shown]).includes('sides-by-place')).toBe(expected)
  })
})

describe('markup-shown', () => {
  const found = (texts: readonly string[], name = 'prompt') => {
    const profiler = createProfiler([name])
    texts.forEach((value, index) => profiler.add(index, new Map([[name, value]])))
    return advise(layoutOf(page([[field(name)]], [[ask('Good', 'Bad', 'Unsure')]])), {
      schema,
      profile: profiler.profile(),
      leaks: [],
      length: short,
    })
  }
  const plain = Array.from({ length: 17 }, (_, index) => `Text ${index}`)
  it('names Markdown and its share of the texts that are there', () => {
    expect(found([...plain, '', '**No.** Ask first.', '- one\n- two'])).toMatchObject([
      {
        rule: 'markup-shown',
        item: 0,
        message: expect.stringMatching(/^“prompt” holds Markdown in 11 % of its texts/),
      },
    ])
  })
  it('names HTML', () => {
    expect(found(['<b>No.</b> Ask first.'])[0]?.message).toMatch(/holds HTML in 100 %/)
  })
  it.each([
    ['too few of them', [...plain, ...plain, '**No.**'], 'prompt'],
    ['none', plain, 'prompt'],
    ['no text at all', [''], 'prompt'],
    ['a field that the schema does not have', ['**No.**'], 'unknown'],
  ])('%s', (_name, texts, name) => {
    expect(found(texts, name).map(({ rule }) => rule)).not.toContain('markup-shown')
  })
})

describe('question-before-stimulus', () => {
  const open = { type: 'free_text', description: 'Why?' }
  it.each([
    ['a question above the field', page([[open]], [[field('prompt')]]), true],
    ['a question above the field in one column', page([[open, field('prompt')]]), true],
    ['a question below the field', page([[field('prompt')]], [[open]]), false],
    ['a page without fields', page([[open]]), false],
    ['a question beside the field', page([[open], [field('prompt')]]), false],
  ])('%s', (_name, shown, expected) => {
    expect(rulesOf([shown]).includes('question-before-stimulus')).toBe(expected)
  })
  it('is mended by moving a row of questions below the last row with data', () => {
    const early = page(
      [[open]],
      [[field('prompt')]],
      [[text('between')]],
      [[field('response_a')]],
      [[ask('A', 'None')]],
    )
    expect(mended('question-before-stimulus', early)).toEqual([
      page([[field('prompt')]], [[text('between')]], [[field('response_a')]], [[open]], [[ask('A', 'None')]]),
    ])
  })
})

describe('options-unlike-headings', () => {
  it.each([
    [['A', 'B', 'Neither'], true],
    [['Option 1', 'Option 2', 'None'], true],
    [['Left', 'Right', 'Same'], true],
    [['Response A', 'Response B', 'Neither'], false],
    [['Response A is better', 'Response B is better', 'Same'], false],
    [['Yes', 'No', 'Cannot tell'], false],
    [['A', 'Neither'], false],
    [['0', '1', '2', '3'], false],
  ])('%j under Response A and Response B', (labels, expected) => {
    expect(rulesOf([page(AB, [[ask(...labels)]])]).includes('options-unlike-headings')).toBe(expected)
  })
  it('is mended by the headings’ names, and values stay', () => {
    const [after] = mended('options-unlike-headings', page(AB, [[ask('B', 'A', 'Neither')]]))
    expect(after).toEqual(page(AB, [[ask('Response B', 'Response A', 'Neither')]]))
  })
})

describe('no-way-out', () => {
  it.each([
    [['Yes', 'No'], true],
    [['Yes', 'No', 'Can’t tell'], false],
    [['Cats', 'Dogs', 'Other'], false],
    [['Better', 'About the same', 'Worse'], false],
    [five.slice(0, 4), false],
  ])('%j', (labels, expected) => {
    expect(rulesOf([page([[field('prompt')]], [[ask(...labels)]])]).includes('no-way-out')).toBe(expected)
  })
  it('is mended by one more option, which makes no dropdown of what was in sight', () => {
    const [after] = mended('no-way-out', page([[ask('Oslo', 'Rome', 'Paris', 'Bern')]]))
    expect(after).toMatchObject(
      page([[{ disable_dropdown: true, options: [{}, {}, {}, {}, { label: 'Cannot tell' }] }]]) as object,
    )
  })
  it('stays mendable with several answers and with texts', () => {
    const several = { ...ask('Cats', 'Dogs'), answer_limit: -1 }
    expect(JSON.stringify(mended('no-way-out', page([[several]])))).toContain('"exclusive":true')
    const headed = {
      ...ask('Cats', 'Dogs'),
      type: 'multiple_choice_with_free_text',
      options: [
        { label: 'Cats', value: 'c', heading: 'Why cats?' },
        { label: 'Dogs', value: 'd', heading: 'Why dogs?' },
      ],
    }
    mended('no-way-out', page([[headed]]))
  })
})

describe('title-repeated', () => {
  it.each([
    ['a title over a field with the same label', [text('prompt:'), field('labelled')], true],
    ['another title', [text('The question'), field('labelled')], false],
    ['a title over a field without a label', [text('Prompt'), field('prompt')], false],
  ])('%s', (_name, items, expected) => {
    expect(rulesOf([page([items])]).includes('title-repeated')).toBe(expected)
  })
  it('is mended by removing the title', () => {
    expect(mended('title-repeated', page([[text('Prompt'), field('labelled')]]))).toEqual([page([[field('labelled')]])])
  })
})

describe('poor-alt-text', () => {
  it.each([
    ['image', undefined, true],
    ['Figure 3', undefined, true],
    ['IMG_2041.JPG', undefined, true],
    ['The harbour', 'The harbour', true],
    ['Two bar charts of sales by month, rising', 'Sales', false],
    ['', undefined, false],
  ])('“%s” under the caption “%s”', (alt, caption, expected) => {
    expect(rulesOf([page([[image(alt, caption)]])]).includes('poor-alt-text')).toBe(expected)
    expect(rulesOf([{ display_position: 'intro', ...(page([[image(alt, caption)]]) as object) } as Json])).toEqual(
      expected ? ['poor-alt-text'] : [],
    )
  })
})

describe('metadata-shown', () => {
  const leak: Leak = { metadata: 'model', shown: 'response_a', value: 'Alpha', datapoints: 3, first: 7 }
  it('speaks of it where the text is shown, and takes one to a datapoint', () => {
    const [advice] = adviceFor([page([[field('response_a')]])], [leak])
    expect(advice).toMatchObject({ rule: 'metadata-shown', datapoint: 7, page: 0, row: 0, column: 0, item: 0 })
    expect(advice?.message).toContain('3 datapoints')
    expect(rulesOf([page([[field('response_b')]])], [leak])).toEqual([])
  })
})

describe('the length', () => {
  it.each([
    [1, 1, []],
    [5, 6, []],
    [5.5, 1, ['long-datapoint']],
    [4, 10, ['long-group']],
  ])('%d minutes, %d in a group', (minutesPerDatapoint, datapointsPerGroup, expected) => {
    const found = adviceFor([page([[field('prompt')]])], [], { minutesPerDatapoint, datapointsPerGroup })
    expect(found.map(({ rule }) => rule)).toEqual(expected)
  })
})

it('has nothing to say about the templates but where a forced choice is the study', () => {
  const found = TEMPLATES.map((template) => {
    const reading = parseLayout(template.layout, countingKeys())
    if (!reading.ok) throw new Error(template.id)
    return [
      template.id,
      advise(reading.layout, { profile: null, schema: template.schema, leaks: [], length: short }).map(
        ({ rule }) => rule,
      ),
    ]
  })
  expect(Object.fromEntries(found)).toEqual({
    'response-comparison': [],
    'query-selection': ['no-way-out'],
    'query-generation': [],
    'image-classification': [],
    'image-comparison': ['no-way-out'],
    'image-questions': ['no-way-out'],
    'audio-comparison': [],
    factuality: [],
  })
})
