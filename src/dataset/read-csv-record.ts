import Papa from 'papaparse'
import type { Json } from '../base/json.ts'
import type { RecordReader } from './read-record.ts'
import { mendLinks, rawFault } from './record-result.ts'
import type { RepairMark } from './reading.ts'

/** The names of the fields, as the first line of a CSV or TSV file gives them, and what had to be changed in them. */
export type CsvHeader = { readonly names: readonly string[]; readonly repairs: readonly RepairMark[] }

/** Reads the line of names. A name that is missing or stands there twice gets a number, so that no value is lost. */
export function readCsvHeader(text: string, delimiter: string): CsvHeader {
  const names = new Set<string>()
  const given: string[] = []
  for (const [index, value] of splitRecord(text, delimiter).values.entries()) {
    const name = freeName(value === '' ? `field_${index + 1}` : value, names)
    if (name !== value) given.push(name)
    names.add(name)
  }
  const [field] = given
  const repairs: readonly RepairMark[] =
    field === undefined
      ? NO_MARKS
      : [{ kind: 'renamed-field', count: given.length, names: given, field, line: 1, column: 1 }]
  return { names: [...names], repairs }
}

/** Reads datapoints of CSV or TSV, whose values stand in the order of `names`. */
export function createCsvReader(names: readonly string[], delimiter: string): RecordReader {
  return (text) => {
    const { values, problem } = splitRecord(text, delimiter)
    if (problem) return rawFault(problem.reason, text, problem.at)
    if (values.length !== names.length) return rawFault(countReason(values.length, names.length), text, 0)
    const datapoint = new Map<string, Json>()
    for (const [index, name] of names.entries()) datapoint.set(name, values[index] ?? '')
    return mendLinks(datapoint, text, NO_MARKS)
  }
}

const NO_MARKS: readonly RepairMark[] = []

type Split = {
  readonly values: readonly string[]
  readonly problem: { readonly reason: string; readonly at: number } | null
}

function splitRecord(text: string, delimiter: string): Split {
  const record = text.slice(0, recordEnd(text))
  if (!record.includes('"')) return { values: record.split(delimiter), problem: null }
  const { data, errors } = Papa.parse<string[]>(record, { delimiter, newline: '\n' })
  const [error] = errors
  return { values: data[0] ?? [], problem: error === undefined ? null : quoteProblem(record, error) }
}

// Either error is placed behind the quote that opens its value.
function quoteProblem(record: string, { code, index = 1 }: Papa.ParseError): Split['problem'] {
  if (code === 'MissingQuotes') return { reason: 'A quote opens here and is never closed.', at: Math.max(0, index - 1) }
  let at = record.indexOf('"', index)
  while (at !== -1 && record[at + 1] === '"') at = record.indexOf('"', at + 2)
  return { reason: 'A quote stands inside a quoted value; write it twice.', at: Math.max(0, at) }
}

function recordEnd(text: string): number {
  let end = text.length
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
  return end
}

function countReason(found: number, expected: number): string {
  const values = found === 1 ? '1 value' : `${found} values`
  const fields = expected === 1 ? '1 field' : `${expected} fields`
  return `This line has ${values}, but the first line names ${fields}. Values that hold the separator have to stand in quotes.`
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name}_${number}`)) number++
  return `${name}_${number}`
}
