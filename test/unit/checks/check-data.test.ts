import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/base/json.ts'
import { checkData } from '../../../src/checks/check-data.ts'
import type { Issue } from '../../../src/checks/issue.ts'
import type { Schema } from '../../../src/dataset/schema.ts'
import type { Item } from '../../../src/items/schemas.ts'
import type { Layout } from '../../../src/layout/layout.ts'
import { reportOf, schemaOf } from './data-report-of.ts'
import { layoutOf, pageWith, question } from './layout-of.ts'

type Row = Readonly<Record<string, Json>>
type Case = {
  readonly why: string
  readonly layout: Layout
  readonly schema: Schema
  readonly rows: readonly Row[]
  /** The schema that the report was made against, where it is not the present one. */
  readonly reported?: Schema
  readonly expected: readonly (Partial<Omit<Issue, 'message'>> & { readonly says?: RegExp })[]
}

const field = (name: string): Item => ({ type: 'dataset_field', field: name })
const text = schemaOf({ prompt: 'text' })
const strictText = schemaOf({ prompt: 'text' }, true)
const pair = schemaOf({ response_a: 'text', response_b: 'text' })
const beside = (a: string, b: string) => layoutOf({ rows: [[[field(a)], [field(b)]]] })
const below = (a: string, b: string) => layoutOf({ rows: [[[field(a)]], [[question, field(b)]]] })
const times = (count: number, row: (index: number) => Row) => Array.from({ length: count }, (_, index) => row(index))
const second = { page: 0, row: 0, column: 1, item: 0, key: 'p0r0c1i0', type: 'dataset_field' }

const cases: Readonly<Record<string, readonly Case[]>> = {
  'field-without-data': [
    {
      why: 'in one datapoint',
      layout: pageWith(field('prompt')),
      schema: text,
      rows: [{ prompt: 'a' }, {}],
      expected: [],
    },
    {
      why: 'in none',
      layout: pageWith(question, field('prompt')),
      schema: text,
      rows: [{ other: 'a' }],
      expected: [{ severity: 'warning', page: 0, row: 0, column: 0, item: 1, key: 'p0r0c0i1', field: 'prompt' }],
    },
    {
      why: 'not in the schema, which is said elsewhere',
      layout: pageWith(field('gone')),
      schema: text,
      rows: [{ prompt: 'a' }],
      expected: [],
    },
    { why: 'no datapoint at all', layout: pageWith(field('prompt')), schema: text, rows: [], expected: [] },
  ],
  'compared-kinds': [
    { why: 'both text', layout: beside('a', 'b'), schema: schemaOf({ a: 'text', b: 'text' }), rows: [], expected: [] },
    {
      why: 'a pair by name',
      layout: beside('side_a', 'side_b'),
      schema: schemaOf({ side_a: 'text', side_b: 'image_url' }),
      rows: [],
      expected: [{ severity: 'warning', ...second, field: 'side_b', says: /"side_a" holds text and "side_b" images/ }],
    },
    {
      why: 'a pair by name in other rows',
      layout: below('side_1', 'side_2'),
      schema: schemaOf({ side_1: 'audio_url', side_2: 'video_url' }),
      rows: [],
      expected: [{ severity: 'warning', page: 0, row: 1, column: 0, item: 1 }],
    },
    {
      why: 'side by side only: perhaps not compared',
      layout: beside('picture', 'caption'),
      schema: schemaOf({ picture: 'image_url', caption: 'text' }),
      rows: [],
      expected: [{ severity: 'advice', ...second }],
    },
    {
      why: 'one below the other without a pair of names',
      layout: below('picture', 'caption'),
      schema: schemaOf({ picture: 'image_url', caption: 'text' }),
      rows: [],
      expected: [],
    },
    {
      why: 'more fields in one column than in the other',
      layout: layoutOf({ rows: [[[field('picture')], [field('caption'), field('title')]]] }),
      schema: schemaOf({ picture: 'image_url', caption: 'text', title: 'text' }),
      rows: [],
      expected: [],
    },
    {
      why: 'several at each height',
      layout: layoutOf({
        rows: [
          [
            [field('p'), field('q')],
            [field('r'), field('s')],
          ],
        ],
      }),
      schema: schemaOf({ p: 'text', q: 'image_url', r: 'text', s: 'text' }),
      rows: [],
      expected: [{ page: 0, row: 0, column: 1, item: 1, field: 's' }],
    },
    {
      why: 'on two pages: said once',
      layout: [
        ...beside('side_a', 'side_b'),
        ...layoutOf({ rows: [] }, { rows: [[[field('side_a')], [field('side_b')]]] }).slice(1),
      ],
      schema: schemaOf({ side_a: 'text', side_b: 'image_url' }),
      rows: [],
      expected: [second],
    },
    {
      why: 'metadata, which is refused elsewhere',
      layout: beside('side_a', 'side_b'),
      schema: schemaOf({ side_a: 'text', side_b: 'metadata' }),
      rows: [],
      expected: [],
    },
  ],
  'compared-lengths': [
    {
      why: 'one and a half times as long',
      layout: beside('response_a', 'response_b'),
      schema: pair,
      rows: times(20, () => ({ response_a: 'x'.repeat(150), response_b: 'x'.repeat(100) })),
      expected: [],
    },
    {
      why: 'eight times as long',
      layout: beside('response_a', 'response_b'),
      schema: pair,
      rows: times(20, () => ({ response_a: 'x'.repeat(800), response_b: 'x'.repeat(100) })),
      expected: [{ severity: 'warning', ...second, says: /usually 800 and 100 characters/ }],
    },
    {
      why: 'side by side without a pair of names',
      layout: beside('human', 'machine'),
      schema: schemaOf({ human: 'text', machine: 'text' }),
      rows: times(20, () => ({ human: 'x'.repeat(100), machine: 'x'.repeat(800) })),
      expected: [second],
    },
    {
      why: 'one outlier',
      layout: beside('response_a', 'response_b'),
      schema: pair,
      rows: times(20, (index) => ({ response_a: 'x'.repeat(index === 3 ? 90_000 : 100), response_b: 'x'.repeat(100) })),
      expected: [],
    },
    {
      why: 'links are not read',
      layout: beside('image_1', 'image_2'),
      schema: schemaOf({ image_1: 'image_url', image_2: 'image_url' }),
      rows: times(9, () => ({
        image_1: 'https://a.example/a.png',
        image_2: `https://a.example/${'a'.repeat(200)}.png`,
      })),
      expected: [],
    },
  ],
  'compared-empty': [
    {
      why: 'one in ten',
      layout: beside('response_a', 'response_b'),
      schema: pair,
      rows: times(10, (index) => ({ response_a: 'yes', response_b: index === 0 ? '' : 'yes' })),
      expected: [],
    },
    {
      why: 'one in two, half of them missing',
      layout: beside('response_a', 'response_b'),
      schema: pair,
      rows: times(8, (index) => ({
        response_a: 'yes',
        ...(index % 4 === 0 ? { response_b: '' } : index % 4 === 1 ? {} : { response_b: 'yes' }),
      })),
      expected: [
        {
          severity: 'warning',
          ...second,
          says: /"response_b" is empty or missing in 50 %.+ In your file, fill it in, .+ leave those datapoints out\.$/,
        },
      ],
    },
    {
      why: 'both, which is not unequal',
      layout: beside('response_a', 'response_b'),
      schema: pair,
      rows: times(8, (index) => ({ response_a: index < 4 ? '' : 'yes', response_b: index < 4 ? '' : 'yes' })),
      expected: [],
    },
    {
      why: 'images, too',
      layout: beside('image_1', 'image_2'),
      schema: schemaOf({ image_1: 'image_url', image_2: 'image_url' }),
      rows: times(4, (index) => ({
        image_1: index === 0 ? '' : 'https://a.example/a.png',
        image_2: 'https://a.example/b.png',
      })),
      expected: [{ says: /"image_1" is empty or missing in 25 %/ }],
    },
    {
      why: 'in no datapoint, which is said elsewhere',
      layout: beside('response_a', 'response_b'),
      schema: pair,
      rows: [{ response_a: 'yes' }],
      expected: [],
    },
  ],
  'schema-field-without-data': [
    {
      why: 'in one datapoint',
      layout: pageWith(question),
      schema: strictText,
      rows: [{ prompt: 'a' }, {}],
      expected: [],
    },
    {
      why: 'renamed in the schema only',
      layout: pageWith(question),
      schema: schemaOf({ prompt2: 'text' }),
      reported: text,
      rows: [{ prompt: 'a' }],
      expected: [
        { severity: 'warning', page: undefined, says: /"prompt2" is in no datapoint\. The data has "prompt" instead/ },
      ],
    },
    {
      why: 'the data has another field, whose name is not alike',
      layout: pageWith(question),
      schema: schemaOf({ response_a: 'text' }),
      rows: [{ newfield: 'a' }],
      expected: [{ says: /"response_a" is in no datapoint\. Remove it from the schema, or add it to the data\.$/ }],
    },
    {
      why: 'under strict',
      layout: pageWith(question),
      schema: schemaOf({ wholly: 'text', different: 'text' }, true),
      rows: [{ a: 'a', b: 'b' }],
      expected: [{ severity: 'error', says: /the import refuses them all\. Remove it/ }, { severity: 'error' }],
    },
    { why: 'no datapoint at all', layout: pageWith(question), schema: text, rows: [], expected: [] },
  ],
  'field-unused': [
    {
      why: 'on any page',
      layout: layoutOf({ rows: [] }, { rows: [[[field('prompt')]]] }),
      schema: text,
      rows: [{ prompt: 'a' }],
      expected: [],
    },
    {
      why: 'metadata is not for showing',
      layout: pageWith(question),
      schema: schemaOf({ note: 'metadata', group: 'task_group_id' }),
      rows: [{ note: 'a', group: 'g' }],
      expected: [],
    },
    {
      why: 'one',
      layout: pageWith(field('response_a')),
      schema: pair,
      rows: [{ response_a: 'a', response_b: 'b' }],
      expected: [
        {
          severity: 'advice',
          page: undefined,
          fix: undefined,
          says: /^The field "response_b" is on no page. Add it to a page, or/,
        },
      ],
    },
    {
      why: 'seven',
      layout: pageWith(question),
      schema: schemaOf({ a1: 'text', b1: 'text', c1: 'text', d1: 'text', e1: 'text', f1: 'text', g1: 'text' }),
      rows: [{ a1: 'a', b1: 'a', c1: 'a', d1: 'a', e1: 'a', f1: 'a', g1: 'a' }],
      expected: [{ says: /^7 fields are on no page: "a1", "b1", "c1", "d1", "e1" and 2 more\./ }],
    },
    {
      why: 'a field that no datapoint has',
      layout: pageWith(question),
      schema: text,
      rows: [{ other: 'a' }],
      expected: [],
    },
  ],
  'data-missing': [
    { why: 'in all', layout: pageWith(question), schema: strictText, rows: [{ prompt: 'a' }], expected: [] },
    {
      why: 'under strict',
      layout: pageWith(question),
      schema: strictText,
      rows: [{ prompt: 'a' }, {}, { prompt: 'a' }, {}],
      expected: [
        {
          severity: 'error',
          datapoint: 1,
          says: /^2 datapoints miss the field "prompt" \(first: datapoint 2\); strict is on, so the import refuses them\./,
        },
      ],
    },
    {
      why: 'strict was turned on after the report',
      layout: pageWith(question),
      schema: strictText,
      reported: text,
      rows: [{ prompt: 'a' }, {}],
      expected: [{ severity: 'error', says: /^Datapoint 2 misses the field "prompt"; strict is on/ }],
    },
    {
      why: 'shown, without strict',
      layout: pageWith(field('prompt')),
      schema: text,
      rows: [{ prompt: 'a' }, {}],
      expected: [
        {
          severity: 'advice',
          says: /^Datapoint 2 .+ Participants see nothing there\. In your file, fill it in, then open the file again; or leave the datapoint out\.$/,
        },
      ],
    },
    {
      why: 'not shown, without strict',
      layout: pageWith(question),
      schema: text,
      rows: [{ prompt: 'a' }, {}],
      expected: [],
    },
    {
      why: 'from all, which is said of the schema',
      layout: pageWith(question),
      schema: strictText,
      rows: [{ other: 'a' }],
      expected: [],
    },
    {
      why: 'a task group',
      layout: pageWith(question),
      schema: schemaOf({ group: 'task_group_id' }),
      rows: [{ group: 'a' }, {}],
      expected: [{ leavesOut: undefined, says: /the task group is not known/ }],
    },
  ],
  'data-empty': [
    { why: 'filled', layout: pageWith(field('prompt')), schema: text, rows: [{ prompt: 'a' }], expected: [] },
    {
      why: 'shown',
      layout: pageWith(field('prompt')),
      schema: text,
      rows: [{ prompt: 'a' }, { prompt: ' ' }],
      expected: [
        {
          severity: 'warning',
          datapoint: 1,
          dataField: 'prompt',
          leavesOut: [1],
          page: undefined,
          says: /^Datapoint 2 has an empty "prompt"/,
        },
      ],
    },
    {
      why: 'several',
      layout: pageWith(field('prompt')),
      schema: text,
      rows: [{ prompt: '' }, { prompt: 'a' }, { prompt: '' }],
      expected: [{ leavesOut: [0, 2], says: /or leave those datapoints out\.$/ }],
    },
    { why: 'not shown', layout: pageWith(question), schema: text, rows: [{ prompt: '' }], expected: [] },
    {
      why: 'counted for another type of the field',
      layout: pageWith(field('prompt')),
      schema: schemaOf({ prompt: 'image_url' }),
      reported: text,
      rows: [{ prompt: 'a' }, { prompt: '' }],
      expected: [],
    },
  ],
  'data-is-number': [
    { why: 'text', layout: pageWith(question), schema: text, rows: [{ prompt: '1' }], expected: [] },
    {
      why: 'a number',
      layout: pageWith(question),
      schema: text,
      rows: [{ prompt: 1 }],
      expected: [
        {
          severity: 'warning',
          says: /has a number in "prompt", .* Upload the file from Export: it holds only texts\.$/,
        },
      ],
    },
  ],
  'data-is-boolean': [
    { why: 'text', layout: pageWith(question), schema: text, rows: [{ prompt: 'true' }], expected: [] },
    {
      why: 'true',
      layout: pageWith(question),
      schema: text,
      rows: [{ prompt: true }],
      expected: [{ says: /has true or false in/ }],
    },
  ],
  'data-is-null': [
    { why: 'text', layout: pageWith(question), schema: text, rows: [{ prompt: 'null' }], expected: [] },
    {
      why: 'null',
      layout: pageWith(question),
      schema: text,
      rows: [{ prompt: null }],
      expected: [{ says: /has null in "prompt", .* it holds only texts\.$/ }],
    },
  ],
  'data-is-list': [
    { why: 'text', layout: pageWith(question), schema: text, rows: [{ prompt: '[]' }], expected: [] },
    {
      why: 'a list',
      layout: pageWith(question),
      schema: text,
      rows: [{ prompt: [] }],
      expected: [{ says: /has a list in/ }],
    },
  ],
  'data-is-object': [
    { why: 'text', layout: pageWith(question), schema: text, rows: [{ prompt: '{}' }], expected: [] },
    {
      why: 'an object',
      layout: pageWith(question),
      schema: text,
      rows: [{ prompt: {} }],
      expected: [{ says: /has an object in/ }],
    },
  ],
  'data-not-https': [
    {
      why: 'https',
      layout: pageWith(question),
      schema: schemaOf({ i: 'image_url' }),
      rows: [{ i: 'https://a.example/a.png' }],
      expected: [],
    },
    {
      why: 'http',
      layout: pageWith(question),
      schema: schemaOf({ i: 'image_url' }),
      rows: [{ i: 'https://a.example/a.png' }, { i: 'http://a.example/a.png' }],
      expected: [
        {
          severity: 'warning',
          datapoint: 1,
          says: /^Datapoint 2 has an http link in "i"\. Such links are not shown here, .* may fail the import\./,
        },
      ],
    },
  ],
  'data-not-absolute': [
    {
      why: 'http and a space, which are something else',
      layout: pageWith(question),
      schema: schemaOf({ i: 'image_url' }),
      rows: [{ i: 'http://a.example/a.png' }, { i: 'https://a.example/a b.png' }],
      expected: [],
    },
    {
      why: 'names of files',
      layout: pageWith(question),
      schema: schemaOf({ i: 'image_url' }),
      rows: [{ i: 'a.png' }, { i: 'images/b.png' }],
      expected: [
        {
          severity: 'error',
          datapoint: 0,
          says: /^2 datapoints have no absolute link in "i" \(first: datapoint 1\)\. Most likely the import refuses them\. /,
        },
      ],
    },
  ],
  'data-link-space': [
    {
      why: 'a link with %20',
      layout: pageWith(question),
      schema: schemaOf({ i: 'image_url' }),
      rows: [{ i: 'https://a.example/a%20b.png' }],
      expected: [],
    },
    {
      why: 'a link with a space',
      layout: pageWith(question),
      schema: schemaOf({ i: 'image_url' }),
      rows: [{ i: 'https://a.example/a b.png' }],
      expected: [
        {
          severity: 'warning',
          datapoint: 0,
          says: /^Datapoint 1 has a link in "i" that has a space; write %20 .* The import may refuse it/,
        },
      ],
    },
  ],
  'data-extension': [
    {
      why: 'a sound',
      layout: pageWith(question),
      schema: schemaOf({ s: 'audio_url' }),
      rows: [{ s: 'https://a.example/a.MP3?x=1' }],
      expected: [],
    },
    {
      why: 'a page',
      layout: pageWith(question),
      schema: schemaOf({ s: 'audio_url', i: 'image_url' }),
      rows: [{ s: 'https://a.example/a.html', i: 'https://a.example/a' }],
      expected: [{ severity: 'warning', says: /"s": the URL does not end in \.aac, \.m4a, \.mp3, \.wav\./ }],
    },
  ],
  'data-duplicate': [
    {
      why: 'all differ',
      layout: pageWith(question),
      schema: text,
      rows: [{ prompt: 'a' }, { prompt: 'b' }],
      expected: [],
    },
    {
      why: 'the same again',
      layout: pageWith(question),
      schema: text,
      rows: [{ prompt: 'a' }, { prompt: 'b' }, { prompt: 'a' }],
      expected: [
        {
          severity: 'warning',
          datapoint: 2,
          dataField: undefined,
          leavesOut: [2],
          says: /^Datapoint 3 is the same as an earlier one/,
        },
      ],
    },
  ],
  'data-not-in-schema': [
    { why: 'all known', layout: pageWith(question), schema: text, rows: [{ prompt: 'a' }], expected: [] },
    {
      why: 'two that are not: said at once',
      layout: pageWith(question),
      schema: text,
      rows: [{ prompt: 'a' }, { prompt: 'b', x: '1', y: '2' }],
      expected: [{ severity: 'advice', datapoint: 1, says: /2 fields which the schema does not have: "x", "y"/ }],
    },
    {
      why: 'added to the schema since',
      layout: pageWith(question),
      schema: schemaOf({ prompt: 'text', x: 'text' }),
      reported: text,
      rows: [{ prompt: 'b', x: '1' }],
      expected: [],
    },
  ],
}

describe.each(Object.entries(cases))('%s', (rule, rows) => {
  test.each(rows)('$why', ({ layout, schema, reported = schema, rows: datapoints, expected }) => {
    const found = checkData(layout, schema, reportOf(datapoints, reported)).filter((issue) => issue.rule === rule)
    expect(found).toHaveLength(expected.length)
    for (const [index, { says, ...wanted }] of expected.entries()) {
      const issue = found[index]!
      expect({ ...issue, ...wanted }).toEqual(issue)
      expect(issue).toMatchObject({ source: 'data' })
      expect(issue.message).toMatch(says ?? /./)
      expect(issue.message).toMatch(/^["\dA-Z].*\.$/s)
    }
  })

  test('has an accepted and a refused example', () => {
    expect(rows.some(({ expected }) => expected.length === 0)).toBe(true)
    expect(rows.some(({ expected }) => expected.length > 0)).toBe(true)
  })
})

describe('data-unreadable', () => {
  const unreadable = (count: number) => {
    const report = reportOf([{ prompt: 'a' }], text)
    const datapoints = Array.from({ length: count }, (_, index) => index + 4)
    const found = {
      field: '_raw',
      rule: 'unreadable',
      severity: 'error',
      reason: 'no closing quotation mark',
      count,
      datapoints,
    } as const
    const counts = count === 0 ? [] : [found]
    return checkData(pageWith(question), text, { ...report, checks: { ...report.checks, counts } }).filter(
      ({ source, rule }) => source === 'data' && rule === 'data-unreadable',
    )
  }

  test('none', () => {
    expect(unreadable(0)).toEqual([])
  })

  test('one says why, several say where the first is', () => {
    expect(unreadable(1)).toMatchObject([
      {
        severity: 'error',
        datapoint: 4,
        message: expect.stringContaining('Datapoint 5 can’t be read (no closing quotation mark)'),
        leavesOut: [4],
      },
    ])
    expect(unreadable(3)).toMatchObject([
      { message: expect.stringContaining('3 datapoints can’t be read (first: datapoint 5)') },
    ])
  })
})

describe('checkData', () => {
  const bad = layoutOf({ rows: [[[field('prompt')]], [[field('side_a')], [field('side_b')]]] })
  const schema = schemaOf({ prompt: 'text', side_a: 'text', side_b: 'image_url' })
  const report = reportOf([{ side_a: '', side_b: 'a.png', extra: 'x' }, { side_a: '' }, { side_a: '' }], schema)

  test('says nothing without a schema or before there is a report', () => {
    expect(checkData(bad, null, report)).toEqual([])
    expect(checkData(bad, schema, null)).toEqual([])
  })

  test('says what the platform would refuse in the schema, whether there is a report or not', () => {
    const long = 'x'.repeat(129)
    const faulty: Schema = {
      strict: false,
      fields: [
        { name: 'prompt', type: 'text' },
        { name: long, type: 'text' },
        { name: 'g1', type: 'task_group_id' },
        { name: 'g2', type: 'task_group_id' },
      ],
    }
    const shown = pageWith(field('prompt'), field(long))
    const row = { prompt: 'a', [long]: 'b', g1: '1', g2: '1' }
    for (const known of [null, reportOf([row], faulty)]) {
      expect(checkData(shown, faulty, known)).toEqual([
        { rule: 'schema-second-task-group', severity: 'error', source: 'data', message: expect.stringMatching(/"g2"/) },
        { rule: 'schema-long-name', severity: 'error', source: 'data', message: expect.stringMatching(/129 char/) },
      ])
    }
    const wide = {
      strict: false,
      fields: Array.from({ length: 201 }, (_, n) => ({ name: `f${n}`, type: 'text' as const })),
    }
    expect(checkData(shown, wide, null)).toMatchObject([{ rule: 'schema-too-many-fields', severity: 'error' }])
  })

  test('what has a place comes first, then the whole data, each by severity', () => {
    const issues = checkData(bad, schema, report)
    expect(issues.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning field-without-data',
      'warning compared-kinds',
      'error data-not-absolute',
      'warning schema-field-without-data',
      'warning data-empty',
      'warning data-duplicate',
      'advice data-missing',
      'advice data-not-in-schema',
    ])
    expect(issues.findLastIndex(({ page }) => page !== undefined)).toBe(1)
  })

  test('names from a file that objects know already are names like any other', () => {
    const odd: Schema = { strict: false, fields: [{ name: 'constructor', type: 'text' }] }
    const shown = pageWith(field('constructor'))
    expect(checkData(shown, odd, reportOf([{ constructor: 'a' }], odd))).toEqual([])
    expect(checkData(shown, odd, reportOf([{ toString: 'a' }], odd)).map(({ rule }) => rule)).toContain(
      'field-without-data',
    )
  })
})
