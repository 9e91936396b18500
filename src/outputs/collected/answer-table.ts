import { isJsonList, isJsonObject, type Json, type JsonObject, ownValue, spellingOf } from '../../base/json.ts'
import { printJson, textOfValue } from '../../base/print-json.ts'
import type { DatapointResult, Fault } from '../../dataset/reading.ts'
import type { Datapoint } from '../../dataset/schema.ts'
import { ENTRY_KEYS, RESPONSE_COLUMNS } from '../answers/csv-columns.ts'

/** A file of answers as a table: a row for each participant and datapoint. */
export type AnswerTable = {
  readonly names: readonly string[]
  readonly rows: readonly Datapoint[]
  /** The columns that hold whole answers, as the platform gives them, and no bare values. */
  readonly whole: ReadonlySet<string>
  /** What could not be read, the first of it. */
  readonly faults: readonly Fault[]
  readonly faultCount: number
}

/** Takes a file of answers piece by piece. */
export type AnswerTableReader = {
  add(result: DatapointResult): void
  table(): AnswerTable
}

/**
 * Makes a table of a file of answers, whatever its form: a column for each value; a list of answer records in each row, of which each
 * becomes a column named by its `instruction_id`; or one answer record a row, of which those that agree in all else become one row.
 */
export function createAnswerTableReader(): AnswerTableReader {
  const names = new Set<string>()
  const lists = new Set<string>()
  const rows: Map<string, Json>[] = []
  const together = new Map<string, Map<string, Json>>()
  const faults: Fault[] = []
  let faultCount = 0

  const put = (row: Map<string, Json>, name: string, value: Json) => {
    let free = name
    while (row.has(free)) free += ' again'
    row.set(free, value)
    names.add(free)
  }
  const rowFor = (datapoint: Datapoint): Map<string, Json> => {
    const others = [...datapoint].filter(([name]) => !isPartOfRecord(name))
    const key = printJson(others.map(([name, value]) => [name, value]))
    const known = together.get(key)
    if (known !== undefined) return known
    const row = new Map<string, Json>()
    for (const [name, value] of others) put(row, name, value)
    together.set(key, row)
    rows.push(row)
    return row
  }
  const addRecord = (datapoint: Datapoint, id: string) => put(rowFor(datapoint), id, datapoint.get('answer') ?? null)
  const addRow = (datapoint: Datapoint) => {
    const row = new Map<string, Json>()
    const records: JsonObject[] = []
    for (const [name, value] of datapoint) {
      const list = recordsIn(value)
      if (list === null) put(row, name, value)
      else {
        lists.add(name)
        records.push(...list)
      }
    }
    for (const record of records) put(row, idOf(record) ?? '', ownValue(record, 'answer') ?? null)
    rows.push(row)
  }
  return {
    add(result) {
      if (!result.ok) {
        faultCount++
        if (faults.length < KEPT_FAULTS) faults.push(result.fault)
        return
      }
      const datapoint = asItCame(result)
      const id = datapoint.get('instruction_id')
      if (typeof id === 'string' && datapoint.has('answer')) addRecord(datapoint, id)
      else addRow(datapoint)
    },
    table() {
      // Where somebody answered nothing, the list of records is empty, and cannot be told from other lists by itself.
      for (const name of lists) {
        if (rows.every((row) => isEmptyList(row.get(name)))) names.delete(name)
      }
      const all = [...names]
      const isOurs = RESPONSE_COLUMNS.every((name, at) => all[at] === name)
      const whole = new Set(all.filter((name) => holdsWhole(rows, name, isOurs)))
      return { names: all, rows, whole, faults, faultCount }
    },
  }
}

/** Whether the first datapoints of a file leave no doubt that it holds answers: the columns or the records that are read here. */
export function provesAnswers(datapoints: readonly Datapoint[]): boolean {
  const [first] = datapoints
  if (first === undefined) return false
  const names = [...first.keys()]
  if (RESPONSE_COLUMNS.every((name, at) => names[at] === name)) return true
  return datapoints.every(
    (one) =>
      (typeof one.get('instruction_id') === 'string' && isJsonList(one.get('answer'))) ||
      [...one.values()].some((value) => recordsIn(value) !== null),
  )
}

/** The entries of a whole answer, or null when the value is none. A text is looked into only where `readsText` says so. */
export function entriesIn(value: Json | undefined, readsText: boolean): readonly JsonObject[] | null {
  if (typeof value === 'string') {
    if (!readsText || !/^\s*\[?\s*\{/.test(value)) return null
    const parsed = parse(value)
    return parsed === undefined ? null : entriesIn(parsed, false)
  }
  const list = isJsonList(value) ? value : value === undefined ? [] : [value]
  return list.length > 0 && list.every(isEntry) ? list : null
}

const KEPT_FAULTS = 5

/** The reader of datasets takes the angle brackets off a link; what somebody wrote stays as it is. */
function asItCame({ datapoint, repairs }: Extract<DatapointResult, { ok: true }>): Datapoint {
  const links = repairs.flatMap(({ kind, field }) => (kind === 'angle-brackets' && field !== undefined ? [field] : []))
  if (links.length === 0) return datapoint
  const restored = new Map(datapoint)
  for (const field of links) restored.set(field, `<${textOfValue(datapoint.get(field) ?? '')}>`)
  return restored
}

function recordsIn(value: Json | undefined): readonly JsonObject[] | null {
  if (!isJsonList(value) || value.length === 0) return null
  const records = value.filter((one) => isJsonObject(one) && idOf(one) !== null && Object.hasOwn(one, 'answer'))
  return records.length === value.length ? records.filter(isJsonObject) : null
}

function idOf(record: JsonObject): string | null {
  const id = ownValue(record, 'instruction_id')
  return typeof id === 'string' ? id : null
}

function isPartOfRecord(name: string): boolean {
  return name === 'instruction_id' || name === 'type' || name === 'answer'
}

function isEmptyList(value: Json | undefined): boolean {
  return value === undefined || (isJsonList(value) && value.length === 0)
}

function holdsWhole(rows: readonly Datapoint[], name: string, isOurs: boolean): boolean {
  let found = false
  for (const row of rows) {
    const value = row.get(name)
    if (value === undefined || value === null || value === '' || isEmptyList(value)) continue
    if (entriesIn(value, !isOurs) === null) return false
    found = true
  }
  return found
}

function isEntry(value: Json): value is JsonObject {
  if (!isJsonObject(value) || spellingOf(value) !== null) return false
  return ENTRY_KEYS.some((key) => Object.hasOwn(value, key))
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
