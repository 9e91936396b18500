import { isJsonList, isJsonObject, ownValue, type Json } from '../base/json.ts'
import { parseJsonText } from '../base/json-text.ts'
import { isProject } from '../store/project-file.ts'
import { namePaste } from './name-paste.ts'

/** What a file can be. */
export type FileKind = 'layout' | 'schema' | 'dataset' | 'project'

/** What a text is, by its content; `hint` decides where the content does not. */
export function recogniseText(text: string, fileName: string, hint: FileKind | null): FileKind {
  if (isDatasetName(fileName)) return 'dataset'
  const parsed = parseJsonText(text)
  return (parsed.ok ? kindOfValue(parsed.value) : null) ?? hint ?? (looksLikeData(text) ? 'dataset' : 'layout')
}

/** Whether a file's name leaves no doubt that it is a dataset. */
export function isDatasetName(fileName: string): boolean {
  return /\.(jsonl|ndjson|csv|tsv|tab)$/i.test(fileName)
}

function kindOfValue(value: Json): FileKind | null {
  if (isProject(value)) return 'project'
  if (isJsonList(value)) return kindOfList(value)
  if (!isJsonObject(value)) return null
  if (['batch_items', 'batch', 'instructions'].some((key) => Object.hasOwn(value, key))) return 'layout'
  const schema = ownValue(value, 'schema')
  if (isSchema(value) || (schema !== undefined && isJsonObject(schema) && isSchema(schema))) return 'schema'
  return null
}

/** A table, or one object a line: neither is JSON as a whole. */
function looksLikeData(text: string): boolean {
  const name = namePaste(text)
  return name !== null && !name.endsWith('.json')
}

function isSchema(value: Json): boolean {
  if (!isJsonObject(value)) return false
  const fields = ownValue(value, 'fields')
  return fields !== undefined && isJsonObject(fields)
}

/** A list of pages or of legacy instructions is a layout; a list of other objects is a dataset. */
function kindOfList(list: readonly Json[]): FileKind | null {
  const objects = list.filter(isJsonObject)
  if (objects.length === 0) return null
  if (objects.some((one) => Object.hasOwn(one, 'rows'))) return 'layout'
  if (objects.every((one) => Object.hasOwn(one, 'type') && Object.hasOwn(one, 'description'))) return 'layout'
  return 'dataset'
}
