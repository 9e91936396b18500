import { isJsonList, isJsonObject, ownValue, type Json } from '../base/json.ts'
import { parseJsonText } from '../base/json-text.ts'
import { partKind } from '../layout/wire/part-kind.ts'
import { isProject } from '../store/project-file.ts'
import { findTable } from './find-table.ts'
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

/** What a paste is. A text can be several things: then it is `words`, and the person chooses. */
export type PasteKind =
  /** A piece of the layout: items, rows, a page. */
  | { readonly kind: 'part' }
  /** A whole layout, a schema, a project or a dataset, to be opened under this name; `isPages` when it could be pages to add as well. */
  | { readonly kind: 'file'; readonly name: string; readonly isPages?: true }
  | { readonly kind: 'link'; readonly url: string; readonly isImage: boolean }
  /** `name` is what it would be called as a file if it were a table; null when it can be none. */
  | { readonly kind: 'words'; readonly name: string | null }

/** What a paste holds: its plain text, its HTML (empty without), and whether it was copied here. */
export type Paste = { readonly text: string; readonly html: string; readonly isOurs: boolean }

/** What a paste is, by its content; null for an empty one. A bare list of pages is a layout, unless it was copied here as pages. */
export function recognisePaste({ text, html, isOurs }: Paste): PasteKind | null {
  const bare = text.trim()
  if (bare === '') return imageIn(html)
  const name = namePaste(text)
  if (/^[[{]/.test(bare)) {
    const parsed = name?.endsWith('.jsonl') ? null : parseJsonText(text)
    const kind = parsed?.ok ? partKind(parsed.value, isOurs) : null
    if (kind !== null && (kind !== 'pages' || isOurs)) return { kind: 'part' }
    if (name === null) return { kind: 'words', name }
    return { kind: 'file', name, ...(kind === 'pages' && { isPages: true }) }
  }
  if (/^https?:\/\/\S+$/i.test(bare))
    return { kind: 'link', url: bare, isImage: IMAGE.test(bare) || isImageOf(html, bare) }
  if (name !== null && findTable(text)?.isCertain) return { kind: 'file', name }
  return { kind: 'words', name }
}

/** The address ends in an image's file name. Source: format.md §3, media by the URL's path (likely). */
const IMAGE = /^[^?#]*\.(?:avif|bmp|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i

/** An image copied from a page by itself: HTML with one picture and no words. */
function imageIn(html: string): PasteKind | null {
  const url = /<img\b[^>]*?\bsrc\s*=\s*"(https?:[^"]+)"/i.exec(html)?.[1]
  return url === undefined ? null : { kind: 'link', url: url.replaceAll('&amp;', '&'), isImage: true }
}

function isImageOf(html: string, url: string): boolean {
  const found = imageIn(html)
  return found?.kind === 'link' && found.url === url
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
