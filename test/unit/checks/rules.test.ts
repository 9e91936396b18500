import { describe, expect, test } from 'vitest'
import { checkLayout } from '../../../src/checks/check-layout.ts'
import type { Issue } from '../../../src/checks/issue.ts'
import type { Schema } from '../../../src/dataset/schema.ts'
import type { Item } from '../../../src/items/schemas.ts'
import type { Layout } from '../../../src/layout/layout.ts'
import { listIds } from '../../../src/layout/list-ids.ts'
import { withServerIds } from '../../support/picture.ts'
import { hello, layoutOf, pageWith, prompt, question, shapeOf } from './layout-of.ts'

const schema: Schema = {
  strict: false,
  fields: [
    { name: 'prompt', type: 'text' },
    { name: 'response_a', type: 'text' },
    { name: 'response_b', type: 'text' },
    { name: 'picture', type: 'image_url' },
    { name: 'sound', type: 'audio_url' },
    { name: 'film', type: 'video_url' },
    { name: 'source', type: 'metadata' },
    { name: 'session_id', type: 'task_group_id' },
  ],
}

type Expected = Partial<Issue> & {
  /** The label of the mend and the layout it makes. */
  readonly mends?: readonly [label: string, layout: Layout]
}
type Case = readonly [why: string, layout: Layout, expected: readonly Expected[], schema?: Schema | null]

const field = (name: string): Item => ({ type: 'dataset_field', field: name })
const choice = (answer_limit: number): Item => ({
  type: 'multiple_choice',
  description: 'Which?',
  answer_limit,
  options: [{ label: 'A', value: 'a' }],
})
const odd = (item: Item, keys: object): Item => ({ ...item, ...keys })
const tie = (label: string, value: string) => ({ label, value })
const weight = (unit: object): Item => ({
  type: 'free_text_with_unit',
  description: 'How much?',
  unit_position: 'suffix',
  unit_options: [{ ...tie('kg', 'kg'), ...unit }, tie('lb', 'lb')],
})
const unknown: Item = { type: 'unknown', raw: { type: 'audio' } }

const item0 = { page: 0, row: 0, column: 0, item: 0 }

const withItemIds = (layout: Layout, ids: readonly (string | undefined)[]): Layout =>
  layout.map((page) => ({
    ...page,
    rows: page.rows.map((row) => ({
      ...row,
      columns: row.columns.map((column) => ({
        ...column,
        items: column.items.map((node, index) => (ids[index] === undefined ? node : { ...node, id: ids[index] })),
      })),
    })),
  }))

const cases: Readonly<Record<string, readonly Case[]>> = {
  'no-pages': [
    ['one page', pageWith(question), []],
    ['none', [], [{ severity: 'error', page: undefined, key: undefined }]],
  ],
  'no-question': [
    ['a question', pageWith(question), []],
    ['only text', pageWith(hello), [{ severity: 'warning', page: undefined }]],
    [
      'a question on an intro page only',
      layoutOf({ position: 'intro', rows: [[[question]]] }),
      [{ severity: 'warning' }],
    ],
    ['an unknown item may be one', pageWith(unknown), []],
    ['no page at all is said elsewhere', [], []],
  ],
  'question-before-stimulus-when-stacked': [
    ['the field at the left', layoutOf({ rows: [[[prompt], [question]]] }), []],
    ['questions in both columns', layoutOf({ rows: [[[question], [question]]] }), []],
    [
      'each field above its own question',
      layoutOf({
        rows: [
          [
            [prompt, question],
            [field('response_a'), question],
          ],
        ],
      }),
      [],
    ],
    ['the field above, in the same column', layoutOf({ rows: [[[prompt, question], [hello]]] }), []],
    [
      'the field at the right',
      layoutOf({ rows: [[[hello, question], [prompt]]] }),
      [{ severity: 'warning', page: 0, row: 0, column: 0, item: 1 }],
    ],
  ],
  'page-order': [
    [
      'in order, several of each',
      layoutOf(
        { position: 'intro', rows: [] },
        { position: 'intro', rows: [] },
        { rows: [] },
        { position: 'outro', rows: [] },
      ),
      [],
    ],
    [
      'an intro page last',
      layoutOf(
        { position: 'body', rows: [[[question]]] },
        { rows: [[[hello]]] },
        { position: 'intro', rows: [[[hello]]] },
      ),
      [
        {
          severity: 'warning',
          page: 2,
          key: 'p2',
          mends: [
            'Put the pages in the order shown',
            layoutOf({ position: 'intro', rows: [[[hello]]] }, { rows: [[[question]]] }, { rows: [[[hello]]] }),
          ],
        },
      ],
    ],
    [
      'only the first is said',
      layoutOf({ position: 'outro', rows: [] }, { rows: [] }, { position: 'intro', rows: [] }),
      [{ page: 1 }],
    ],
  ],
  'id-twice': [
    ['each its own', withServerIds(layoutOf({ rows: [[[question, hello]]] })), []],
    [
      'an item copied with its id',
      withItemIds(pageWith(question, hello, hello), ['i1', undefined, 'i1']),
      [
        {
          ...item0,
          item: 2,
          severity: 'error',
          type: 'rich_text',
          path: ['id'],
          key: 'p0r0c0i2',
          message:
            'The id "i1" stands already at Page 1, Row 1, Column 1, Item 1. Leave it out here: then this item is new.',
        },
      ],
    ],
    [
      'a page copied with all its ids',
      [...withServerIds(pageWith(question)), ...withServerIds(pageWith(question))],
      [
        { page: 1, row: undefined, severity: 'error', path: ['id'] },
        { page: 1, row: 0, column: undefined },
        { page: 1, row: 0, column: 0, item: undefined },
        { page: 1, row: 0, column: 0, item: 0 },
      ],
    ],
  ],
  'page-empty': [
    ['a row', pageWith(question), []],
    [
      'the only page',
      layoutOf({ rows: [] }),
      [{ severity: 'error', page: 0, row: undefined, key: 'p0', fix: undefined }],
    ],
    [
      'the second page',
      layoutOf({ rows: [[[question]]] }, { rows: [] }),
      [{ page: 1, key: 'p1', mends: ['Remove the empty page', pageWith(question)] }],
    ],
  ],
  'row-empty': [
    ['a column', pageWith(question), []],
    [
      'the only row',
      layoutOf({ rows: [[]] }),
      [{ severity: 'error', page: 0, row: 0, column: undefined, key: 'p0r0', fix: undefined }],
    ],
    [
      'the second row',
      layoutOf({ rows: [[[question]], []] }),
      [{ page: 0, row: 1, key: 'p0r1', mends: ['Remove the empty row', pageWith(question)] }],
    ],
  ],
  'column-empty': [
    ['an item', pageWith(question), []],
    [
      'the only column',
      layoutOf({ rows: [[[]]] }),
      [{ severity: 'error', page: 0, row: 0, column: 0, item: undefined, fix: undefined }],
    ],
    [
      'the second column',
      layoutOf({ rows: [[[question], []]] }),
      [{ page: 0, row: 0, column: 1, key: 'p0r0c1', mends: ['Remove the empty column', pageWith(question)] }],
    ],
    [
      'the column of a second row',
      layoutOf({ rows: [[[question]], [[]]] }),
      [{ page: 0, row: 1, column: 0, mends: ['Remove the empty column', pageWith(question)] }],
    ],
  ],
  'too-many-columns': [
    ['two', layoutOf({ rows: [[[hello], [question]]] }), []],
    [
      'three',
      layoutOf({ rows: [[[hello], [question], [prompt]], [[hello]]] }),
      [
        {
          severity: 'error',
          page: 0,
          row: 0,
          column: undefined,
          key: 'p0r0',
          mends: [
            'Move the third column to a new row',
            layoutOf({ rows: [[[hello], [question]], [[prompt]], [[hello]]] }),
          ],
        },
      ],
    ],
    ['the third is empty', layoutOf({ rows: [[[hello], [question], []]] }), [{ page: 0, row: 0, fix: undefined }]],
  ],
  'not-on-intro': [
    ['text and image', layoutOf({ position: 'intro', rows: [[[hello, image()]]] }), []],
    ['a question on a body page', layoutOf({ position: 'body', rows: [[[question]]] }), []],
    [
      'a question',
      layoutOf({ position: 'outro', rows: [[[hello, question]]] }),
      [{ ...item0, severity: 'error', item: 1, type: 'free_text', key: 'p0r0c0i1' }],
    ],
    ['an unknown item', layoutOf({ position: 'intro', rows: [[[unknown]]] }), [{ ...item0, type: 'audio' }]],
    [
      'a dataset field',
      layoutOf({ position: 'intro', rows: [[[prompt]]] }),
      [{ ...item0, type: 'dataset_field', field: 'prompt' }],
    ],
  ],
  'field-without-schema': [
    ['a schema', pageWith(prompt), []],
    ['no field', pageWith(question), [], null],
    [
      'no schema',
      pageWith(prompt),
      [{ ...item0, severity: 'error', type: 'dataset_field', field: 'prompt', path: ['field'], key: 'p0r0c0i0' }],
      null,
    ],
  ],
  'field-unknown': [
    ['known', pageWith(prompt), []],
    ['no schema is said elsewhere', pageWith(field('x')), [], null],
    ['not chosen is said elsewhere', pageWith(field('')), []],
    [
      'a slip',
      pageWith(field('respones_b')),
      [
        {
          ...item0,
          severity: 'error',
          type: 'dataset_field',
          field: 'respones_b',
          path: ['field'],
          mends: ['Use response_b instead', pageWith(field('response_b'))],
        },
      ],
    ],
    [
      'another case',
      pageWith(field('Prompt')),
      [{ ...item0, field: 'Prompt', mends: ['Use prompt instead', pageWith(prompt)] }],
    ],
    [
      'a slip on a page that shows what is meant, which stays there',
      layoutOf({ rows: [[[field('promt')]]] }, { rows: [[[prompt, field('promt')]]] }),
      [
        {
          ...item0,
          mends: ['Use prompt instead', layoutOf({ rows: [[[prompt]]] }, { rows: [[[prompt, field('promt')]]] })],
        },
        { ...item0, page: 1, item: 1, fix: undefined },
      ],
    ],
    ['two are as near', pageWith(field('response_')), [{ ...item0, field: 'response_', fix: undefined }]],
    ['the near one is shown already', pageWith(prompt, field('promt')), [{ ...item0, item: 1, fix: undefined }]],
    [
      'other data than that of the example: by their words',
      pageWith(prompt, field('response_a'), field('response_b')),
      [
        {
          ...item0,
          field: 'prompt',
          mends: ['Use question instead', pageWith(field('question'), field('response_a'), field('response_b'))],
        },
        {
          ...item0,
          item: 1,
          mends: ['Use answer_a instead', pageWith(prompt, field('answer_a'), field('response_b'))],
        },
        {
          ...item0,
          item: 2,
          mends: ['Use answer_b instead', pageWith(prompt, field('response_a'), field('answer_b'))],
        },
      ],
      { strict: false, fields: ['question', 'answer_b', 'answer_a'].map((name) => ({ name, type: 'text' as const })) },
    ],
    [
      'nothing alike, though there is but one',
      pageWith(field('response_a')),
      [{ ...item0, field: 'response_a', fix: undefined }],
      { strict: false, fields: [{ name: 'newfield', type: 'text' }] },
    ],
    ['nothing near', pageWith(field('answer')), [{ ...item0, field: 'answer', fix: undefined }]],
    [
      'a near one that cannot be shown',
      pageWith(field('sesion_id')),
      [{ ...item0, field: 'sesion_id', fix: undefined }],
    ],
    [
      'names of the prototype',
      pageWith(field('__proto__'), field('constructor')),
      [
        { ...item0, field: '__proto__' },
        { ...item0, item: 1, field: 'constructor' },
      ],
    ],
  ],
  'field-not-displayable': [
    ['text and media', pageWith(prompt, field('picture'), field('sound'), field('film')), []],
    ['metadata', pageWith(field('source')), [{ ...item0, severity: 'error', field: 'source', path: ['field'] }]],
    ['the task group', pageWith(question, field('session_id')), [{ ...item0, item: 1, field: 'session_id' }]],
  ],
  'field-twice-on-page': [
    ['once on each page', layoutOf({ rows: [[[prompt]]] }, { rows: [[[prompt]]] }), []],
    [
      'three times on a page',
      layoutOf({ rows: [[[prompt], [prompt]], [[question, prompt]]] }),
      [
        { ...item0, severity: 'error', column: 1, type: 'dataset_field', field: 'prompt', path: ['field'] },
        { ...item0, row: 1, item: 1 },
      ],
    ],
    ['without a schema too', pageWith(prompt, prompt), [{ ...item0, item: 1 }], null],
  ],
  'key-unknown': [
    ['known keys', pageWith(odd(question, { helper_text: null, validation: { type: 'string' } })), []],
    [
      'on an item',
      pageWith(odd(question, { note: 'x' })),
      [{ ...item0, severity: 'warning', path: ['note'], type: 'free_text', fix: undefined }],
    ],
    [
      'one that is surely at no level',
      pageWith(odd(question, { required: true, note: 'x' })),
      [
        {
          ...item0,
          severity: 'warning',
          path: ['required'],
          message: 'The platform has no "required" at any level. Take it away.',
          mends: ['Take "required" away', pageWith(odd(question, { note: 'x' }))],
        },
        { ...item0, path: ['note'] },
      ],
    ],
    [
      'such a one on an option',
      pageWith(odd(choice(1), { options: [{ label: 'A', value: 'a', order: 1 }] })),
      [{ ...item0, path: ['options', 0, 'order'], mends: ['Take "order" away', pageWith(choice(1))] }],
    ],
    [
      'on an option',
      pageWith(odd(choice(1), { options: [{ label: 'A', value: 'a', colour: 'red' }] })),
      [
        {
          ...item0,
          path: ['options', 0, 'colour'],
          message: expect.stringMatching(/^The key "colour" of option 1 is not part of the format\. It is kept/),
        },
      ],
    ],
    [
      'one that is written nearly like one that is empty',
      pageWith(odd(choice(1), { options: [tie('A', 'a'), { lable: 'Both equal', value: 'tie', label: '' }] })),
      [
        {
          ...item0,
          path: ['options', 1, 'lable'],
          message: 'The key "lable" of option 2 is not part of the format. Did you mean "label"?',
          mends: [
            'Use "label" instead',
            pageWith(odd(choice(1), { options: [tie('A', 'a'), tie('Both equal', 'tie')] })),
          ],
        },
      ],
    ],
    [
      'one whose right key is absent, deeper in',
      pageWith(
        odd(question, { validation: { type: 'string', mni: 3 } }),
        weight({ validation: { type: 'string', mni: 3 } }),
      ),
      [
        {
          ...item0,
          message: 'The key "mni" of "validation" is not part of the format. Did you mean "min"?',
          mends: [
            'Use "min" instead',
            pageWith(
              odd(question, { validation: { type: 'string', min: 3 } }),
              weight({ validation: { type: 'string', mni: 3 } }),
            ),
          ],
        },
        { ...item0, item: 1, message: expect.stringContaining('The key "mni" of "validation" of unit 1 is not') },
      ],
    ],
    [
      'one whose right key the file left out, so that it is as in a new item',
      pageWith(odd(choice(1), { answer_limt: -1 })),
      [{ ...item0, mends: ['Use "answer_limit" instead', pageWith(choice(-1))] }],
    ],
    [
      'one whose right key is filled',
      pageWith(odd(choice(1), { options: [{ lable: 'Both equal', ...tie('A', 'a') }] })),
      [
        {
          ...item0,
          message:
            'The key "lable" of option 1 is not part of the format. "label" is there already: take "lable" away if it is a slip.',
          mends: ['Take "lable" away', pageWith(choice(1))],
        },
      ],
    ],
    [
      'one whose value is of another kind, and those that would be wrong in their right place',
      pageWith(
        odd(question, { helper_txt: 3 }),
        odd(choice(1), { answer_limt: 9 }),
        odd(field(''), { feild: 'nowhere' }),
      ),
      [
        {
          ...item0,
          message: expect.stringMatching(/Did you mean "helper_text"\? Correct it in the JSON\.$/),
          fix: undefined,
        },
        { ...item0, item: 1, fix: undefined },
        { ...item0, item: 2, fix: undefined },
      ],
    ],
    [
      'one of a field',
      pageWith(odd(field(''), { feild: 'prompt' })),
      [{ ...item0, mends: ['Use "field" instead', pageWith(field('prompt'))] }],
    ],
    [
      'a placeholder on an upload',
      pageWith(odd({ type: 'file_upload', description: 'Upload' }, { placeholder_text_input: 'x' })),
      [{ ...item0, path: ['placeholder_text_input'] }],
    ],
    [
      'on a page',
      layoutOf({ rest: { title: 'x', order: 1 }, rows: [[[question]]] }),
      [
        {
          page: 0,
          row: undefined,
          path: ['title'],
          message: 'The platform has no "title" at any level: the name of a page stays in this designer. Take it away.',
          mends: ['Take "title" away', layoutOf({ rest: { order: 1 }, rows: [[[question]]] })],
        },
        {
          page: 0,
          path: ['order'],
          message: 'The platform has no "order" at any level: what stands first comes first. Take it away.',
          mends: ['Take "order" away', layoutOf({ rest: { title: 'x' }, rows: [[[question]]] })],
        },
      ],
    ],
    [
      'on a row',
      [
        {
          key: 'p',
          rows: [{ key: 'r', rest: { width: 2 }, columns: [{ key: 'c', items: [{ key: 'i', data: question }] }] }],
        },
      ],
      [{ page: 0, row: 0, column: undefined, key: 'r' }],
    ],
    [
      'on a column',
      [
        {
          key: 'p',
          rows: [{ key: 'r', columns: [{ key: 'c', rest: { width: 2 }, items: [{ key: 'i', data: question }] }] }],
        },
      ],
      [{ page: 0, row: 0, column: 0, key: 'c' }],
    ],
    ['an unknown item says it once', pageWith(unknown), []],
    ['a video narration says it once', pageWith(odd({ type: 'video_narration' }, { seconds: 30 })), []],
    [
      'bounds on a unit question have their own rule',
      pageWith(odd(unitQuestion(), { validation: { type: 'number' } })),
      [],
    ],
  ],
  'value-refused': [
    ['allowed', pageWith(unitQuestion()), []],
    [
      'another word',
      pageWith(odd(unitQuestion(), { unit_position: 'left' })),
      [{ ...item0, severity: 'error', path: ['unit_position'] }],
    ],
    ['no whole number that can be written', pageWith(choice(2 ** 60)), []],
    ['a text where a list belongs', pageWith(odd(choice(1), { options: 'a' })), [{ ...item0, path: ['options'] }]],
    ['what a rule says is not said again', pageWith(odd(choice(1), { description: '', options: [] })), []],
    [
      'an item without its question',
      pageWith(odd(question, { description: undefined })),
      [{ ...item0, path: ['description'] }],
    ],
  ],
  'answer-limit-above-options': [
    ['as many', pageWith(choice(1)), []],
    [
      'more, mended in its place',
      layoutOf({ rows: [[[question]]] }, { rows: [[[hello]], [[hello], [question, choice(2)]]] }),
      [
        {
          page: 1,
          row: 1,
          column: 1,
          item: 1,
          severity: 'error',
          type: 'multiple_choice',
          field: undefined,
          key: 'p1r1c1i1',
          path: ['answer_limit'],
          source: 'designer',
          mends: [
            'Set the limit to 1',
            layoutOf({ rows: [[[question]]] }, { rows: [[[hello]], [[hello], [question, choice(1)]]] }),
          ],
        },
      ],
    ],
  ],
  'type-unknown': [
    ['known', pageWith(question), []],
    ['none is said elsewhere', pageWith({ type: 'unknown', raw: {} }), []],
    [
      'unknown',
      pageWith(unknown),
      [
        {
          ...item0,
          severity: 'warning',
          type: 'audio',
          path: ['type'],
          message: expect.stringMatching(
            /^The platform publishes no item type "audio": .* \(rich_text, image, .*\), or put/,
          ),
          fix: undefined,
        },
      ],
    ],
    [
      'one that is written nearly like one that there is',
      pageWith({ type: 'unknown', raw: { type: 'free-text', description: 'Why?', note: 1 } }),
      [
        {
          ...item0,
          message: expect.stringMatching(/Did you mean "free_text"\?$/),
          mends: ['Use "free_text" instead', pageWith(odd(question, { description: 'Why?', note: 1 }))],
        },
      ],
    ],
    [
      'such a one that would be wrong in other ways then',
      pageWith(
        { type: 'unknown', raw: { type: 'free-text' } },
        { type: 'unknown', raw: { type: 'dataset-field', field: 'nowhere' } },
      ),
      [
        {
          ...item0,
          message: expect.stringMatching(/Did you mean "free_text"\? Correct it in the JSON\.$/),
          fix: undefined,
        },
        { ...item0, item: 1, fix: undefined },
      ],
    ],
  ],
}

test('the mend of an id that stands twice leaves it out, with those of all that was copied, in one step', () => {
  const first = withServerIds(pageWith(question))
  const layout = [...first, ...(JSON.parse(JSON.stringify(first).replaceAll('"key":"p0', '"key":"copy')) as Layout)]
  const twice = checkLayout(layout, null).filter(({ rule }) => rule === 'id-twice')
  expect(twice.map(({ key }) => key)).toEqual(['copy', 'copyr0', 'copyr0c0', 'copyr0c0i0'])
  for (const { fix } of twice) {
    const mended = fix!.apply(layout)
    expect(listIds(mended)).toEqual(listIds(first))
    expect(checkLayout(mended, null)).toEqual([])
  }
})

test('a field that was meant takes the place of the unknown one everywhere, in one step with a name', () => {
  const layout = layoutOf({ rows: [[[field('respones_b')]]] }, { rows: [[[field('respones_b'), prompt]]] })
  const fix = checkLayout(layout, schema).find((issue) => issue.rule === 'field-unknown')?.fix
  expect(fix?.step).toBe('Use response_b instead of respones_b')
  expect(shapeOf(fix?.apply(layout) ?? [])).toEqual(
    shapeOf(layoutOf({ rows: [[[field('response_b')]]] }, { rows: [[[field('response_b'), prompt]]] })),
  )
})

describe.each(Object.entries(cases))('%s', (rule, rows) => {
  test.each(rows.map(([why, layout, expected, against = schema]) => ({ why, layout, expected, against })))(
    '$why',
    ({ layout, expected, against }) => {
      const found = checkLayout(layout, against).filter((issue) => issue.rule === rule)
      expect(found.map(placeOf)).toEqual(expected.map(placeOf))
      for (const [index, { mends, ...wanted }] of expected.entries()) {
        const issue = found[index]!
        expect({ ...issue, ...wanted }).toEqual(issue)
        expect(issue.message).toMatch(/^["A-Z].*[.?]$/s)
        if (!mends) continue
        expect(issue.fix?.label).toBe(mends[0])
        const mended = issue.fix!.apply(layout)
        expect(shapeOf(mended)).toEqual(shapeOf(mends[1]))
        expect(checkLayout(mended, against).filter((left) => left.rule === rule)).toHaveLength(expected.length - 1)
      }
    },
  )

  test('has an accepted and a refused example', () => {
    expect(rows.some(([, , expected]) => expected.length === 0)).toBe(true)
    expect(rows.some(([, , expected]) => expected.length > 0)).toBe(true)
  })
})

/** The exact place: a level that is not named must not be there. */
function placeOf({ page, row, column, item }: Partial<Issue>): unknown {
  return { page, row, column, item }
}

function image(): Item {
  return { type: 'image', url: 'https://example.com/a.png', alt_text: 'A chart' }
}

function unitQuestion(): Item {
  return {
    type: 'free_text_with_unit',
    description: 'Weight',
    unit_options: [
      { label: 'kg', value: 'kg' },
      { label: 'lb', value: 'lb' },
    ],
    unit_position: 'suffix',
  }
}
