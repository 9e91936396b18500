import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '../../../src/base/json.ts'
import { checkLayout } from '../../../src/checks/check-layout.ts'
import { issueWords } from '../../../src/checks/issue-words.ts'
import type { Issue } from '../../../src/checks/issue.ts'
import type { Schema } from '../../../src/dataset/schema.ts'
import type { Item } from '../../../src/items/schemas.ts'
import type { Layout } from '../../../src/layout/layout.ts'
import { draws } from '../../support/draws.ts'
import { layoutOf } from './layout-of.ts'

const schema: Schema = {
  strict: false,
  fields: [
    { name: 'prompt', type: 'text' },
    { name: 'response_a', type: 'text' },
    { name: 'picture', type: 'image_url' },
    { name: 'source', type: 'metadata' },
  ],
}

const number = fc.constantFrom(-2, -1, 0, 0.5, 1, 2, 2.5, 3, 11)
const flag = fc.option(fc.boolean(), { nil: undefined })
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const bounds = maybe(
  fc.record({ type: fc.constantFrom('string' as const, 'number' as const), min: maybe(number), max: maybe(number) }),
)
/** Keys that the format does not have, as a file may hold them. */
const odd: fc.Arbitrary<JsonObject> = fc.constantFrom<JsonObject>(
  {},
  {},
  {},
  { order: 1, title: 'x' },
  { required: true },
  { descripton: 'Which one?', helper_txt: 3 },
  { feild: 'prompt', answer_limt: 3 },
  { feild: 'nowhere', alt_txt: '', caption_: 'A chart' },
  { validaton: { type: 'string', min: 3, max: 1 }, optons: [], default_units: 'oz' },
)
/** An entry of a list, at times with its label, its value or another key written nearly right. */
const slips = fc.constantFrom<JsonObject>(
  {},
  {},
  { lable: 'B' },
  { vlaue: 'a', lable: 3 },
  { exlusive: true },
  { validaton: null },
)

const option = fc
  .tuple(
    fc.record({ label: fc.constantFrom('A', ''), value: fc.constantFrom('a', 'b', 'c', ''), exclusive: flag }),
    slips,
  )
  .map(([keys, others]) => ({ ...keys, ...others }))
const unit = fc
  .tuple(
    fc.record({ label: fc.constantFrom('kg', ''), value: fc.constantFrom('kg', 'lb', ''), validation: bounds }),
    slips,
  )
  .map(([keys, others]) => ({ ...keys, ...others }))
const fileType = fc.constantFrom('.pdf', 'pdf', '*.pdf', '.*.pdf', 'image/*', '.image/*', 'video/*', ' .pdf', '')
const url = fc.constantFrom(
  '',
  'a.png',
  'http://e.com/a.png',
  'HTTP://e.com/a b.png',
  'https://e.com/a b.png',
  'https://e com/a.png',
  ' https://e.com/a.png',
  'https://e.com/a.png\n',
  'https://e.com/\u00A0a.png',
)
const item: fc.Arbitrary<Item> = fc.oneof(
  fc
    .constantFrom('prompt', 'promt', 'respnse_a', 'response', 'picture', 'source', '')
    .map((field): Item => ({ type: 'dataset_field', field })),
  fc
    .record({ answer_limit: number, options: fc.array(option, { maxLength: 3 }) })
    .map((keys): Item => ({ type: 'multiple_choice', description: 'Which?', ...keys })),
  fc.record({ validation: bounds }).map((keys): Item => ({ type: 'free_text', description: 'Why?', ...keys })),
  fc
    .record({ unit_options: fc.array(unit, { maxLength: 3 }), default_unit: maybe(fc.constantFrom('kg', 'oz', '')) })
    .chain((keys) => bounds.map((validation) => ({ ...keys, ...(validation && { validation }) })))
    .map((keys): Item => ({ type: 'free_text_with_unit', description: 'How much?', unit_position: 'prefix', ...keys })),
  fc
    .record({
      accepted_file_types: maybe(fc.array(fileType, { maxLength: 3 })),
      max_file_size_mb: maybe(number),
      min_file_count: maybe(number),
      max_file_count: maybe(number),
    })
    .map((keys): Item => ({ type: 'file_upload', description: 'Send', ...keys })),
  url.map((address): Item => ({ type: 'image', url: address, alt_text: 'A chart' })),
  fc
    .record({
      type: fc.constantFrom('free-text', 'rich-text', 'multiple-choice', 'Dataset_Field', 'slider'),
      field: fc.constantFrom('prompt', 'nowhere'),
      description: fc.constantFrom('Why?', ''),
    })
    .map((raw): Item => ({ type: 'unknown', raw })),
)

const broken: fc.Arbitrary<Layout> = fc
  .array(
    fc.record({
      position: fc.constantFrom('intro' as const, 'body' as const, 'outro' as const),
      rest: odd,
      rows: fc.array(
        fc.array(
          fc.array(
            fc.tuple(item, odd).map(([data, keys]): Item => ({ ...data, ...keys })),
            { maxLength: 2 },
          ),
          {
            maxLength: 3,
          },
        ),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((pages) => layoutOf(...pages))

/** How many errors there are of each kind at each node; one of a list may move within it. */
function countErrors(issues: readonly Issue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { severity, rule, key, path = [] } of issues) {
    if (severity !== 'error') continue
    const kind = JSON.stringify([rule, key, ...path.filter((step) => typeof step === 'string')])
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

const LAYOUTS = draws(2000)

test(`no fix makes an error that was not there, and each leaves fewer of its kind, in ${LAYOUTS} broken layouts`, () => {
  const mended = new Set<string>()
  fc.assert(
    fc.property(broken, (layout) => {
      const issues = checkLayout(layout, schema)
      const before = countErrors(issues)
      for (const issue of issues) {
        if (!issue.fix) continue
        mended.add(issue.rule)
        const after = checkLayout(issue.fix.apply(layout), schema)
        const made = [...countErrors(after)].filter(([kind, count]) => count > (before.get(kind) ?? 0))
        expect(made, `"${issue.fix.label}" for ${issueWords(issue)}`).toEqual([])
        const left = after.filter(({ rule }) => rule === issue.rule).length
        expect(left, issue.fix.label).toBeLessThan(issues.filter(({ rule }) => rule === issue.rule).length)
      }
    }),
    { numRuns: LAYOUTS },
  )
  // Rules whose fixes were never offered would not have been tried.
  expect([...mended].toSorted()).toEqual([
    'all-options-exclusive',
    'answer-limit-above-options',
    'bounds-crossed',
    'bounds-on-item',
    'column-empty',
    'default-unit-unknown',
    'exclusive-in-single-choice',
    'field-unknown',
    'file-counts-crossed',
    'file-type-no-ending',
    'file-type-without-dot',
    'image-url-not-https',
    'image-url-space',
    'key-unknown',
    'page-empty',
    'page-order',
    'row-empty',
    'too-many-columns',
    'type-unknown',
  ])
}, 60_000)
