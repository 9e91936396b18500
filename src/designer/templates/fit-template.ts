import { isDisplayable } from '../../base/field-type.ts'
import type { Schema, Field } from '../../dataset/schema.ts'
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
      .map((from) => ({ to: to.name, from: from.name, alike: likeness(to, from) })),
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

/** How much two names have in common, from 0 to 1: their words, and whether they end alike, as `image_1` and `picture_1` do. */
function likeness(a: Field, b: Field): number {
  const first = wordsOf(a.name)
  const second = wordsOf(b.name)
  const shared = first.filter((word) => second.includes(word)).length
  return shared / Math.max(first.length, second.length, 1)
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
