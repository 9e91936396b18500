import {
  checkValue,
  type DatapointFinding,
  type DatapointRule,
  NOT_IN_SCHEMA,
  reasonOf,
  severityOf,
} from './check-datapoints.ts'
import type { Datapoint, Schema } from './schema.ts'

/** Everything the checks find in one datapoint by itself; empty when it is fine. */
export function checkDatapoint(
  record_index: number,
  datapoint: Datapoint,
  schema: Schema,
): readonly DatapointFinding[] {
  const finding = (field: string, rule: DatapointRule, reason: string): DatapointFinding => {
    return { record_index, field, reason, rule, severity: severityOf(rule, schema.strict) }
  }
  const findings = schema.fields.flatMap((field) => {
    const rule = checkValue(field, datapoint.get(field.name))
    return rule ? [finding(field.name, rule, reasonOf(rule, field))] : []
  })
  const known = new Set(schema.fields.map((field) => field.name))
  const unknown = [...datapoint.keys()].filter((name) => !known.has(name))
  return [...findings, ...unknown.map((name) => finding(name, 'not-in-schema', NOT_IN_SCHEMA))]
}
