import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELD_TYPES, isDisplayable } from '../../../../src/base/field-type.ts'
import { countingKeys } from '../../../../src/base/key.ts'
import { checkLayout } from '../../../../src/checks/check-layout.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { listStarts, type Start } from '../../../../src/designer/starts/list-starts.ts'
import { modelOf } from '../../../../src/items/schemas.ts'
import { listItems } from '../../../../src/layout/find.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { parseLayout } from '../../../../src/layout/wire/parse.ts'
import { reportOf, schemaOf } from '../../checks/data-report-of.ts'

describe('which starts there are', () => {
  test.each<[string, Schema, readonly string[]]>([
    ['one text', schemaOf({ text: 'text' }), ['judged', 'answered']],
    ['a pair', schemaOf({ prompt: 'text', response_a: 'text', response_b: 'text' }), ['compared', 'rated-each']],
    ['an image', schemaOf({ image_link: 'image_url', note: 'metadata' }), ['described', 'judged']],
    ['a pair of images', schemaOf({ image_1: 'image_url', image_2: 'image_url' }), ['compared', 'rated-each']],
    [
      'an image with a pair of texts',
      schemaOf({ image_link: 'image_url', query_1: 'text', query_2: 'text' }),
      ['compared', 'rated-each', 'described'],
    ],
    [
      'names that look like a pair, but of two kinds',
      schemaOf({ side_a: 'text', side_b: 'image_url' }),
      ['described', 'judged'],
    ],
    ['nothing to show', schemaOf({ note: 'metadata', group: 'task_group_id' }), []],
  ])('%s', (_why, schema, ids) => {
    expect(listStarts(schema, null).map(({ id }) => id)).toEqual(ids)
  })
})

describe('what a start holds', () => {
  test('the response comparison: headings, and options that are named like them', () => {
    const schema = schemaOf({ prompt: 'text', response_a: 'text', response_b: 'text', session_id: 'task_group_id' })
    expect(pictureOf(start(schema, 'compared'))).toEqual([
      'Prompt, [prompt]',
      'Response A, [response_a] | Response B, [response_b]',
      'Which response is better? (Response A / Response B / About the same), Why?',
    ])
    expect(pictureOf(start(schema, 'rated-each'))[1]).toBe(
      'Response A, [response_a], How good is Response A? (Very good / Good / Poor / Very poor) | ' +
        'Response B, [response_b], How good is Response B? (Very good / Good / Poor / Very poor)',
    )
  })

  test('labels are headings by themselves', () => {
    const fields = [
      { name: 'x1', type: 'text', label: 'Human' },
      { name: 'x2', type: 'text', label: 'Machine' },
    ] as const
    expect(pictureOf(start({ strict: false, fields }, 'compared'))).toEqual([
      '[x1] | [x2]',
      'Which x is better? (Human / Machine / About the same), Why?',
    ])
  })

  test('labels that are the same for both would not tell them apart', () => {
    const fields = [
      { name: 'answer_a', type: 'text', label: 'Answer' },
      { name: 'answer_b', type: 'text', label: 'Answer' },
    ] as const
    expect(pictureOf(start({ strict: false, fields }, 'compared'))[1]).toBe(
      'Which answer is better? (answer_a / answer_b / About the same), Why?',
    )
  })

  test('four alternatives stand two by two, and their question stays open', () => {
    const compared = start(schemaOf({ out_a: 'text', out_b: 'text', out_c: 'text', out_d: 'text' }), 'compared')
    expect(pictureOf(compared)).toEqual([
      'Out A, [out_a] | Out B, [out_b]',
      'Out C, [out_c] | Out D, [out_d]',
      'Which out is better? (Out A / Out B / Out C / Out D / About the same), Why?',
    ])
    expect(JSON.stringify(compared.layout)).toContain('"disable_dropdown":true')
  })

  test('an image alone needs no title', () => {
    expect(pictureOf(start(schemaOf({ image_url: 'image_url' }), 'described'))).toEqual([
      '[image_url]',
      'What does the image show?, Is the image clear? (Yes / Partly / No)',
    ])
  })

  test('images of one kind stand side by side, others below each other', () => {
    const schema = schemaOf({ front: 'image_url', back: 'image_url', sound: 'audio_url', title: 'text' })
    expect(pictureOf(start(schema, 'described')).slice(0, 3)).toEqual([
      'Front, [front] | Back, [back]',
      'Sound, [sound]',
      'Title, [title]',
    ])
  })

  test('an answer is judged below its question, whatever their order', () => {
    expect(pictureOf(start(schemaOf({ model_output: 'text', prompt: 'text' }), 'judged')).slice(0, 2)).toEqual([
      'Prompt, [prompt]',
      'Model output, [model_output]',
    ])
  })

  test('without such a name the longest is judged, as far as the data is known', () => {
    const schema = schemaOf({ article: 'text', headline: 'text', gone: 'text' })
    const { profile } = reportOf([{ article: 'x'.repeat(900), headline: 'short' }], schema)
    const judged = listStarts(schema, profile).find(({ id }) => id === 'judged')
    expect(judged && pictureOf(judged).slice(0, -1)).toEqual(['Headline, [headline]', 'Article, [article]'])
  })

  test('fields that the data does not have are offered when it has none of them', () => {
    const schema = schemaOf({ article: 'text' })
    expect(listStarts(schema, reportOf([{ other: 'a' }], schema).profile)).toHaveLength(2)
  })

  test('names from a file are text, not markup', () => {
    const odd = start(schemaOf({ '<img src=x>': 'text', 'a & b': 'text' }), 'judged')
    expect(JSON.stringify(odd.layout)).not.toContain('<strong><img')
    expect(pictureOf(odd).slice(0, 2)).toEqual(['<img src=x>, [<img src=x>]', 'A & B, [a & b]'])
  })
})

describe('every start', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'response_a',
      'response_b',
      'response_c',
      'image_1',
      'image_2',
      'imageUrl',
      'same',
      'left',
      'right',
      '__proto__',
      ' ',
      'a',
      'b',
    ),
    fc.string({ minLength: 1, maxLength: 128 }),
  )
  const field = fc.record({
    name,
    type: fc.constantFrom(...FIELD_TYPES),
    label: fc.option(fc.constantFrom('Answer', 'Text', '<b>', ' '), { nil: undefined }),
  })
  const schemas = fc
    .uniqueArray(field, { selector: (one) => one.name, minLength: 1, maxLength: 12 })
    .map((fields): Schema => ({
      strict: false,
      fields: fields.map(({ label, ...rest }) => ({ ...rest, ...(label === undefined ? {} : { label }) })),
    }))

  test('passes the checks, needs no mending to be opened, and shows each field once', () => {
    fc.assert(
      fc.property(schemas, (schema) => {
        const starts = listStarts(schema, null)
        const hasShowable = schema.fields.some(({ type }) => isDisplayable(type))
        expect(starts.length >= 2 && starts.length <= 3).toBe(hasShowable)
        expect(new Set(starts.map(({ id }) => id)).size).toBe(starts.length)
        for (const one of starts) {
          const issues = checkLayout(layoutIn(one), schema).filter(({ severity }) => severity !== 'advice')
          expect(issues.map(({ message }) => message)).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })
})

function start(schema: Schema, id: string): Start {
  const found = listStarts(schema, null).find((one) => one.id === id)
  if (found === undefined) throw new Error(`There is no start "${id}".`)
  return found
}

function layoutIn({ layout }: Start): Layout {
  const reading = parseLayout(layout, countingKeys())
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  expect(reading.notes).toEqual([])
  return reading.layout
}

/** One line a row: columns apart by `|`, fields in brackets, options in parentheses. */
function pictureOf(one: Start): readonly string[] {
  return layoutIn(one).flatMap((page) =>
    page.rows.map((row) =>
      row.columns
        .map((column) =>
          listItems({ ...page, rows: [{ ...row, columns: [column] }] })
            .map(({ node: { data } }) => {
              if (data.type === 'dataset_field') return `[${data.field}]`
              const words = modelOf(data).describe(data)
              return data.type === 'multiple_choice'
                ? `${words} (${data.options.map(({ label }) => label).join(' / ')})`
                : words
            })
            .join(', '),
        )
        .join(' | '),
    ),
  )
}
