import type { Json } from '../base/json.ts'
import { textOfValue } from '../base/print-json.ts'
import { checkDatapoint } from './check-datapoint.ts'
import { WHOLE_DATAPOINT, type DatapointResult, type DatasetFormat } from './reading.ts'
import type { Datapoint, Schema } from './schema.ts'
import { createDatapointWriter, freeName } from './write.ts'

/** Which datapoints to write and how. `asText` writes values that are no texts as texts, which the import likes better; null as `nullWords` says. */
export type SelectionOptions = {
  readonly which: 'all' | 'good' | 'bad'
  readonly format: DatasetFormat
  readonly asText: boolean
}

/** Writes a selection of the datapoints of a file, one after another; `next` gives '' for those that are left out. */
export type SelectionWriter = {
  readonly head: string
  next(record_index: number, result: DatapointResult): string
  readonly tail: string
}

/**
 * A writer for all datapoints that could be read, for the good ones (no error found), or for the bad ones: these begin
 * with their number from 0 and the reasons, in `record_index` and `reason`; of one that could not be read the text stands in `_raw`. What is
 * named like a field of the dataset gets a number: `reason_2`.
 */
export function createSelectionWriter(
  schema: Schema,
  names: readonly string[],
  options: SelectionOptions,
): SelectionWriter {
  const { which, format, asText } = options
  const taken = new Set(names)
  const added: AddedNames = {
    number: freeName('record_index', taken),
    reason: freeName('reason', taken),
    text: freeName(WHOLE_DATAPOINT, taken),
  }
  const writer = createDatapointWriter(
    format,
    which === 'bad' ? [added.number, added.reason, ...names, added.text] : names,
  )
  const { head, tail } = writer
  const required = new Set(schema.strict ? schema.fields.map(({ name }) => name) : [])

  return {
    head,
    tail,
    next(record_index, result) {
      const reasons = which === 'all' ? [] : reasonsOf(record_index, result, schema)
      if (which === 'bad') return reasons.length === 0 ? '' : writer.next(explain(record_index, result, reasons, added))
      if (!result.ok || reasons.length > 0) return ''
      return writer.next(asText ? textsOf(result.datapoint, required) : result.datapoint)
    },
  }
}

function reasonsOf(record_index: number, result: DatapointResult, schema: Schema): readonly string[] {
  if (!result.ok) return [result.fault.reason]
  const findings = checkDatapoint(record_index, result.datapoint, schema)
  return findings
    .filter((finding) => finding.severity === 'error')
    .map((finding) => `${finding.field}: ${finding.reason}`)
}

/** The names of what is added to bad datapoints. */
type AddedNames = { readonly number: string; readonly reason: string; readonly text: string }

function explain(
  record_index: number,
  result: DatapointResult,
  reasons: readonly string[],
  { number, reason, text }: AddedNames,
): Datapoint {
  const values: readonly (readonly [string, Json])[] = result.ok ? [...result.datapoint] : [[text, result.text]]
  return new Map<string, Json>([[number, record_index], [reason, reasons.join('; ')], ...values])
}

// Null as text would be read by participants: "null".
function textsOf(datapoint: Datapoint, required: ReadonlySet<string>): Datapoint {
  const texts = new Map<string, Json>()
  for (const [name, value] of datapoint) {
    if (value !== null) texts.set(name, textOfValue(value))
    else if (required.has(name)) texts.set(name, '')
  }
  return texts
}
