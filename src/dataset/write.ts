import Papa from 'papaparse'
import type { Json } from '../base/json.ts'
import { printJson, textOfValue } from '../base/print-json.ts'
import { objectFrom } from './datapoint.ts'
import type { DatasetFormat } from './reading.ts'
import type { Datapoint } from './schema.ts'

/** Writes datapoints piece by piece: the head once, each datapoint, the tail once. */
export type DatapointWriter = {
  readonly head: string
  next(datapoint: Datapoint): string
  readonly tail: string
}

/**
 * Datapoints as the text of a file. JSONL and JSON keep every value as it is. CSV and TSV have a first line of names and hold
 * texts only: other values are written as JSON, and a missing field cannot be told from an empty one.
 */
export function writeDatapoints(datapoints: readonly Datapoint[], format: DatasetFormat): string {
  const writer = createDatapointWriter(format, namesOf(datapoints))
  return writer.head + datapoints.map((datapoint) => writer.next(datapoint)).join('') + writer.tail
}

/** A writer for one file. `names` are the fields of a CSV or TSV in their order; JSONL and JSON do not need them. */
export function createDatapointWriter(format: DatasetFormat, names: readonly string[]): DatapointWriter {
  if (format === 'jsonl') return { head: '', next: (datapoint) => `${print(datapoint)}\n`, tail: '' }
  if (format === 'json') return createListWriter()
  const delimiter = format === 'csv' ? ',' : '\t'
  const line = (values: readonly string[]) => `${writeCells(values, delimiter)}\n`
  return { head: line(names), next: (datapoint) => line(names.map((name) => cellOf(datapoint.get(name)))), tail: '' }
}

/** All field names of the datapoints, in the order of their first appearance. */
export function namesOf(datapoints: readonly Datapoint[]): readonly string[] {
  return [...new Set(datapoints.flatMap((datapoint) => [...datapoint.keys()]))]
}

/** A name that is not taken: the wanted one, or that with the first free number from 2 on, such as `reason_2`. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name}_${number}`)) number++
  return `${name}_${number}`
}

function print(datapoint: Datapoint): string {
  return printJson(objectFrom(datapoint))
}

function createListWriter(): DatapointWriter {
  let isFirst = true
  return {
    head: '[',
    next(datapoint) {
      const comma = isFirst ? '\n' : ',\n'
      isFirst = false
      return comma + print(datapoint)
    },
    tail: '\n]\n',
  }
}

function cellOf(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  return textOfValue(value)
}

/**
 * Cells as a line of CSV or TSV, without its end. Quoted beyond need, so that no first line can be taken for JSON or for another separator,
 * and no datapoint for a blank line or an empty row.
 */
export function writeCells(values: readonly string[], delimiter: string): string {
  const isEmpty = values.every((value) => value === '')
  return Papa.unparse([[...values]], {
    delimiter,
    quotes: (value: unknown, column: number) =>
      typeof value === 'string' && (NEEDS_QUOTES.test(value) || (column === 0 && isEmpty)),
  })
}

const NEEDS_QUOTES = /^(?:[[{\s]|sep=)|[",;|\t\r\n]|\s$/
