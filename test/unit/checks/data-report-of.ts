import type { Json } from '../../../src/base/json.ts'
import type { DataReport } from '../../../src/checks/data-report.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import type { Field, Schema } from '../../../src/dataset/schema.ts'

/** The report on these datapoints, checked against this schema. */
export function reportOf(datapoints: readonly Json[], schema: Schema): DataReport {
  const { report } = memoryDataset('rows.jsonl', readValues(datapoints), () => {}, schema).state()
  if (report === null) throw new Error('Datapoints in memory have a report.')
  return report
}

/** A schema from `name: type`. */
export function schemaOf(types: Readonly<Record<string, Field['type']>>, strict = false): Schema {
  return { strict, fields: Object.entries(types).map(([name, type]) => ({ name, type })) }
}
