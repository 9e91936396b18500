import { isJsonList, type Json } from '../../base/json.ts'
import { textOfValue } from '../../base/print-json.ts'
import type { Datapoint, Schema } from '../../dataset/schema.ts'
import { objectFrom } from '../../dataset/datapoint.ts'
import { firstFree } from '../answers/name-questions.ts'
import type { ExportDataset, MakeTask } from '../export-catalogue.ts'
import { readGoodDatapoints } from '../platforms/read-good-datapoints.ts'
import type { PotatoAssignment } from './resolve-assignment.ts'

/** The items of a Potato project: the file, and what the groups are made of. */
export type PotatoItems = {
  /** JSONL: every item has an id; values are texts, except the list of annotators. */
  readonly file: Blob
  readonly ids: readonly string[]
  /** Each item's value in the group field; empty without such a field. */
  readonly groupValues: readonly (Json | undefined)[]
}

/**
 * The field that holds the items' ids: one of the dataset's own when it is called an id and is known to be different in each datapoint,
 * else a new one. `isOwn` says which.
 */
export function chooseIdField(
  schema: Schema | null,
  dataset: ExportDataset | null,
): { readonly name: string; readonly isOwn: boolean } {
  const names = new Set([
    ...(schema?.fields.map(({ name }) => name) ?? []),
    ...(dataset?.profile?.fields.map(({ name }) => name) ?? []),
  ])
  const own = dataset?.profile?.fields.find(
    ({ name, present, empty, distinct, distinctIsExact }) =>
      /^(?:[a-z]+_)?id$/i.test(name) &&
      distinctIsExact &&
      empty === 0 &&
      present === dataset.profile?.datapoints &&
      distinct === dataset.profile?.datapoints,
  )
  if (own) return { name: own.name, isOwn: true }
  const name = firstFree(
    (count) => (count === 1 ? 'id' : count === 2 ? 'item_id' : `item_id_${count}`),
    (one) => !names.has(one),
  )
  return { name, isOwn: false }
}

/** Reads the dataset into the items' file. A datapoint whose list of annotators can't be read gets an empty one: nobody receives it. */
export async function readItems(
  dataset: ExportDataset,
  schema: Schema | null,
  assignment: PotatoAssignment,
  task: MakeTask = {},
): Promise<PotatoItems> {
  const id = chooseIdField(schema, dataset)
  const ids: string[] = []
  const groupValues: (Json | undefined)[] = []
  const pieces: string[] = []
  let lines: string[] = []
  const add = (datapoint: Datapoint) => {
    const own = `item_${ids.length + 1}`
    const item = itemOf(datapoint, assignment.annotatorField)
    const value = id.isOwn ? item.get(id.name) : own
    const text = typeof value === 'string' ? value : own
    ids.push(text)
    if (assignment.groupField !== null) groupValues.push(datapoint.get(assignment.groupField))
    lines.push(`${JSON.stringify(objectFrom(new Map<string, Json>([[id.name, text], ...item, [id.name, text]])))}\n`)
    if (lines.length === LINES) {
      pieces.push(lines.join(''))
      lines = []
    }
  }
  await readGoodDatapoints(dataset, schema, add, task)
  return { file: new Blob([...pieces, lines.join('')], { type: 'application/jsonl' }), ids, groupValues }
}

/** Lines that are joined at once. */
const LINES = 1000

function itemOf(datapoint: Datapoint, annotatorField: string | null): Map<string, Json> {
  return new Map(
    [...datapoint].map(([name, value]): [string, Json] => {
      if (name === annotatorField) return [name, listIds(value)]
      // Annotators would read "null".
      return [name, value === null ? '' : textOfValue(value)]
    }),
  )
}

/** The ids that a value lists, as a list or as a list written as text; none when it can't be read. */
function listIds(value: Json): string[] {
  const list = typeof value === 'string' ? parse(value) : value
  return isJsonList(list)
    ? [...new Set(list.flatMap((id) => (typeof id === 'string' && id.trim() !== '' ? [id.trim()] : [])))]
    : []
}

function parse(text: string): Json {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    return null
  }
}
