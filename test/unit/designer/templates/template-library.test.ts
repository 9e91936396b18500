import { describe, expect, it } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import { isDisplayable } from '../../../../src/base/field-type.ts'
import { checkLayout } from '../../../../src/checks/check-layout.ts'
import { createChecker } from '../../../../src/dataset/check-datapoints.ts'
import { createProfiler } from '../../../../src/dataset/profile.ts'
import { readValues } from '../../../../src/dataset/read-values.ts'
import { responseComparison } from '../../../../src/designer/templates/library/response-comparison.ts'
import { TEMPLATES } from '../../../../src/designer/templates/template-library.ts'
import type { TemplateContent } from '../../../../src/designer/templates/template-content.ts'
import { DROPDOWN_FROM } from '../../../../src/items/multiple-choice/rendering.ts'
import { modelOf, type Item } from '../../../../src/items/schemas.ts'
import { listItems } from '../../../../src/layout/find.ts'
import { printLayout } from '../../../../src/layout/wire/serialize.ts'
import { parseLayout } from '../../../../src/layout/wire/parse.ts'

function layoutOf({ layout }: TemplateContent) {
  const reading = parseLayout(layout, countingKeys())
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.layout
}

/** The items of each page that is filled with a datapoint, in reading order. */
const bodies = (template: TemplateContent) =>
  layoutOf(template)
    .filter(({ display_position }) => (display_position ?? 'body') === 'body')
    .map((page) => listItems([page]).map(({ node }) => node.data))

const choices = (items: readonly Item[]) =>
  items.flatMap((item) =>
    item.type === 'multiple_choice' || item.type === 'multiple_choice_with_free_text' ? [item] : [],
  )
const isQuestion = (item: Item) => modelOf(item).group === 'question'

describe.each(TEMPLATES.map((template) => [template.label, template] as const))('%s', (_label, template) => {
  it('passes every check, with nothing to warn of or to advise', () => {
    expect(checkLayout(layoutOf(template), template.schema)).toEqual([])
  })

  it('goes out as it came in', () => {
    expect(JSON.parse(printLayout(layoutOf(template), { ids: 'omit' }))).toEqual(template.layout)
  })

  it('has datapoints that the import takes, with a value in each field that is shown but where an empty one is the point', () => {
    const { datapoints, faults } = readValues(template.datapoints)
    expect(faults).toEqual([])
    expect(datapoints.length).toBeGreaterThanOrEqual(3)
    const checker = createChecker(template.schema)
    for (const [index, datapoint] of datapoints.entries()) checker.add(index, datapoint)
    const counts = checker.summary().counts.filter(({ severity }) => severity === 'error')
    expect(counts).toEqual([])
  })

  it('uses each displayable field, and shows it before the first question', () => {
    for (const items of bodies(template)) {
      const first = items.findIndex(isQuestion)
      const before = items.slice(0, first).flatMap((item) => modelOf(item).fieldOf(item) ?? [])
      const wanted = template.schema.fields.filter(({ type }) => isDisplayable(type)).map(({ name }) => name)
      // A recording's own scores stand below it, so that the second one comes after them.
      if (template.id !== 'audio-comparison') expect(before.toSorted()).toEqual(wanted.toSorted())
      expect(new Set(items.flatMap((item) => modelOf(item).fieldOf(item) ?? []))).toEqual(new Set(wanted))
    }
  })

  it('shows every scale openly', () => {
    for (const item of bodies(template).flatMap(choices)) {
      expect(item.options.length < DROPDOWN_FROM || item.disable_dropdown === true).toBe(true)
    }
  })

  it('bounds the length of every written text', () => {
    const texts = bodies(template)
      .flat()
      .flatMap((item) => (item.type === 'free_text' ? [item] : []))
    for (const { validation } of texts) {
      expect(validation?.min).toBeTypeOf('number')
      expect(validation?.max).toBeTypeOf('number')
    }
  })

  it('names options like the headings of what is compared', () => {
    const items = bodies(template).flat()
    const headings = items.flatMap((item) =>
      item.type === 'rich_text'
        ? [...item.content.matchAll(/<strong>((?:Response|Query|Image|Recording) \w)<\/strong>/g)]
        : [],
    )
    const names = headings.map(([, name]) => name)
    if (names.length === 0) return
    const labels = choices(items).map(({ options }) => options.map(({ label }) => label))
    expect(labels.some((own) => names.every((name) => own.includes(name!)))).toBe(true)
  })
})

describe('the example of the first visit', () => {
  it('has a dozen or more datapoints: a very long word, an empty text, right to left, markup', () => {
    const { datapoints } = readValues(responseComparison.datapoints)
    expect(datapoints.length).toBeGreaterThanOrEqual(12)
    const profiler = createProfiler()
    for (const [index, datapoint] of datapoints.entries()) profiler.add(index, datapoint)
    const { fields, worst } = profiler.profile()
    expect(worst['longest-word'][0]?.measure).toBeGreaterThan(200)
    expect(fields.some(({ empty }) => empty > 0)).toBe(true)
    expect(fields.some(({ rightToLeft }) => rightToLeft > 0)).toBe(true)
    expect(fields.some(({ html }) => html > 0)).toBe(true)
  })
})
