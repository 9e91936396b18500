import { checkSchema, type SchemaProblem } from '../dataset/schema-file.ts'
import type { Schema } from '../dataset/schema.ts'
import type { Layout } from '../layout/layout.ts'
import { checkFieldsInData } from './check-fields-in-data.ts'
import type { DataReport } from './data-report.ts'
import type { Issue } from './issue.ts'
import { checkComparedFields } from './rules/data-compared.ts'
import { checkCounts } from './rules/data-counts.ts'
import { checkAbsentFields, checkUnusedFields } from './rules/data-fields.ts'
import type { Draft } from './rules/draft.ts'
import { sortIssues } from './sort-issues.ts'

/**
 * The schema against its limits, and the layout and the schema against the data: first what has a place in the layout, then what is about
 * the data as a whole, each by place and severity. Nothing without a schema; of the data nothing while no report is there. The severity of
 * a count follows `schema`, not the report's.
 */
export function checkData(layout: Layout, schema: Schema | null, report: DataReport | null): readonly Issue[] {
  if (schema === null) return []
  const ofSchema = checkSchema(schema).map(toDraft)
  if (report === null) return ofSchema.map(toIssue)
  const { profile } = report
  const placed = [
    ...absentInLayout(layout, schema, report),
    ...checkComparedFields(layout, schema, profile).map(toIssue),
  ]
  const whole = [
    ...ofSchema,
    ...checkAbsentFields(schema, profile),
    ...checkCounts(layout, schema, report),
    ...checkUnusedFields(layout, schema, profile),
  ]
  return [...sortIssues(placed), ...sortIssues(whole.map(toIssue))]
}

/** The platform takes no dataset with such a schema. Source: format.md §3: limits (sure). */
function toDraft({ rule, message }: SchemaProblem): Draft {
  return { rule: `schema-${rule}`, severity: 'error', message }
}

/** A field that the schema lacks has an error of its own. */
function absentInLayout(layout: Layout, { fields }: Schema, { profile }: DataReport): readonly Issue[] {
  if (profile.datapoints === 0) return []
  const present = new Set(profile.fields.filter((field) => field.present > 0).map(({ name }) => name))
  const known = new Set(fields.map(({ name }) => name))
  return checkFieldsInData(layout, present).filter(({ field }) => field !== undefined && known.has(field))
}

function toIssue(draft: Draft): Issue {
  return { ...draft, source: 'data' }
}
