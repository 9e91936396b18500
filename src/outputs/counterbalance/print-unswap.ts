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
  const columns = swaps.flatMap((swap) => (swap.kind === 'columns' ? [swap.columns] : []))
  const print = language === 'python' ? printPython : printJavaScript
  return print(JSON.stringify(orderField.trim()), lines(values), lines(columns))
}

/** A list of lists, one in a line. */
function lines(list: readonly (readonly string[])[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map((one) => `    ${JSON.stringify(one)},\n`).join('')}]`
}

function printPython(orderField: string, values: string, columns: string): string {
  return `# Column, and the two values that mean the other side where the datapoint was swapped.
VALUES = ${values}
# Two columns that change places.
COLUMNS = ${columns}


def unswap(row):
    """The row as if every datapoint had been shown in its original order."""
    row = dict(row)
    if row.get(${orderField}) != ${JSON.stringify(ORDERS.swapped)}:
        return row
    for column, first, second in VALUES:
        other = {first: second, second: first}
        value = row.get(column)
        if isinstance(value, list):
            row[column] = [other.get(one, one) for one in value]
        elif column in row:
            row[column] = other.get(value, value)
    for one, twin in COLUMNS:
        row[one], row[twin] = row.get(twin), row.get(one)
    return row
`
}

function printJavaScript(orderField: string, values: string, columns: string): string {
  return `// Column, and the two values that mean the other side where the datapoint was swapped.
const VALUES = ${values}
// Two columns that change places.
const COLUMNS = ${columns}

/** The row as if every datapoint had been shown in its original order. */
function unswap(row) {
  row = { ...row }
  if (row[${orderField}] !== ${JSON.stringify(ORDERS.swapped)}) return row
  for (const [column, first, second] of VALUES) {
    const other = (value) => (value === first ? second : value === second ? first : value)
    if (Array.isArray(row[column])) row[column] = row[column].map(other)
    else if (column in row) row[column] = other(row[column])
  }
  for (const [one, twin] of COLUMNS) [row[one], row[twin]] = [row[twin], row[one]]
  return row
}
`
}
