import { isDisplayable } from '../../base/field-type.ts'
import { nameLikeness } from '../../checks/pair-names.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { TemplateContent } from './template-content.ts'

/** Which of one's own fields (by name) takes the place of each field that a template shows. `likeness` is from 0, by type only, to 1, by name. */
export type TemplateFit = { readonly fields: ReadonlyMap<string, string>; readonly likeness: number }

/**
 * How a template fits a dataset's schema: each field it shows needs one of its own type, the most alike by name first, else in order. Null
 * when one finds none.
 */
export function fitTemplate(template: TemplateContent, schema: Schema): TemplateFit | null {
  const wanted = template.schema.fields.filter(({ type }) => isDisplayable(type))
  const offered = schema.fields.filter(({ type }) => isDisplayable(type))
  const pairs = wanted.flatMap((to) =>
    offered
      .filter(({ type }) => type === to.type)
      .map((from) => ({ to: to.name, from: from.name, alike: nameLikeness(to.name, from.name) })),
  )
  const fields = new Map<string, string>()
  const taken = new Set<string>()
  let sum = 0
  for (const { to, from, alike } of pairs.toSorted((a, b) => b.alike - a.alike)) {
    if (fields.has(to) || taken.has(from)) continue
    fields.set(to, from)
    taken.add(from)
    sum += alike
  }
  return fields.size < wanted.length ? null : { fields, likeness: wanted.length === 0 ? 0 : sum / wanted.length }
}
