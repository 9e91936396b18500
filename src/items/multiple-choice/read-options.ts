import { splitCells } from '../../base/split-cells.ts'
import { toOneLine } from '../item-text.ts'
import { valueFor, type OptionText } from './option-edits.ts'

/** An option that a pasted text holds, and what is to be said of it; `line` counts from 1 in the text. */
export type ReadOption = {
  readonly label: string
  readonly value: string
  readonly heading?: string
  readonly line: number
  /** Why it could not be told apart from another, or null. */
  readonly duplicate: string | null
}

/** What parts the columns of a pasted text. */
export type Separator = '\t' | ';' | ','

/** How a person wants a text to be read. What is not said is recognised. */
export type ReadingChoices = {
  /** What parts the columns; null for nothing. Counts only for a text that holds it. */
  readonly separator?: Separator | null
  /** Whether the first line holds the names of the columns. */
  readonly hasNames?: boolean
}

/** What a pasted text holds: the options, and what was understood or left out, as sentences. */
export type OptionsReading = {
  readonly options: readonly ReadOption[]
  readonly notes: readonly string[]
  /** What could part its columns. */
  readonly separators: readonly Separator[]
  /** What was taken to part them; null for nothing. */
  readonly separator: Separator | null
  /** Whether the first line was taken for the names of the columns; null where it can't be. */
  readonly hasNames: boolean | null
}

/** Whether a text holds entries of a list, and is not an ordinary piece of one line. */
export function isList(text: string): boolean {
  const [first, second] = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  return second !== undefined || (first?.trim().includes('\t') ?? false)
}

/**
 * Whether a person should see what options become before they are put in: something was left out, turned, is there twice, or was split at
 * what labels hold, too.
 */
export function isInDoubt({ options, notes, separator, hasNames }: OptionsReading): boolean {
  const isGuessed = separator === ';' || separator === ',' || hasNames === true
  return isGuessed || notes.length > 0 || options.some(({ duplicate }) => duplicate !== null)
}

type Existing = { readonly label: string; readonly value: unknown }

/**
 * Reads options as a spreadsheet, a list or CSV writes them: a label on each line, then its value, then (`hasHeadings`) the heading over its
 * text box. Rows that lie across are turned, a line of column names and empty lines are left out, values that are missing are made from
 * the labels. Duplicates of each other and of the `existing` options are marked, not dropped.
 */
export function readOptions(
  text: string,
  existing: readonly Existing[],
  hasHeadings: boolean,
  choices: ReadingChoices = {},
): OptionsReading {
  const notes: string[] = []
  const separators = SEPARATORS.filter((one) => text.includes(one))
  const isChosen = choices.separator === null || separators.some((one) => one === choices.separator)
  const separator = isChosen ? (choices.separator ?? null) : findSeparator(text, hasHeadings)
  const found = splitCells(text, separator)
  if (found.some((row) => row.cells.some((cell) => toOneLine(cell.trim()) !== cell.trim())))
    notes.push('Line breaks inside of cells became blanks.')
  let rows: readonly Row[] = found.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => toOneLine(cell.trim())),
  }))
  const width = Math.max(0, ...rows.map((row) => row.cells.length))
  if ((width > MOST_COLUMNS && rows.length <= MOST_COLUMNS) || (rows.length === 1 && width === MOST_COLUMNS)) {
    const across = rows
    rows = Array.from({ length: width }, (_, at) => ({ line: at + 1, cells: across.map((row) => row.cells[at] ?? '') }))
    notes.push('The options lie in a row, so each cell became an option.')
  }
  const canHaveNames = rows.length > 1 && rows.some((row) => row.cells.length > 1)
  const names = canHaveNames ? columnsOf(rows[0]) : null
  const hasNames = canHaveNames ? (choices.hasNames ?? names !== null) : null
  if (hasNames === true) {
    const count = rows[0]?.cells.length
    rows = rows.slice(1)
    if (names !== null)
      rows = rows.map(({ line, cells }) => ({
        line,
        cells: [...names.map((at) => cells[at] ?? ''), ...cells.slice(count)],
      }))
  }
  const nameless = rows.filter((row) => (row.cells[0] ?? '') === '')
  if (nameless.length > 0) notes.push(leftOut(nameless.map((row) => row.line)))
  if (!hasHeadings && rows.some((row) => (row.cells[2] ?? '') !== ''))
    notes.push('The third column is left out: these options have no headings.')
  if (rows.some((row) => row.cells.length > MOST_COLUMNS)) notes.push('Columns after the third are left out.')
  const named = rows.filter((row) => (row.cells[0] ?? '') !== '')
  return { options: markDuplicates(named, existing, hasHeadings), notes, separators, separator, hasNames }
}

const MOST_COLUMNS = 3
const SEPARATORS = ['\t', ';', ','] as const
/** What the columns are called that hold the labels, the values and the headings. */
const COLUMN_NAMES = [/^(label|option|choice|answer|unit)s?$/i, /^(value|code)s?$/i, /^headings?$/i]

type Row = { readonly line: number; readonly cells: readonly string[] }

function markDuplicates(
  rows: readonly Row[],
  existing: readonly Existing[],
  hasHeadings: boolean,
): readonly ReadOption[] {
  const labels = new Map(existing.map(({ label }) => [fold(label), 'an option that is there already']))
  const values = new Map(existing.map(({ value }) => [String(value), 'an option that is there already']))
  return rows.map(({ line, cells: [label = '', given = '', heading = ''] }): ReadOption => {
    const sameLabel = labels.get(fold(label))
    const sameValue = given === '' ? undefined : values.get(given)
    const value = given === '' ? valueFor(label, [...values.keys()]) : given
    labels.set(fold(label), labels.get(fold(label)) ?? `line ${line}`)
    values.set(value, values.get(value) ?? `line ${line}`)
    const duplicate =
      sameLabel !== undefined
        ? `Same label as ${sameLabel}`
        : sameValue !== undefined
          ? `Same value as ${sameValue}`
          : null
    return { label, value, ...(hasHeadings && heading !== '' ? { heading } : {}), line, duplicate }
  })
}

function fold(label: string): string {
  return label.trim().toLowerCase()
}

/**
 * Where the columns of labels, values and headings are, by the names in the first row. Null where it is no row of names beyond doubt: there
 * are several, one of them is that of the labels, and each is known and there once.
 */
function columnsOf(row: Row | undefined): readonly number[] | null {
  const kinds = row?.cells.map((cell) => COLUMN_NAMES.findIndex((name) => name.test(cell.trim()))) ?? []
  if (kinds.length < 2 || !kinds.includes(0) || kinds.includes(-1) || new Set(kinds).size < kinds.length) return null
  return COLUMN_NAMES.map((_, kind) => kinds.indexOf(kind))
}

/** Tabs where they stand behind a label; semicolons or commas only where there is no doubt, since labels hold them, too. */
function findSeparator(text: string, hasHeadings: boolean): Separator | null {
  if (splitCells(text, '\t').some(({ cells }) => cells.length > 1 && cells[0]?.trim() !== '')) return '\t'
  return ([';', ','] as const).find((one) => isTable(splitCells(text, one), hasHeadings)) ?? null
}

/**
 * Whether rows are those of a table and no sentences: each has as many cells, and either the first one names the columns, or the second cells
 * look like values. Those are written by programs, without a blank round them, and none stands with two labels.
 */
function isTable(rows: readonly Row[], hasHeadings: boolean): boolean {
  const [first] = rows
  const width = first?.cells.length ?? 0
  if (rows.length < 2 || width < 2 || rows.some((row) => row.cells.length !== width)) return false
  if (columnsOf(first) !== null) return true
  if (width > (hasHeadings ? 3 : 2)) return false
  const pairs = rows.map(({ cells: [label = '', value = ''] }) => ({ label, value }))
  const labels = new Map(pairs.map(({ label, value }) => [value, label]))
  const filled = pairs.filter(({ value }) => value !== '')
  return (
    filled.length > 0 &&
    filled.every(({ label, value }) => VALUE.test(value) && labels.get(value) === label) &&
    pairs.every(({ label }) => label.trimEnd() === label) &&
    // A decimal comma, or one that sets thousands apart.
    !pairs.every(({ label, value }) => DIGITS.test(label) && DIGITS.test(value))
  )
}

const VALUE = /^(?=.*\w)[\w.,:/+-]+$/
const DIGITS = /^\s*[+-]?\d+$/

function leftOut(lines: readonly number[]): string {
  return lines.length === 1
    ? `Line ${lines[0]} has no label and is left out.`
    : `Lines ${lines.join(', ')} have no label and are left out.`
}

/** Options as they are inserted: without the duplicates, unless they are wanted. */
export function chosenOptions(options: readonly ReadOption[], withDuplicates: boolean): readonly OptionText[] {
  return options
    .filter(({ duplicate }) => withDuplicates || duplicate === null)
    .map(({ label, value, heading }) => ({ label, value, ...(heading === undefined ? {} : { heading }) }))
}
