import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/base/json.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { listItems } from '../../../../src/layout/find.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { makeLabelConfig } from '../../../../src/outputs/label-studio/label-config.ts'
import { listLabelStudioLosses } from '../../../../src/outputs/label-studio/label-studio-losses.ts'
import { makeLabelStudioProject, printTask } from '../../../../src/outputs/label-studio/label-studio-project.ts'
import { createTaskData } from '../../../../src/outputs/label-studio/task-data.ts'
import { printXml, xmlNode } from '../../../../src/outputs/label-studio/xml.ts'
import { lossLine } from '../../../../src/outputs/platforms/loss.ts'
import { listLayoutSchemes } from '../../../../src/outputs/potato/annotation-schemes.ts'
import { isBody } from '../../../../src/outputs/potato/task-layout.ts'
import { spelledNumber, type Json } from '../../../../src/base/json.ts'
import { renderRichText } from '../../../../src/ui/rich-text/render-rich-text.ts'
import { arbitraryQuestionnaire, hostileText } from '../../../support/arbitrary-questionnaire.ts'
import { datasetOf, layoutOf, pageOf, textIn, textsOf } from '../../../support/platform-input.ts'

const none: Schema = { strict: false, fields: [] }
const children = (root: Element, selector: string) => [...root.querySelectorAll(selector)]
const at = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? null

function parseXml(xml: string): Element {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  expect(document.querySelector('parsererror')).toBeNull()
  return document.documentElement
}

/** The configuration read back, and what a task makes of a value: variables looked up in the task's data. */
async function open(layout: Layout, schema: Schema, values: ReadonlyMap<string, string> = new Map()) {
  const { xml, data } = makeLabelConfig(layout, schema, await textsOf(layout))
  const task: { data: Record<string, string> } = JSON.parse(printTask(values, data))
  const read = (value: string | null) => (value?.startsWith('$') ? task.data[value.slice(1)] : value)
  return { root: parseXml(xml), read, xml }
}

test('a task holds texts: null is an empty one, a number as it is spelled', () => {
  const { data } = makeLabelConfig([], none, { items: new Map(), introduction: '', steps: '' })
  const values = new Map<string, Json>([
    ['a', null],
    ['b', spelledNumber('1.50')],
  ])
  expect(JSON.parse(printTask(values, data))).toMatchObject({ data: { a: '', b: '1.50' } })
})

describe('the labeling configuration', () => {
  test('has the rows, columns, questions, options, bounds and fields of any layout, in order', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryQuestionnaire, hostileText, async ({ layout, schema }, said) => {
        const values = new Map(schema.fields.map(({ name }) => [name, `${name}${said}`]))
        const { root, read, xml } = await open(layout, schema, values)
        const shape = children(root, '[className=page]').map((page) =>
          children(page, '[className=row]').map((row) => children(row, '[className=column]').length),
        )
        expect(shape).toEqual(layout.filter(isBody).map(({ rows }) => rows.map(({ columns }) => columns.length)))
        const schemes = listLayoutSchemes(layout)
        const controls = children(root, '[toName]')
        expect(controls.map((one) => at(one, 'name'))).toEqual(schemes.map(({ name }) => name))
        const names = children(root, '[name]').map((one) => at(one, 'name'))
        expect(new Set(names).size).toBe(names.length)
        schemes.forEach((scheme, index) => {
          const control = controls[index]!
          expect(names).toContain(at(control, 'toName'))
          expect(read(at(children(control.parentElement!, 'Header')[0], 'value'))).toBe(scheme.description)
          const choices = children(control, 'Choice')
          expect(choices.map((one) => at(one, 'alias'))).toEqual(scheme.labels.map(({ value }) => value))
          expect(choices.map((one) => read(at(one, 'value')))).toEqual(scheme.labels.map(({ label }) => label))
          const isNumber = scheme.kind === 'number'
          expect(at(control, 'min')).toBe(isNumber && scheme.min !== null ? String(scheme.min) : null)
          expect(at(control, 'max')).toBe(isNumber && scheme.max !== null ? String(scheme.max) : null)
        })
        const shown = listItems(layout).flatMap(({ page, node: { data } }) =>
          isBody(page) && data.type === 'dataset_field' ? [values.get(data.field)] : [],
        )
        const objects = children(root, '[name]').filter(
          (one) =>
            ['Text', 'Audio', 'Video', 'Image'].includes(one.tagName) &&
            at(one, 'name') !== 'task' &&
            !read(at(one, 'value'))?.startsWith('https:'),
        )
        expect(objects.map((one) => read(at(one, 'value')))).toEqual(shown)
        expect(xml).not.toMatch(/ on\w+="(?!\$)/)
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  test('keeps every text of an attribute as typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(at(parseXml(printXml(xmlNode('View', { value: text }))), 'value')).toBe(text)
      }),
    )
    expect(at(parseXml(printXml(xmlNode('View', { value: 'a\u0000b\ud800c\uffff' }))), 'value')).toBe(
      'a\ufffdb\ufffdc\ufffd',
    )
  })

  test('moves what would be read as a variable into the tasks', async () => {
    const layout = pageOf({ type: 'free_text', description: '$5 or $prompt?' })
    const { root, read } = await open(layout, none)
    const header = children(root, 'Header')[0]
    expect(at(header, 'value')).toBe('$text_1')
    expect(read(at(header, 'value'))).toBe('$5 or $prompt?')
  })

  test('shows rich text as sanitised HTML from the tasks, and one plain line as a heading', async () => {
    const layout = pageOf(
      { type: 'rich_text', content: '<strong>Prompt</strong>' },
      { type: 'rich_text', content: '<p onclick="x()">One</p><p>Two</p><script>x()</script>' },
      { type: 'rich_text', content: '# Read\n\n**well**', content_format: 'markdown' },
    )
    const { root, read } = await open(layout, none)
    expect(at(children(root, 'Header')[0], 'value')).toBe('Prompt')
    const [html, markdown] = children(root, 'HyperText').map((one) => read(at(one, 'value')))
    expect(html).toBe('<p>One</p><p>Two</p>')
    expect(markdown).toContain('<h1>Read</h1>')
  })

  test('opens a text box for its option, offers five options as a list, and points to an object of the page', async () => {
    const options = ['a', 'b', 'c', 'd', 'e'].map((value) => ({ label: value.toUpperCase(), value, heading: 'Why?' }))
    const layout = pageOf(
      { type: 'dataset_field', field: 'prompt' },
      { type: 'multiple_choice_with_free_text', description: 'Which?', answer_limit: 1, options },
    )
    const { root } = await open(layout, { strict: false, fields: [{ name: 'prompt', type: 'text', label: 'Prompt' }] })
    const [choices] = children(root, 'Choices')
    expect([at(choices, 'choice'), at(choices, 'layout'), at(choices, 'required')]).toEqual([
      'single-radio',
      'select',
      'true',
    ])
    expect(at(choices, 'toName')).toBe('p1_r1_c1_i1')
    const [box] = children(root, '[visibleWhen]')
    expect([at(box, 'visibleWhen'), at(box, 'whenTagName'), at(box, 'whenChoiceValue')]).toEqual([
      'choice-selected',
      'p1_r2_c1_i1',
      'A',
    ])
    expect(at(children(root, 'Text')[0], 'value')).toBe('$prompt')
  })

  test('adds an object where no page shows one', async () => {
    const { root, read } = await open(pageOf({ type: 'free_text', description: 'Why?' }), none)
    expect(at(children(root, '[toName]')[0], 'toName')).toBe('task')
    expect(read(at(children(root, 'Text')[0], 'value'))).toBe(' ')
  })
})

describe('the tasks', () => {
  test('hold each datapoint, under keys that a variable can name', async () => {
    const schema: Schema = {
      strict: false,
      fields: [
        { name: 'the prompt', type: 'text' },
        { name: 'field_1', type: 'text' },
      ],
    }
    const rows = [
      { 'the prompt': 'A "quoted" {{x}}', field_1: 'own' },
      { 'the prompt': 'B', field_1: 'two' },
    ]
    const layout = pageOf(
      { type: 'dataset_field', field: 'the prompt' },
      { type: 'free_text', description: 'Worth $5?' },
    )
    const files = await makeLabelStudioProject(
      { layout, schema, details: {}, dataset: datasetOf(rows) },
      renderRichText,
    )
    const tasks = JSON.parse(await textIn(files, 'tasks.json'))
    expect(tasks).toEqual([
      { data: { field_2: 'A "quoted" {{x}}', field_1: 'own', text_1: 'Worth $5?' } },
      { data: { field_2: 'B', field_1: 'two', text_1: 'Worth $5?' } },
    ])
    expect(await textIn(files, 'LOSSES.md')).toContain('under another key')
  })

  test('never let two fields or texts share a key', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileText), fc.array(hostileText), (fields, texts) => {
        const data = createTaskData(fields)
        for (const text of texts) data.text(text)
        const keys = [...data.keys.values(), ...data.fixed.keys()]
        expect(new Set(keys).size).toBe(keys.length)
        for (const key of keys) expect(key).toMatch(/^[A-Za-z_]\w*$/)
      }),
    )
  })
})

test('names what Label Studio cannot hold, with its place', () => {
  const text = (content: string) => ({ rows: [{ columns: [{ items: [{ type: 'rich_text', content }] }] }] })
  const items: readonly JsonObject[] = [
    { type: 'free_text', description: 'Why?', validation: { type: 'string', max: 5 } },
    {
      type: 'multiple_choice',
      description: 'W',
      answer_limit: 2,
      options: ['a', 'b', 'c'].map((value) => ({ label: value, value })),
    },
    {
      type: 'multiple_choice_with_free_text',
      description: 'W',
      answer_limit: 1,
      options: [{ label: 'a, b', value: 'a', heading: 'H' }],
    },
    { type: 'image', url: 'https://a.test/b.png', alt_text: 'A' },
  ]
  const layout = layoutOf([
    { display_position: 'intro', ...text('Hello') },
    { rows: [{ columns: [{ items }] }] },
    text('More'),
    { display_position: 'outro', ...text('Bye') },
  ])
  const said = listLabelStudioLosses({ layout, schema: none, details: { tasks_per_group: 2 } }).map(lossLine)
  expect(said).toEqual([
    expect.stringContaining('no next and back'),
    expect.stringContaining('instructions.html'),
    expect.stringContaining('Outro pages'),
    expect.stringContaining('Task groups'),
    expect.stringContaining('3 annotators'),
    expect.stringMatching(/^Page 2, Row 1, Column 1, Item 1: The number of characters/),
    expect.stringMatching(/^Page 2, Row 1, Column 1, Item 2: The limit of 2 answers/),
    expect.stringMatching(/^Page 2, Row 1, Column 1, Item 3: The texts to the options/),
    expect.stringMatching(/^Page 2, Row 1, Column 1, Item 3: Where a label has a comma/),
    expect.stringMatching(/^Page 2, Row 1, Column 1, Item 4: The description/),
  ])
})
