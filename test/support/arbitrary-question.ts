import fc from 'fast-check'
import { type Item, modelOf } from '../../src/items/schemas.ts'

const words = fc.oneof(
  fc.constantFrom('Which response is better?', 'Why?', 'Why?', 'أي الإجابتين؟', '*/ "x" `y` ${z}', '=1+1', '1st ünit'),
  fc.string({ minLength: 1, maxLength: 60 }),
)
const count = fc.option(fc.nat(300), { freq: 2 })
const value = fc.option(
  fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
)
const validation = fc.oneof(
  fc.constantFrom(null, undefined),
  fc.record({ type: fc.constant('string' as const), min: count, max: count }),
  fc.record({ type: fc.constant('number' as const), min: value, max: value }),
)
const description = { description: words, helper_text: fc.option(words) }
const optionValue = fc.oneof(words, fc.integer(), fc.boolean())
const exclusive = fc.option(fc.boolean(), { freq: 3 })
const choice = {
  ...description,
  answer_limit: fc.oneof(fc.constantFrom(1, -1), fc.integer({ min: 2, max: 7 })),
  disable_dropdown: fc.option(fc.boolean()),
}

const anyQuestion: fc.Arbitrary<Item> = fc.oneof(
  fc.record({ type: fc.constant('free_text' as const), ...description, validation }),
  fc.record({
    type: fc.constant('free_text_with_unit' as const),
    ...description,
    unit_options: fc.array(fc.record({ label: words, value: words, validation }), { minLength: 1, maxLength: 4 }),
    unit_position: fc.constantFrom('prefix' as const, 'suffix' as const),
  }),
  fc.record({
    type: fc.constant('multiple_choice' as const),
    ...choice,
    options: fc.array(fc.record({ label: words, value: optionValue, exclusive }), { minLength: 1, maxLength: 8 }),
  }),
  fc.record({
    type: fc.constant('multiple_choice_with_free_text' as const),
    ...choice,
    options: fc.array(fc.record({ label: words, value: optionValue, exclusive, heading: words }), {
      minLength: 1,
      maxLength: 8,
    }),
  }),
  fc.record({
    type: fc.constant('file_upload' as const),
    ...description,
    accepted_file_types: fc.option(fc.array(fc.constantFrom('.jpg', '.PDF', '.tar.gz', '.x'), { maxLength: 3 })),
    max_file_size_mb: fc.option(fc.double({ min: 1e-5, max: 500, noNaN: true })),
    min_file_count: fc.option(fc.integer({ min: 1, max: 12 })),
    max_file_count: fc.option(fc.integer({ min: 1, max: 1000 })),
  }),
)

/** Any question of any type that the checks accept, strange texts among them. */
export const arbitraryQuestion: fc.Arbitrary<Item> = anyQuestion.filter((item) =>
  modelOf(item).rules.every((rule) => rule(item).every(({ severity }) => severity !== 'error')),
)
