import { isDisplayable } from '../../base/field-type.ts'
import type { Profile } from '../../dataset/profile.ts'
import type { Schema } from '../../dataset/schema.ts'
import { fieldsOnPage } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import { nearestName } from '../nearest-name.ts'
import type { Draft } from './draft.ts'

/**
 * A field of the schema is in the data. Source: format.md §3, `strict` (sure): with it every datapoint is refused, without it the field is
 * absent from all, which nobody wants (ours). Renaming a field in the schema does not rename it in the data: this says so.
 */
export function checkAbsentFields(schema: Schema, profile: Profile): readonly Draft[] {
  if (profile.datapoints === 0) return []
  const present = profile.fields.filter((field) => field.present > 0).map(({ name }) => name)
  const known = new Set(schema.fields.map(({ name }) => name))
  const unknown = present.filter((name) => !known.has(name))
  return schema.fields
    .filter(({ name }) => !present.includes(name))
    .map(({ name }) => {
      const meant = nearestName(name, unknown)
      const mend =
        meant === null
          ? 'Remove it from the schema, or add it to the data.'
          : `The data has "${meant}" instead: give both the same name.`
      return {
        rule: 'schema-field-without-data',
        severity: schema.strict ? 'error' : 'warning',
        message: `"${name}" is in no datapoint${schema.strict ? ', and strict is on, so the import refuses them all' : ''}. ${mend}`,
      }
    })
}

/** Displayable fields that no page shows, in one finding. Ours; they may be left out on purpose. */
export function checkUnusedFields(layout: Layout, schema: Schema, profile: Profile): readonly Draft[] {
  const shown = new Set(layout.flatMap((page) => [...fieldsOnPage(page)]))
  const present = new Set(profile.fields.filter((field) => field.present > 0).map(({ name }) => name))
  const unused = schema.fields
    .filter(({ name, type }) => isDisplayable(type) && present.has(name) && !shown.has(name))
    .map(({ name }) => name)
  if (unused.length === 0) return []
  const message =
    unused.length === 1
      ? `The field ${listNames(unused)} is on no page. Add it to a page, or leave it out on purpose.`
      : `${unused.length} fields are on no page: ${listNames(unused)}. Add them to a page, or leave them out on purpose.`
  return [{ rule: 'field-unused', severity: 'advice', message }]
}

/** Names in quotation marks; of many only the first five, and how many more. */
export function listNames(names: readonly string[]): string {
  const first = names.slice(0, MOST_LISTED).map((name) => `"${name}"`)
  return names.length > MOST_LISTED ? `${first.join(', ')} and ${names.length - MOST_LISTED} more` : first.join(', ')
}

const MOST_LISTED = 5
