import type { JsonObject } from '../../base/json.ts'
import { fileTypeOf, type Item, isQuestion, modelOf } from '../../items/schemas.ts'
import type { ItemNode } from '../../layout/layout.ts'
import type { Detail } from './change.ts'
import { compareKeys } from './compare-keys.ts'
import { compareOptions, isOptionList } from './compare-options.ts'
import { quote } from './key-words.ts'
import { plainItem } from './plain-item.ts'

/** Every difference of two items that stand for each other. `hasIds` says that both layouts hold server ids, so that a missing one counts. */
export function compareItems(before: ItemNode, after: ItemNode, hasIds: boolean): readonly Detail[] {
  return [...compareType(before.data, after.data), ...compareId(before, after, hasIds), ...compareData(before, after)]
}

/** Why answers can't be read when an item is gone; undefined for what nobody answers. Source: format.md §6. */
export function removalBreaks(item: Item): string | undefined {
  return isQuestion(item) ? 'Its answers so far belong to a question that is not there any more.' : undefined
}

function compareType(before: Item, after: Item): readonly Detail[] {
  const [from, to] = [fileTypeOf(before), fileTypeOf(after)]
  if (from === to) return []
  const words = `Type changed from ${typeWords(before)} to ${typeWords(after)}`
  if (!isQuestion(before)) return [{ words }]
  return [{ words, breaks: 'Answers so far have the form of the type before.' }]
}

/** Answers name their question by its id, which an update without it gives up. Source: format.md §1, `id` (sure), and §6. */
function compareId(before: ItemNode, after: ItemNode, hasIds: boolean): readonly Detail[] {
  if (!hasIds || before.id === undefined || before.id === after.id) return []
  const words =
    after.id === undefined ? 'Its id is lost' : `Its id changed from ${quote(before.id)} to ${quote(after.id)}`
  if (!isQuestion(before.data)) return [{ words }]
  return [{ words, breaks: 'To the platform it is another question, so answers so far and new ones do not meet.' }]
}

function compareData(before: ItemNode, after: ItemNode): readonly Detail[] {
  if (before.data === after.data) return []
  const [from, to] = [plainItem(before), plainItem(after)]
  const lists = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((key) =>
    isOptionList(key, from[key], to[key]),
  )
  const isTypeSame = fileTypeOf(before.data) === fileTypeOf(after.data)
  return [
    ...compareKeys(without(from, ['type', ...lists]), without(to, ['type', ...lists])),
    ...lists.flatMap((key) => compareOptions(key, from[key], to[key])),
  ]
    .map((detail) => (isTypeSame ? detail : { ...detail, breaks: undefined }))
    .map(dropUndefined)
}

function dropUndefined({
  words,
  diff,
  breaks,
}: {
  words: string
  diff?: Detail['diff']
  breaks?: string | undefined
}): Detail {
  return { words, ...(diff === undefined ? {} : { diff }), ...(breaks === undefined ? {} : { breaks }) }
}

function typeWords(item: Item): string {
  return item.type === 'unknown' ? quote(fileTypeOf(item)) : modelOf(item).label
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}
