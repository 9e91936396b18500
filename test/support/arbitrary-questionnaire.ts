import fc from 'fast-check'
import { countingKeys } from '../../src/base/key.ts'
import type { Schema } from '../../src/dataset/schema.ts'
import type { Item } from '../../src/items/schemas.ts'
import { listItems } from '../../src/layout/find.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { arbitraryQuestion } from './arbitrary-question.ts'

/** Texts that mean something to templates, HTML, XML, YAML, shells and spreadsheets. */
export const HOSTILE_TEXTS = [
  '{{ 7*7 }}',
  '{% raw %}{{ 1 }}{% endraw %}',
  '{# gone #} {{{x}}} %}}',
  '"><script>alert(1)</script>',
  `' onmouseover='alert(1)`,
  'javascript:alert(1)',
  '</textarea></form></style><!-- -->',
  ']]><b>&amp;&lt;</b>&#123;{ 7*7 }',
  '$prompt costs $5',
  '- a: b # c\n? d',
  'no',
  '12:30:00',
  '~',
  '*anchor &anchor !tag',
  'C:\\new\\{{x}}',
  'tab\tline\nend',
  '\u2028\u0085 \u{1F600} ünïcode',
] as const

/** Any text, most often one that means something elsewhere. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ minLength: 1, maxLength: 30 }).map((text) => `x${text}`),
  fc
    .string({
      minLength: 1,
      maxLength: 20,
      unit: fc.constantFrom(...'{ } % # " \' < > & $ \\ ` : - ? | \n'.split(' '), ' '),
    })
    .map((text) => `x${text}`),
)

const question = fc.tuple(arbitraryQuestion, hostileText).map(([item, text]) => withWords(item, text))
const stimulus: fc.Arbitrary<Item> = fc.oneof(
  hostileText.map((field): Item => ({ type: 'dataset_field', field })),
  hostileText.map((content): Item => ({ type: 'rich_text', content: `<p onclick="x()">Read</p>${content}` })),
  fc.tuple(hostileText, hostileText).map(([alt_text, caption]): Item => ({
    type: 'image',
    url: 'https://images.test/a.png?x=1&y={{2}}',
    alt_text,
    caption,
  })),
)
const column = fc.array(fc.oneof(question, stimulus), { minLength: 1, maxLength: 3 })
const page = fc.record({
  position: fc.constantFrom(undefined, undefined, 'body' as const, 'intro' as const, 'outro' as const),
  rows: fc.array(fc.array(column, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
})

/** Any small layout of questions and stimuli with hostile texts everywhere, and the schema of the fields that it shows. */
export const arbitraryQuestionnaire: fc.Arbitrary<{ layout: Layout; schema: Schema }> = fc
  .tuple(fc.array(page, { minLength: 1, maxLength: 3 }), fc.array(hostileText, { minLength: 4, maxLength: 4 }))
  .map(([pages, labels]) => {
    const key = countingKeys('q')
    const layout: Layout = pages.map(({ position, rows }) => ({
      key: key(),
      ...(position && { display_position: position }),
      rows: rows.map((columns) => ({
        key: key(),
        columns: columns.map((items) => ({ key: key(), items: items.map((data) => ({ key: key(), data })) })),
      })),
    }))
    const names = listItems(layout).flatMap(({ node: { data } }) => (data.type === 'dataset_field' ? [data.field] : []))
    const types = ['text', 'image_url', 'audio_url', 'video_url'] as const
    const fields = [...new Set(names)].map((name, index) => ({
      name,
      type: types[index % 4] ?? 'text',
      ...(index % 2 === 0 && { label: labels[index % 4] ?? '' }),
    }))
    return { layout, schema: { strict: false, fields } }
  })

function withWords(item: Item, text: string): Item {
  if (!('description' in item) || item.type === 'video_narration') return item
  const said = { ...item, description: `${item.description} ${text}`, helper_text: text }
  if (said.type === 'multiple_choice' || said.type === 'multiple_choice_with_free_text') {
    const mark = <T extends { label: string; value: string | number | boolean }>(option: T): T => ({
      ...option,
      label: `${option.label} ${text}`,
      value: typeof option.value === 'string' ? `${option.value}${text}` : option.value,
    })
    if (said.type === 'multiple_choice') return { ...said, options: said.options.map(mark) }
    return {
      ...said,
      options: said.options.map((option) => ({ ...mark(option), heading: `${option.heading} ${text}` })),
    }
  }
  if (said.type !== 'free_text_with_unit') return said
  return { ...said, unit_options: said.unit_options.map((unit) => ({ ...unit, label: `${unit.label} ${text}` })) }
}
