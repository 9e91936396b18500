import { ORDERS } from './counterbalance.ts'
import type { SwapList } from './list-swaps.ts'

/** The languages a snippet can be in. */
export const SNIPPET_LANGUAGES = ['python', 'javascript'] as const
export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number]

/** What is said where the code turns nothing. */
export const NOTHING_TURNED =
  'No question of this layout speaks of one of the two fields in a way that is understood, so no answers are turned round. Add your own columns to the code where you need it.'

/** Which questions the code does not turn although they speak of a side, and what to do; null where there are none. */
export function unclearWords({ unclear }: SwapList): string | null {
  if (unclear.length === 0) return null
  return `Not turned round, for it is not clear how: ${unclear.join(', ')}. Word both sides of a question alike, such as “Response A” and “Response B”, or add the columns to the code.`
}

/**
 * Code that reads swapped answers back, for rows of a table of answers (a dictionary by column name each) that the order field was joined to.
 * How the platform names the columns of its results is not published, so the code stops with words at whatever it was not written for.
 * Texts go in as JSON, which is a valid text in both languages.
 */
export function printUnswap(list: SwapList, orderField: string, language: SnippetLanguage): string {
  const { swaps, belonging, others, unclear, kept } = list
  const values = swaps.flatMap((swap) => (swap.kind === 'values' ? [[swap.column, swap.turned]] : []))
  const several = swaps.flatMap((swap) => (swap.kind === 'values' && swap.isList ? [swap.column] : []))
  const pairs = swaps.flatMap((swap) => (swap.kind === 'columns' ? [swap.columns] : []))
  const turned = swaps.flatMap((swap) => (swap.kind === 'values' ? [swap.column] : []))
  const confusable = others.filter((name) => turned.some((column) => name.startsWith(`${column}_`)))
  const comment = language === 'python' ? '#' : '//'
  const constant = (name: string, value: string, ...words: readonly string[]) =>
    [...words.map((line) => `${comment} ${line}`), `${language === 'python' ? '' : 'const '}${name} = ${value}`].join(
      '\n',
    )
  const constants = [
    constant('ORDER', JSON.stringify(orderField.trim()), 'The column that says which way the datapoint was shown.'),
    constant('VALUES', lines(values), 'Columns, and what each value means where the datapoint was swapped.'),
    constant(
      'SEVERAL',
      inLine(several),
      'Those of them in which several values can stand in one cell, with | between them.',
    ),
    constant('COLUMNS', lines(pairs), 'Two columns that change places.'),
    constant(
      'BELONGING',
      inLine(belonging),
      'The other columns of these questions. They stay, but must be there: without them the table has another form.',
    ),
    constant('OTHERS', inLine([...new Set(confusable)]), 'Columns that are called alike and are about something else.'),
    ...(unclear.length > 0 ? [`${comment} Not turned, for it is not clear how: ${unclear.join(', ')}.`] : []),
    ...(kept.length > 0 ? [`${comment} Not turned, for they name no side: ${kept.join(', ')}.`] : []),
  ].join('\n')
  return `${language === 'python' ? PYTHON_HEAD : JAVASCRIPT_HEAD}${constants}\n${language === 'python' ? PYTHON : JAVASCRIPT}`
}

/** A list of lists, one in a line. */
function lines(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map((one) => `    ${inLine(one)},\n`).join('')}]`
}

/** Texts and lists as both languages write them. */
function inLine(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(inLine).join(', ')}]` : JSON.stringify(value)
}

const [KEPT, SWAPPED] = [JSON.stringify(ORDERS.kept), JSON.stringify(ORDERS.swapped)]

const PYTHON_HEAD = `# with open("answers.csv", encoding="utf-8-sig", newline="") as file:
#     rows = [unswap(row) for row in csv.DictReader(file)]
# With pandas: pd.read_csv("answers.csv", dtype=str, keep_default_na=False).to_dict("records")
import json

`

const PYTHON = `

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


def turn(cell, column, pairs):
    """The cell as if the datapoint had been shown in its original order."""
    if cell is None or cell == "" or cell != cell:
        return cell
    other = dict(pairs)
    is_joined = column in SEVERAL and isinstance(cell, str)
    values = split_cell(cell) if is_joined else cell if isinstance(cell, list) else [cell]
    for one in values:
        if not isinstance(one, str) or one not in other:
            raise ValueError(
                f"The column {column!r} holds {one!r}, which is none of {list(other)}. "
                "Read the file as UTF-8 with every column as text, and turn labels into values."
            )
    values = [other[one] for one in values]
    if isinstance(cell, list):
        return values
    if is_joined and any("|" in one for one in values):
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return "|".join(values)


def check(row):
    """Stops at a row that this code was not written for."""
    if row.get(ORDER) not in (${KEPT}, ${SWAPPED}):
        raise ValueError(
            f"The column {ORDER!r} holds {row.get(ORDER)!r} in place of ${ORDERS.kept} or ${ORDERS.swapped}. "
            f"Join it from the dataset that was uploaded. The columns are {list(row)}."
        )
    for name in [*(column for column, _ in VALUES), *(name for pair in COLUMNS for name in pair), *BELONGING]:
        if name not in row:
            raise ValueError(
                f"There is no column {name!r}. Write the names of your table's columns into the lists above, "
                f"for each text under an option too. The columns are {list(row)}."
            )
    known = {ORDER, *(column for column, _ in VALUES), *(name for pair in COLUMNS for name in pair), *BELONGING, *OTHERS}
    for name in row:
        if name not in known and any(str(name).startswith(column + "_") for column, _ in VALUES):
            raise ValueError(
                f"The column {name!r} may belong to an option that changes places. "
                "Write it into COLUMNS with its twin if so, or into OTHERS if not."
            )


def unswap(row):
    """The row as if every datapoint had been shown in its original order. A ValueError says what it can't turn."""
    row = dict(row)
    check(row)
    turned = {column: turn(row[column], column, pairs) for column, pairs in VALUES}
    if row[ORDER] == ${KEPT}:
        return row
    row.update(turned)
    for one, twin in COLUMNS:
        row[one], row[twin] = row[twin], row[one]
    return row
`

const JAVASCRIPT_HEAD = `// const rows = table.map(unswap), where table is a list of objects by column name, every cell a text.
`

const JAVASCRIPT = `
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

/** The cell as if the datapoint had been shown in its original order. */
function turn(cell, column, pairs) {
  if (cell === undefined || cell === null || cell === '') return cell
  const other = new Map(pairs)
  const isJoined = SEVERAL.includes(column) && typeof cell === 'string'
  const values = (isJoined ? splitCell(cell) : [cell].flat()).map((one) => {
    if (other.has(one)) return other.get(one)
    throw new Error(
      \`The column \${column} holds \${JSON.stringify(one)}, which is none of \${JSON.stringify([...other.keys()])}. \` +
        'Read the file as UTF-8 with every column as text, and turn labels into values.',
    )
  })
  if (Array.isArray(cell)) return values
  return isJoined && values.some((one) => one.includes('|')) ? JSON.stringify(values) : values.join('|')
}

/** Stops at a row that this code was not written for. */
function check(row) {
  const names = JSON.stringify(Object.keys(row))
  if (!Object.hasOwn(row, ORDER) || ![${KEPT}, ${SWAPPED}].includes(row[ORDER]))
    throw new Error(
      \`The column \${ORDER} holds \${JSON.stringify(row[ORDER])} in place of ${ORDERS.kept} or ${ORDERS.swapped}. \` +
        \`Join it from the dataset that was uploaded. The columns are \${names}.\`,
    )
  const turned = VALUES.map(([column]) => column)
  const wanted = [...turned, ...COLUMNS.flat(), ...BELONGING]
  for (const name of wanted) {
    if (!Object.hasOwn(row, name))
      throw new Error(
        \`There is no column \${name}. Write the names of your table’s columns into the lists above, \` +
          \`for each text under an option too. The columns are \${names}.\`,
      )
  }
  for (const name of Object.keys(row)) {
    if ([ORDER, ...wanted, ...OTHERS].includes(name)) continue
    if (turned.some((column) => name.startsWith(\`\${column}_\`)))
      throw new Error(
        \`The column \${name} may belong to an option that changes places. \` +
          'Write it into COLUMNS with its twin if so, or into OTHERS if not.',
      )
  }
}

/** The row as if every datapoint had been shown in its original order. An error says what it can't turn. */
function unswap(row) {
  // A file may begin with a byte-order mark, which is no part of the first column's name.
  row = Object.fromEntries(Object.entries(row).map(([name, cell]) => [name.replace(/^\\uFEFF/, ''), cell]))
  check(row)
  const turned = VALUES.map(([column, pairs]) => [column, turn(row[column], column, pairs)])
  if (row[ORDER] === ${KEPT}) return row
  for (const [column, cell] of turned) row[column] = cell
  for (const [one, twin] of COLUMNS) [row[one], row[twin]] = [row[twin], row[one]]
  return row
}
`
