import { isJsonList, isJsonObject, ownValue, type Json, type JsonObject } from '../base/json.ts'
import type { Key } from '../base/key.ts'
import type { KeptValue } from '../items/multiple-choice/option-edits.ts'
import { findNode, nodeAt } from './find.ts'
import type { Layout } from './layout.ts'

/**
 * Item → the values of its options or units that answers may hold by now, because they were exported, kept under a name, or came from the
 * server. They stay as they are when a label changes. Source: format.md §6, answers hold the value.
 */
export type GivenOut = ReadonlyMap<Key, readonly KeptValue[]>

/** The values for a project's file, beside the layout: keys stay in memory, so each item says its place. Of what is deleted, nothing. */
export function serializeGivenOut(givenOut: GivenOut, layout: Layout): readonly JsonObject[] {
  return [...givenOut].flatMap(([key, values]) => {
    const found = findNode(layout, key)
    return found?.kind === 'item' ? [{ ...found.place, values: values.map(({ value, label }) => [value, label]) }] : []
  })
}

/** Reads the values beside the layout they are about. What does not fit there is left out. */
export function parseGivenOut(json: Json | undefined, layout: Layout): GivenOut {
  const given = new Map<Key, readonly KeptValue[]>()
  for (const one of listIn(json)) {
    if (!isJsonObject(one)) continue
    const at = (name: string) => Number(ownValue(one, name))
    const found = nodeAt(layout, { page: at('page'), row: at('row'), column: at('column'), item: at('item') })
    const values = listIn(ownValue(one, 'values')).flatMap((pair) => {
      const [value, label] = listIn(pair)
      return typeof value === 'string' && typeof label === 'string' ? [{ value, label }] : []
    })
    if (found !== null && values.length > 0) given.set(found.node.key, values)
  }
  return given
}

function listIn(json: Json | undefined): readonly Json[] {
  return json !== undefined && isJsonList(json) ? json : []
}
