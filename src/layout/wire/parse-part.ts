import { isJsonList, type Json } from '../../base/json.ts'
import type { KeySource } from '../../base/key.ts'
import { placeWords } from '../find.ts'
import type { Fragment, Layout, PageNode } from '../layout.ts'
import { parseLayout, type WireProblem } from './parse.ts'
import { type PartKind, partKind } from './part-kind.ts'
import { withoutForeignIds } from './pasted-ids.ts'
import { readJson } from './read-json.ts'

/** Pieces of a layout that are not yet in it. */
export type Part = Fragment | { readonly kind: 'pages'; readonly pages: readonly PageNode[] }

/** What reading a pasted piece gives; `repairs` and `problems` are sentences for the person. */
export type PartReading =
  | { readonly ok: true; readonly part: Part; readonly repairs: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] }

/** What a piece meets where it is pasted: the ids the server once gave to this batch, and the layout as it is now. */
export type PartContext = { readonly layout: Layout; readonly serverIds: readonly string[]; readonly keys: KeySource }

/**
 * Reads a piece of a layout by the same rules as a file: a wrong shape refuses it with the place inside the piece, a wrong value comes in,
 * all mends are told. Its nodes get new keys. A server id stays only where it is this batch's own and not in the layout any more, so that
 * what was cut and pasted is still the same for the platform; any other would clash or be unknown. Source: format.md §1, `id` (sure).
 */
export function parsePart(text: string, { layout, serverIds, keys }: PartContext): PartReading {
  const { json, losses } = readJson(text)
  if (!json.ok) return { ok: false, problems: [json.problem.message] }
  const kind = partKind(json.value, true)
  if (kind === null) return { ok: false, problems: [NO_PART] }
  const parsed = parseLayout(wrap(kind, json.value), keys)
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map((problem) => placeInside(problem, kind)) }
  const cleared = withoutForeignIds(parsed.layout, layout, serverIds)
  const { repeatedKeys, numbers } = losses()
  const repairs = [
    ...json.repairs.map(({ message }) => message),
    ...parsed.notes.map((note) => placeInside(note, kind)),
    ...cleared.notes,
    ...repeatedKeys,
    ...numbers,
  ]
  return { ok: true, part: unwrap(kind, cleared.pages), repairs }
}

const NO_PART =
  'This is no piece of a layout. Paste an item with its "type", a list of items, a row with "columns" or a page with "rows".'

/** The piece as a list of pages, which is what the parser of files reads. */
function wrap(kind: PartKind, value: Json): readonly Json[] {
  const list = isJsonList(value) ? value : [value]
  switch (LEVEL[kind]) {
    case 'pages':
      return list
    case 'rows':
      return [{ rows: list }]
    case 'columns':
      return [{ rows: [{ columns: list }] }]
    case 'items':
      return [{ rows: [{ columns: [{ items: list }] }] }]
  }
}

/** Columns by themselves have no place in a layout, so their items stand for them. */
function unwrap(kind: PartKind, pages: Layout): Part {
  const level = LEVEL[kind]
  if (level === 'pages') return { kind: 'pages', pages }
  const rows = pages.flatMap((page) => page.rows)
  if (level === 'rows') return { kind: 'rows', rows }
  return { kind: 'items', items: rows.flatMap((row) => row.columns.flatMap((column) => column.items)) }
}

const LEVEL = {
  item: 'items',
  items: 'items',
  column: 'columns',
  columns: 'columns',
  row: 'rows',
  rows: 'rows',
  page: 'pages',
  pages: 'pages',
} as const satisfies Record<PartKind, string>

/** The message with the place as it is inside the piece: "Item 2" where the wrapped whole says "Page 1, Row 1, Column 1, Item 2". */
function placeInside({ place, message }: WireProblem, kind: PartKind): string {
  if (place === null) return message
  const inside = placeWords(place).split(', ').slice(OUTER[LEVEL[kind]]).join(', ')
  return `${inside === '' ? 'The piece' : inside}${message.slice(placeWords(place).length)}`
}

/** How many levels the wrapping added. */
const OUTER = { pages: 0, rows: 1, columns: 2, items: 3 } as const
