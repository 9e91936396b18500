import Papa from 'papaparse'
import type { Json } from '../base/json.ts'
import type { RecordReader } from './read-record.ts'
import { mendLinks, rawFault } from './record-result.ts'
import type { RepairMark } from './reading.ts'
import { writeCells } from './write.ts'
import { freeName } from './write.ts'

/**
 * The names of the fields, as the first line of a CSV or TSV file gives them. `given` are those of them that were not there: a name that is
 * missing or stands there twice gets a number, so that no value is lost. `unnamed` are those that were missing: such a column is a field only
 * where a datapoint holds something in it, because spreadsheets leave empty ones beside a table.
 */
export type CsvHeader = {
  readonly names: readonly string[]
  readonly given: readonly string[]
  readonly unnamed: ReadonlySet<string>
}

/** The header of a file that has none. */
export const NO_HEADER: CsvHeader = { names: [], given: [], unnamed: new Set() }

/** Reads the line of names. */
export function readCsvHeader(text: string, delimiter: string): CsvHeader {
  const names = new Set<string>()
  const given: string[] = []
  const unnamed = new Set<string>()
  for (const [index, value] of splitRecord(text, delimiter).values.entries()) {
    const name = freeName(value === '' ? `field_${index + 1}` : value, names)
    if (name !== value) given.push(name)
    if (value === '') unnamed.add(name)
    names.add(name)
  }
  return { names: [...names], given, unnamed }
}

/** The fields of the header without columns that have neither a name nor, going by the names that were `met` in datapoints, a value. */
export function fieldsOf({ names, unnamed }: CsvHeader, met: Iterable<string>): readonly string[] {
  if (unnamed.size === 0) return names
  const held = new Set(met)
  return names.filter((name) => !unnamed.has(name) || held.has(name))
}

/** What was mended in the header, once all names that were `met` in datapoints are known. */
export function headerRepairs(header: CsvHeader, met: Iterable<string>): readonly RepairMark[] {
  const fields = new Set(fieldsOf(header, met))
  const names = header.given.filter((name) => fields.has(name))
  const [field] = names
  const left = header.names.length - fields.size
  const place = { line: 1, column: 1 }
  return [
    ...(field === undefined ? [] : [{ kind: 'renamed-field', count: names.length, names, field, ...place } as const]),
    ...(left === 0 ? [] : [{ kind: 'empty-column', count: left, ...place } as const]),
  ]
}

/**
 * The line of names with a field under another one, and what follows it in the file. Names that were given, because another column has the
 * same, are written; columns without a name stay without.
 */
export function renameInHeader(text: string, header: CsvHeader, delimiter: string, from: string, to: string): string {
  const cells = header.names.map((name) => (name === from ? to : header.unnamed.has(name) ? '' : name))
  return writeCells(cells, delimiter) + text.slice(recordEnd(text, delimiter))
}

/** A row with other values in some of its columns, by their names, and what follows it in the file. */
export function changeInRow(
  text: string,
  { names }: CsvHeader,
  delimiter: string,
  values: ReadonlyMap<string, string>,
): string {
  const cells = splitRecord(text, delimiter).values.map((cell, index) => values.get(names[index] ?? '') ?? cell)
  return writeCells(cells, delimiter) + text.slice(recordEnd(text, delimiter))
}

/** Reads datapoints of CSV or TSV, whose values stand in the order of the names. */
export function createCsvReader({ names, unnamed }: CsvHeader, delimiter: string): RecordReader {
  return (text) => {
    const { values, problem } = splitRecord(text, delimiter)
    if (problem) return rawFault(problem.reason, text, problem.at)
    if (values.length !== names.length) return rawFault(countReason(values.length, names.length), text, 0)
    const datapoint = new Map<string, Json>()
    for (const [index, name] of names.entries()) {
      const value = values[index] ?? ''
      if (value !== '' || !unnamed.has(name)) datapoint.set(name, value)
    }
    return mendLinks(datapoint, text, NO_MARKS)
  }
}

const NO_MARKS: readonly RepairMark[] = []

type Split = {
  readonly values: readonly string[]
  readonly problem: { readonly reason: string; readonly at: number } | null
}

function splitRecord(text: string, delimiter: string): Split {
  const record = text.slice(0, recordEnd(text, delimiter))
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

// The empty rows that follow it in the file are no part of a record.
function recordEnd(text: string, delimiter: string): number {
  let end = text.length
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at]
    if (character === '\n' || (character === '\r' && (at + 1 === end || !text.includes('\n')))) end = at
    else if (character !== delimiter && character !== ' ' && character !== '\r') break
  }
  return end
}

function countReason(found: number, expected: number): string {
  const values = found === 1 ? '1 value' : `${found} values`
  const fields = expected === 1 ? '1 field' : `${expected} fields`
  return `This line has ${values}, but the first line names ${fields}. Values that hold the separator have to stand in quotes.`
}
