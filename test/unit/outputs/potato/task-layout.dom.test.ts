import fc from 'fast-check'
import nunjucks from 'nunjucks'
import { describe, expect, test } from 'vitest'
import type { Schema } from '../../../../src/dataset/schema.ts'
import { listItems } from '../../../../src/layout/find.ts'
import type { Layout } from '../../../../src/layout/layout.ts'
import { listSchemes, nameAt } from '../../../../src/outputs/platforms/schemes.ts'
import { listLayoutSchemes } from '../../../../src/outputs/potato/annotation-schemes.ts'
import { partBraces } from '../../../../src/outputs/potato/safe-text.ts'
import { isBody, printTaskLayout } from '../../../../src/outputs/potato/task-layout.ts'
import { arbitraryQuestionnaire, HOSTILE_TEXTS, hostileText } from '../../../support/arbitrary-questionnaire.ts'
import { pageOf, textsOf } from '../../../support/platform-input.ts'

const templates = new nunjucks.Environment(null, { autoescape: true })

/** The page as a browser gets it: Potato's template engine runs over the layout, with the datapoint's values in it. */
async function render(layout: Layout, schema: Schema, values: ReadonlyMap<string, string>): Promise<HTMLElement> {
  const template = printTaskLayout(layout, schema, await textsOf(layout), listLayoutSchemes(layout))
  const data = Object.fromEntries(values)
  const html = templates.renderString(template, { instance_obj: { get_data: () => data } })
  return new DOMParser().parseFromString(html, 'text/html').body
}

const lines = (text: string) => text.replace(/\r\n?/g, '\n')
const all = (root: Element, selector: string) => [...root.querySelectorAll(selector)]

describe('the task’s page', () => {
  test('has the pages, rows, columns, forms and texts of any layout, each as typed', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryQuestionnaire, hostileText, async ({ layout, schema }, said) => {
        const values = new Map(schema.fields.map(({ name }) => [name, `${name} ${said}`]))
        const page = await render(layout, schema, values)
        const body = layout.filter(isBody)
        const shape = all(page, 'section.bl-page').map((section) =>
          all(section, '.bl-row').map((row) => all(row, '.bl-column').length),
        )
        expect(shape).toEqual(body.map(({ rows }) => rows.map(({ columns }) => columns.length)))

        const schemes = listLayoutSchemes(layout)
        const forms = all(page, 'form')
        expect(forms.map(({ id }) => id)).toEqual(schemes.map(({ name }) => name))
        expect(forms.map((form) => form.getAttribute('data-annotation-id'))).toEqual(
          schemes.map((_, index) => String(index)),
        )
        schemes.forEach((scheme, index) => {
          const form = forms[index]!
          expect(form.querySelector('legend')?.textContent).toBe(lines(scheme.description))
          expect(form.querySelector('.bl-helper')?.textContent ?? '').toBe(lines(scheme.helper))
          const options = all(form, 'input[type=radio], input[type=checkbox], option:not([value=""])')
          expect(options.map((one) => one.getAttribute('value'))).toEqual(
            scheme.labels.map(({ value }) => partBraces(value)),
          )
          expect(all(form, '.bl-option label, option:not([value=""])').map((one) => one.textContent)).toEqual(
            scheme.labels.map(({ label }) => lines(label)),
          )
          const box = form.querySelector('textarea, input[type=number]')
          expect(box?.getAttribute('placeholder') ?? '').toBe(scheme.placeholder)
          const [least, most] = scheme.kind === 'number' ? ['min', 'max'] : ['minlength', 'maxlength']
          expect(box?.getAttribute(least!) ?? null).toBe(scheme.min === null ? null : String(scheme.min))
          expect(box?.getAttribute(most!) ?? null).toBe(scheme.max === null ? null : String(scheme.max))
        })
        expect(shownFields(page)).toEqual(fieldsOf(layout, schema, values))
        expect(handlersOutside(page)).toEqual([])
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  test.each(HOSTILE_TEXTS)('shows %j as typed, in a question and in a field', async (text) => {
    const layout = pageOf(
      { type: 'dataset_field', field: text },
      { type: 'multiple_choice', description: text, answer_limit: 1, options: [{ label: text, value: 'a' }] },
    )
    const schema: Schema = { strict: false, fields: [{ name: text, type: 'text', label: text }] }
    const page = await render(layout, schema, new Map([[text, text]]))
    expect(page.querySelector('.bl-text')?.textContent).toBe(lines(text))
    expect(page.querySelector('.bl-field-label')?.textContent).toBe(lines(text))
    expect(page.querySelector('legend')?.textContent).toBe(lines(text))
    expect(page.querySelector('.bl-option label')?.textContent).toBe(lines(text))
    expect(page.querySelectorAll('script')).toHaveLength(0)
  })

  test.each(['image_url', 'audio_url', 'video_url'] as const)(
    'loads %s over https only, and shows the rest',
    async (type) => {
      const layout = pageOf({ type: 'dataset_field', field: 'medium' })
      const schema: Schema = { strict: false, fields: [{ name: 'medium', type }] }
      const refused = [
        'http://a.test/b',
        '//a.test/b',
        'javascript:run()',
        'b.png',
        ' https://a.test',
        'https:///a.test',
        'https://\\a.test',
        'https:// a.test',
        'https://\ta.test',
        '',
      ]
      for (const value of refused) {
        const page = await render(layout, schema, new Map([['medium', value]]))
        expect(page.querySelector('[src]')).toBeNull()
        expect(page.querySelector('.bl-text')?.textContent).toBe(value)
      }
      expect((await render(layout, schema, new Map())).querySelector('[src]')).toBeNull()
      for (const value of ['https://a.test/b', 'HTTPS://a.test/"b\'']) {
        const page = await render(layout, schema, new Map([['medium', value]]))
        expect(page.querySelector('img, audio, video')?.getAttribute('src')).toBe(value)
      }
    },
  )

  test('gives every input what Potato asks for, and names that are unique', () => {
    fc.assert(
      fc.property(arbitraryQuestionnaire, ({ layout }) => {
        const names = listLayoutSchemes(layout).map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
        for (const name of names) expect(name).toMatch(/^[a-z]\w*$/)
      }),
    )
  })

  test('sets schema, label and handler of radio buttons, checkboxes and a dropdown with an empty first option', async () => {
    const options = ['a', 'b', 'c', 'd', 'e'].map((value) => ({ label: value.toUpperCase(), value }))
    const choice = { type: 'multiple_choice', description: 'Which?' }
    const layout = pageOf(
      { ...choice, answer_limit: 1, options: options.slice(0, 2) },
      { ...choice, answer_limit: -1, options: options.slice(0, 2) },
      { ...choice, answer_limit: 1, options },
    )
    const page = await render(layout, { strict: false, fields: [] }, new Map())
    const radio = page.querySelector('#p1_r1_c1_i1 input')!
    expect(attributesOf(radio, ['class', 'name', 'schema', 'label_name', 'value', 'onclick'])).toEqual([
      'p1_r1_c1_i1 annotation-input',
      'p1_r1_c1_i1',
      'p1_r1_c1_i1',
      'a',
      'a',
      'onlyOne(this);registerAnnotation(this);',
    ])
    expect(page.querySelector('#p1_r1_c1_i1')?.className).toBe('annotation-form radio')
    expect(page.querySelector('#p1_r2_c1_i1')?.className).toBe('annotation-form multiselect')
    expect(page.querySelector('#p1_r2_c1_i1 input')?.getAttribute('onclick')).toBe('registerAnnotation(this);')
    expect(page.querySelector('#p1_r3_c1_i1 option')?.getAttribute('value')).toBe('')
    expect(page.querySelectorAll('#p1_r3_c1_i1 option')).toHaveLength(6)
  })

  test('keeps code of templates out of the style and the contents', async () => {
    const layout = pageOf({ type: 'rich_text', content: '<a href="https://a.test/{{x}}">{% if %}{#c#}</a>' })
    const template = printTaskLayout(layout, null, await textsOf(layout), [])
    expect(template).not.toMatch(/\{[{%#]/)
  })
})

function attributesOf(element: Element, names: readonly string[]) {
  return names.map((name) => element.getAttribute(name))
}

/** What the page shows of fields: the words of a text, the address of a medium, in order. */
function shownFields(page: Element) {
  return all(page, '.bl-field').map((field) => [
    field.querySelector('.bl-field-label')?.textContent ?? null,
    field.querySelector('.bl-text')?.textContent ?? field.querySelector('img, audio, video')?.getAttribute('src'),
  ])
}

function fieldsOf(layout: Layout, schema: Schema, values: ReadonlyMap<string, string>) {
  return listItems(layout).flatMap(({ page, node: { data } }) => {
    if (!isBody(page) || data.type !== 'dataset_field') return []
    const field = schema.fields.find(({ name }) => name === data.field)
    return [[field?.label ? lines(field.label) : null, lines(values.get(data.field) ?? '')]]
  })
}

/** Handlers and addresses that run something and are not Potato's own; nothing else may come out of a layout. */
function handlersOutside(page: Element) {
  return all(page, '*').flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => (name.startsWith('on') ? !OWN.has(value) : isAddress(element, name, value)))
      .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
  )
}

// A datapoint's address of a medium is data and runs nothing; a link would.
function isAddress(element: Element, name: string, value: string) {
  return element.tagName === 'A' && name === 'href' && !value.startsWith('https:')
}

const OWN = new Set(['return false', 'onlyOne(this);registerAnnotation(this);', 'registerAnnotation(this);'])

test('a scheme’s name says where its item stands', () => {
  const item = { type: 'free_text' as const, description: 'Why?' }
  const [scheme] = listSchemes(item, nameAt({ page: 1, row: 0, column: 1, item: 2 }))
  expect(scheme?.name).toBe('p2_r1_c2_i3')
})
