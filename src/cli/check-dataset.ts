import { checkFieldsInData } from '../checks/check-fields-in-data.ts'
import { createChecker, type RuleCount } from '../dataset/check-datapoints.ts'
import { type DatasetReading, type Fault, WHOLE_DATAPOINT } from '../dataset/reading.ts'
import { describeRepair } from '../dataset/describe-repair.ts'
import type { Schema } from '../dataset/schema.ts'
import type { Layout } from '../layout/layout.ts'
import { about, type Finding } from './finding.ts'

/** What is wrong with a dataset: each datapoint that cannot be read, each rule once per field with a count, and what was mended. */
export function checkDataset(path: string, data: DatasetReading, schema: Schema): readonly Finding[] {
  const checker = createChecker(schema)
  data.results.forEach((result, index) => {
    if (result.ok) checker.add(index, result.datapoint)
  })
  return [
    ...(UPLOADED.has(data.format) ? [] : [about(path, 'error', NOT_UPLOADED)]),
    ...data.faults.map((fault) => about(path, 'error', faultWords(fault))),
    ...checker.summary().counts.map((count) => about(path, count.severity, countWords(count))),
    ...data.repairs.map((repair) => about(path, 'warning', describeRepair(repair))),
  ]
}

/** The items that show a field of the schema which no datapoint has. A field that the schema lacks has an error of its own. */
export function checkFields(layout: Layout, data: DatasetReading, schema: Schema): readonly Finding[] {
  const known = new Set(schema.fields.map(({ name }) => name))
  return checkFieldsInData(layout, new Set(data.names)).filter(({ field }) => field !== undefined && known.has(field))
}

/** What the platform takes. Source: format.md §3, "Files: JSONL or CSV" (sure). */
const UPLOADED: ReadonlySet<DatasetReading['format']> = new Set(['jsonl', 'csv'])
const NOT_UPLOADED = 'The platform takes a dataset as JSONL or CSV only. Save it as JSONL.'

function faultWords({ record_index, field, reason, line, column }: Fault): string {
  return `Line ${line}, column ${column}: Datapoint ${record_index + 1}${fieldWords(field)}: ${reason}`
}

function countWords({ field, reason, count, datapoints: [first = 0] }: RuleCount): string {
  const others = count > 1 ? ` (and in ${count - 1} more)` : ''
  return `Datapoint ${first + 1}${fieldWords(field)}: ${reason}${others}`
}

function fieldWords(field: string): string {
  return field === WHOLE_DATAPOINT ? '' : `, field "${field}"`
}
