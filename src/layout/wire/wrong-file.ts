import { isJsonList, isJsonObject, type Json, nameJson, ownValue } from '../../base/json.ts'

/** What a text that is no JSON looks like and what to do, as a sentence; null when it looks like nothing in particular. */
export function wrongText(text: string): string | null {
  const [first = '', second = ''] = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/, 50)
    .filter((line) => line.trim() !== '')
  if (isObjectLine(first) && isObjectLine(second)) return DATASET
  const looksLikeCsv = /[,;\t]/.test(first) && !/[[\]{}<>:]/.test(first) && second !== ''
  return looksLikeCsv ? DATASET : null
}

/** What a JSON value that is no layout looks like and what to do, as a sentence. */
export function wrongValue(value: Json): string {
  if (isJsonList(value)) {
    const entries = value.filter((entry) => isJsonObject(entry))
    if (entries.length > 0 && entries.length === value.length) return entries.some(isPart) ? PART : DATASET
    return `A layout is a list of pages, but this is a list that holds ${nameJson(value.find((entry) => !isJsonObject(entry)))}. ${WHAT_TO_DO}`
  }
  if (!isJsonObject(value)) return `A layout is a list of pages, but this is ${nameJson(value)}. ${WHAT_TO_DO}`
  if (isSchema(value) || isSchema(ownValue(value, 'schema'))) return SCHEMA
  if (ownValue(value, 'type') === 'INVALID_BATCH_ITEMS' || isJsonList(ownValue(value, 'issues'))) return SERVER_ANSWER
  if (isPart(value)) return PART
  return `A layout is a list of pages, but this is an object without "batch_items". ${WHAT_TO_DO}`
}

const DATASET = 'This looks like a dataset. Open it with Open dataset file.'
const SCHEMA = 'This looks like a dataset schema. Open it with Open dataset file.'
const SERVER_ANSWER = "This looks like the server's answer to a layout it refused. Paste it into Problems."
const PART =
  'This looks like a part of a layout. Wrap it: a layout is a list of pages, a page holds rows, a row columns, a column items.'
const WHAT_TO_DO = 'Open a file with the list of pages, or with "batch_items".'

function isObjectLine(line: string): boolean {
  try {
    return isJsonObject(JSON.parse(line))
  } catch {
    return false
  }
}

/** `{ strict, fields }` or `{ fields: { name: { type } } }`. Source: format.md §3. */
function isSchema(value: Json | undefined): boolean {
  if (!isJsonObject(value)) return false
  const fields = ownValue(value, 'fields')
  return isJsonObject(fields) || (isJsonList(fields) && Object.hasOwn(value, 'strict'))
}

function isPart(value: Json): boolean {
  return isJsonObject(value) && ['rows', 'columns', 'items'].some((key) => Object.hasOwn(value, key))
}
