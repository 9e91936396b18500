import { ORDERS } from './counterbalance.ts'
import type { Swap } from './list-swaps.ts'

/** The languages a snippet can be in. */
export const SNIPPET_LANGUAGES = ['python', 'javascript'] as const
export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number]

/**
 * Code that reads swapped answers back, for rows of a table of answers (a dictionary by column name each) that the order field was joined to.
 * Texts go in as JSON, which is a valid text in both languages.
 */
export function printUnswap(swaps: readonly Swap[], orderField: string, language: SnippetLanguage): string {
  const values = swaps.flatMap((swap) => (swap.kind === 'values' ? [[swap.column, ...swap.values]] : []))
  const several = swaps.flatMap((swap) => (swap.kind === 'values' && swap.isList ? [swap.column] : []))
  const columns = swaps.flatMap((swap) => (swap.kind === 'columns' ? [swap.columns] : []))
  const print = language === 'python' ? printPython : printJavaScript
  return print(JSON.stringify(orderField.trim()), lines(values), JSON.stringify(several), lines(columns))
}

/** A list of lists, one in a line. */
function lines(list: readonly (readonly string[])[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map((one) => `    ${JSON.stringify(one)},\n`).join('')}]`
}

function printPython(orderField: string, values: string, several: string, columns: string): string {
  return `import json

# Column, and the two values that mean the other side where the datapoint was swapped.
VALUES = ${values}
# Those of them in which several values can stand in one cell, with | between them.
SEVERAL = ${several}
# Two columns that change places.
COLUMNS = ${columns}


def split_cell(cell):
    """The values of a cell. It is a JSON list where one of them holds a | itself."""
    try:
        values = json.loads(cell)
        if isinstance(values, list) and all(isinstance(one, str) for one in values):
            if any("|" in one for one in values):
                return values
    except ValueError:
        pass
    return cell.split("|")


def turn(value, other, is_several):
    if isinstance(value, list):
        return [other.get(one, one) for one in value]
    if not is_several or not isinstance(value, str):
        return other.get(value, value)
    values = [other.get(one, one) for one in split_cell(value)]
    if any("|" in one for one in values):
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return "|".join(values)


def unswap(row):
    """The row as if every datapoint had been shown in its original order."""
    row = dict(row)
    if row.get(${orderField}) != ${JSON.stringify(ORDERS.swapped)}:
        return row
    for column, first, second in VALUES:
        other = {first: second, second: first}
        if column in row:
            row[column] = turn(row[column], other, column in SEVERAL)
    for one, twin in COLUMNS:
        row[one], row[twin] = row.get(twin), row.get(one)
    return row
`
}

function printJavaScript(orderField: string, values: string, several: string, columns: string): string {
  return `// Column, and the two values that mean the other side where the datapoint was swapped.
const VALUES = ${values}
// Those of them in which several values can stand in one cell, with | between them.
const SEVERAL = ${several}
// Two columns that change places.
const COLUMNS = ${columns}

/** The values of a cell. It is a JSON list where one of them holds a | itself. */
function splitCell(cell) {
  try {
    const values = JSON.parse(cell)
    const isTexts = Array.isArray(values) && values.every((one) => typeof one === 'string')
    if (isTexts && values.some((one) => one.includes('|'))) return values
  } catch {
    // It is no JSON.
  }
  return cell.split('|')
}

function turn(value, other, isSeveral) {
  if (Array.isArray(value)) return value.map(other)
  if (!isSeveral || typeof value !== 'string') return other(value)
  const values = splitCell(value).map(other)
  return values.some((one) => one.includes('|')) ? JSON.stringify(values) : values.join('|')
}

/** The row as if every datapoint had been shown in its original order. */
function unswap(row) {
  row = { ...row }
  if (row[${orderField}] !== ${JSON.stringify(ORDERS.swapped)}) return row
  for (const [column, first, second] of VALUES) {
    const other = (value) => (value === first ? second : value === second ? first : value)
    if (column in row) row[column] = turn(row[column], other, SEVERAL.includes(column))
  }
  for (const [one, twin] of COLUMNS) [row[one], row[twin]] = [row[twin], row[one]]
  return row
}
`
}
