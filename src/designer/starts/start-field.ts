import { type FieldType, isDisplayable } from '../../base/field-type.ts'
import type { Profile } from '../../dataset/profile.ts'
import type { Schema } from '../../dataset/schema.ts'

/** A field that a start can show. `title` is its label, or its name as people would write it: `Response A`; no two titles are the same. */
export type StartField = {
  readonly name: string
  readonly type: FieldType
  readonly title: string
  /** Whether the screen shows the title by itself, because it is the field's label. */
  readonly hasLabel: boolean
}

/**
 * The displayable fields in the schema's order, without those that no datapoint has; all of them where the data has none, as it is another
 * dataset's then. `profile` is null while the data is not read.
 */
export function listStartFields(schema: Schema, profile: Profile | null): readonly StartField[] {
  const absent = new Set(profile?.fields.filter(({ present }) => present === 0).map(({ name }) => name))
  const displayable = schema.fields.filter(({ type }) => isDisplayable(type))
  const present = displayable.filter(({ name }) => !absent.has(name))
  const fields = (present.length > 0 ? present : displayable).map(({ name, type, label }) => {
    const hasLabel = label !== undefined && label.trim() !== ''
    return { name, type, title: hasLabel ? label.trim() : titleOf(name), hasLabel }
  })
  return fields.map((field, index) => {
    const isShared = fields.some(({ name, title }) => name !== field.name && title === field.title)
    return isShared ? { ...field, title: field.name.trim() || `Field ${index + 1}`, hasLabel: false } : field
  })
}

/** A name as people would write it: `response_a` → `Response A`, `imageURL` → `Image`. */
export function titleOf(name: string): string {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[\s_-]+/g, ' ')
    .trim()
  const bare = words.replace(/ (?:url|uri|link)(?= [a-z\d]$|$)/i, '')
  const last = bare.replace(/(?<= )\p{Ll}$/u, (letter) => letter.toUpperCase())
  return last === '' ? 'Field' : last.charAt(0).toUpperCase() + last.slice(1)
}
