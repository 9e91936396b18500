import { shorten } from '../../base/cut-text.ts'
import { isJsonObject, type Json, type JsonObject, ownValue } from '../../base/json.ts'

/**
 * Says which keys round the pages of a batch are left out, because no request takes them: a sentence, or none. `listKey` is the key of the
 * pages. Source: format.md §4, `POST /batches`; `id` and `status` are the server's own, so nobody misses them.
 */
export function tellLeftOut(file: JsonObject, batch: JsonObject, listKey: string): readonly string[] {
  const task = ownValue(batch, 'task_details')
  const left = [
    ...Object.keys(file).filter((key) => batch !== file && file[key] !== batch),
    ...leftOf(batch, [...TEXTS, 'task_details', listKey, 'id', 'status']),
    ...notTexts(batch, TEXTS),
    ...(isJsonObject(task)
      ? [...leftOf(task, TASK_TEXTS), ...notTexts(task, TASK_TEXTS)].map((key) => `task_details.${key}`)
      : isLost(task)
        ? ['task_details']
        : []),
  ]
  if (left.length === 0) return []
  const named = left.slice(0, MOST_NAMED).map((key) => `"${shorten(key, 40)}"`)
  const more = left.length - named.length
  const names = more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
  return [`Left out, because a batch is not sent with ${left.length === 1 ? 'it' : 'them'}: ${names}.`]
}

/** The texts of a batch that are read and sent again. */
export const TEXTS = ['name', 'workspace_id', 'dataset_id'] as const
export const TASK_TEXTS = ['task_name', 'task_introduction', 'task_steps'] as const

const MOST_NAMED = 10

function leftOf(object: JsonObject, known: readonly string[]): readonly string[] {
  return Object.keys(object).filter((key) => !known.includes(key))
}

function notTexts(object: JsonObject, keys: readonly string[]): readonly string[] {
  return keys.filter((key) => typeof ownValue(object, key) !== 'string' && isLost(ownValue(object, key)))
}

function isLost(value: Json | undefined): boolean {
  return value !== undefined && value !== null
}
