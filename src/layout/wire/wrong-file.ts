import { isJsonList, isJsonObject, type Json, nameJson, ownValue } from '../../base/json.ts'

/** What to do with a file that is no layout, in sentences: it depends on where a person works. */
export type Advice = {
  readonly dataset: string
  readonly schema: string
  readonly answer: string
  /** With any other file. */
  readonly layout: string
}

const IN_THE_APP: Advice = {
  dataset: 'Open it with Open dataset file.',
  schema: 'Open it with Open dataset file.',
  answer: 'Paste it into Problems.',
  layout: 'Open a file with the list of pages, or with "batch_items".',
}

/** What a text that is no JSON looks like and what to do, as a sentence; null when it looks like nothing in particular. */
export function wrongText(text: string, advice: Advice = IN_THE_APP): string | null {
  const [first = '', second = ''] = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/, 50)
    .filter((line) => line.trim() !== '')
  if (isObjectLine(first) && isObjectLine(second)) return `${DATASET} ${advice.dataset}`
  const looksLikeCsv = /[,;\t]/.test(first) && !/[[\]{}<>:]/.test(first) && second !== ''
  return looksLikeCsv ? `${DATASET} ${advice.dataset}` : null
}

/** What a JSON value that is no layout looks like and what to do, as a sentence. */
export function wrongValue(value: Json, advice: Advice = IN_THE_APP): string {
  if (isJsonList(value)) {
    const entries = value.filter((entry) => isJsonObject(entry))
    if (entries.length > 0 && entries.length === value.length)
      return entries.some(isPart) ? PART : `${DATASET} ${advice.dataset}`
    return `A layout is a list of pages, but this is a list that holds ${nameJson(value.find((entry) => !isJsonObject(entry)))}. ${advice.layout}`
  }
  if (!isJsonObject(value)) return `A layout is a list of pages, but this is ${nameJson(value)}. ${advice.layout}`
  if (isSchema(value) || isSchema(ownValue(value, 'schema'))) return `${SCHEMA} ${advice.schema}`
  if (ownValue(value, 'type') === 'INVALID_BATCH_ITEMS' || isJsonList(ownValue(value, 'issues')))
    return `${SERVER_ANSWER} ${advice.answer}`
  if (isPart(value)) return PART
  return `A layout is a list of pages, but this is an object without "batch_items". ${advice.layout}`
}

const DATASET = 'This looks like a dataset.'
const SCHEMA = 'This looks like a dataset schema.'
const SERVER_ANSWER = "This looks like the server's answer to a layout it refused."
const PART =
  'This looks like a part of a layout. Wrap it: a layout is a list of pages, a page holds rows, a row columns, a column items.'

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
