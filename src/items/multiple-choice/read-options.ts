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

/** What a pasted text holds: the options, and what was understood or left out, as sentences. */
export type OptionsReading = { readonly options: readonly ReadOption[]; readonly notes: readonly string[] }

/** Whether a person should see what options become before they are put in: something was left out, turned, or is there twice. */
export function isInDoubt({ options, notes }: OptionsReading): boolean {
  return notes.length > 0 || options.some(({ duplicate }) => duplicate !== null)
}

type Existing = { readonly label: string; readonly value: unknown }

/**
 * Reads options as a spreadsheet, a list or CSV writes them: a label on each line, then its value, then (`hasHeadings`) the heading over its
 * text box. Rows that lie across are turned, a line of column names and empty lines are left out, values that are missing are made from
 * the labels. Duplicates of each other and of the `existing` options are marked, not dropped.
 */
export function readOptions(text: string, existing: readonly Existing[], hasHeadings: boolean): OptionsReading {
  const notes: string[] = []
  const lines = text.split(/\r\n|\n|\r/).map((line, index) => ({ line: index + 1, text: line }))
  const filled = lines.filter((line) => line.text.trim() !== '')
  const separator = findSeparator(filled.map((line) => line.text))
  let cells = filled.map((line) => ({ line: line.line, cells: cellsOf(line.text, separator) }))
  const [first] = cells
  const width = Math.max(0, ...cells.map((row) => row.cells.length))
  if (first !== undefined && width > MOST_COLUMNS && cells.length <= MOST_COLUMNS) {
    cells = Array.from({ length: width }, (_, at) => ({ line: at + 1, cells: cells.map((row) => row.cells[at] ?? '') }))
    notes.push('The options lie in a row, so each cell became an option.')
  } else if (cells.length === 1 && width === MOST_COLUMNS) {
    cells = (first?.cells ?? []).map((cell, at) => ({ line: at + 1, cells: [cell] }))
    notes.push('The options lie in a row, so each cell became an option.')
  }
  if (cells[0]?.cells.every((cell) => COLUMN_NAMES.test(cell))) {
    cells = cells.slice(1)
    notes.push('The line with the names of the columns is left out.')
  }
  const nameless = cells.filter((row) => (row.cells[0] ?? '') === '')
  if (nameless.length > 0) notes.push(leftOut(nameless.map((row) => row.line)))
  if (!hasHeadings && cells.some((row) => (row.cells[2] ?? '') !== ''))
    notes.push('The third column is left out: these options have no headings.')
  if (cells.some((row) => row.cells.length > MOST_COLUMNS)) notes.push('Columns after the third are left out.')
  const found = cells.filter((row) => (row.cells[0] ?? '') !== '')
  return { options: markDuplicates(found, existing, hasHeadings), notes }
}

const MOST_COLUMNS = 3
const COLUMN_NAMES = /^(labels?|values?|headings?|options?)$/i

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

/** Tabs where there are any; commas where every line has the same number of them and none is followed by a blank, as in a sentence. */
function findSeparator(lines: readonly string[]): string | null {
  if (lines.some((line) => line.includes('\t'))) return '\t'
  const counts = new Set(lines.map((line) => line.split(',').length))
  const [count = 1] = counts
  return lines.length > 1 && counts.size === 1 && count > 1 && lines.every((line) => !/,\s/.test(line)) ? ',' : null
}

/** The cells of a line, without the quotation marks that spreadsheets put round some. */
function cellsOf(line: string, separator: string | null): readonly string[] {
  const cells = separator === null ? [line] : line.split(separator)
  return cells.map((cell) => cell.trim().replace(/^"(.*)"$/s, (_, inside: string) => inside.replaceAll('""', '"')))
}

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
