import type { Schema } from '../../dataset/schema.ts'
import type { FieldType } from '../../base/field-type.ts'
import { modelOf } from '../../items/schemas.ts'
import { listItems } from '../../layout/find.ts'
import type { ItemNode, Layout, PageNode, Place, RowNode } from '../../layout/layout.ts'
import type { RenderedTexts } from '../platforms/rendered-texts.ts'
import { listSchemes, nameAt } from '../platforms/schemes.ts'
import { controlNodes } from './controls.ts'
import { createTaskData, type TaskData, type TaskDataWriter } from './task-data.ts'
import { printXml, xmlNode, type XmlNode } from './xml.ts'

/** A labeling configuration, and what its variables stand for in the tasks. */
export type LabelConfig = { readonly xml: string; readonly data: TaskData }

/**
 * The body pages as Label Studio's XML, all on one screen: rows and columns as boxes beside each other, contents and fields as object tags,
 * questions as control tags that point to an object of their page.
 */
export function makeLabelConfig(layout: Layout, schema: Schema | null, texts: RenderedTexts): LabelConfig {
  const data = createTaskData(schema?.fields.map(({ name }) => name) ?? [])
  const body = layout.flatMap((page, index) => ((page.display_position ?? 'body') === 'body' ? [{ page, index }] : []))
  const objects = body.map(({ page, index }) => objectOf(page, index, schema, texts))
  const fallback = objects.find((name) => name !== null) ?? EXTRA_OBJECT
  const pages = body.map(({ page, index }, at) =>
    pageNode(page, index, { schema, texts, data, target: objects[at] ?? fallback }),
  )
  const extra = objects.every((name) => name === null) ? [extraObject(schema, data)] : []
  return { xml: printXml(xmlNode('View', {}, [...extra, ...pages])), data }
}

const EXTRA_OBJECT = 'task'

type Context = {
  readonly schema: Schema | null
  readonly texts: RenderedTexts
  readonly data: TaskDataWriter
  /** The object tag that the page's questions point to. */
  readonly target: string
}

/** Controls need an object; where no page shows one, the first field stands in. */
function extraObject(schema: Schema | null, data: TaskDataWriter): XmlNode {
  const first = schema?.fields[0]?.name
  return xmlNode('Text', { name: EXTRA_OBJECT, value: first === undefined ? data.html(' ') : data.field(first) })
}

/** The page's first object tag: a field rather than a text; null when it has neither. */
function objectOf(page: PageNode, index: number, schema: Schema | null, texts: RenderedTexts): string | null {
  const items = listItems(page, index)
  const found =
    items.find(({ node }) => (modelOf(node.data).fieldOf(node.data) ?? '') !== '') ??
    items.find(({ node }) => isObject(node, texts))
  return found ? nameAt(found.place) : null
}

function isObject({ key, data }: ItemNode, texts: RenderedTexts): boolean {
  if (data.type === 'image') return isHttps(data.url)
  return data.type === 'rich_text' && headingOf(texts.items.get(key) ?? '') === null
}

function pageNode(page: PageNode, index: number, context: Context): XmlNode {
  const rows = page.rows.map((row, at) => rowNode(row, { page: index, row: at }, context))
  return xmlNode('View', { className: 'page' }, rows)
}

function rowNode(row: RowNode, place: { page: number; row: number }, context: Context): XmlNode {
  const isSplit = row.columns.length > 1
  const columns = row.columns.map((column, at) => {
    const items = column.items.flatMap((node, item) => itemNodes(node, { ...place, column: at, item }, context))
    return xmlNode('View', { className: 'column', style: isSplit ? 'flex:50%;padding:0 0.5em' : null }, items)
  })
  return xmlNode('View', { className: 'row', style: isSplit ? 'display:flex' : null }, columns)
}

function itemNodes(node: ItemNode, place: Required<Place>, context: Context): readonly XmlNode[] {
  const { data: item } = node
  const { data, texts, schema, target } = context
  const name = nameAt(place)
  switch (item.type) {
    case 'rich_text':
      return [richText(texts.items.get(node.key) ?? '', name, data)]
    case 'image': {
      const caption = item.caption ? [xmlNode('Header', { value: data.text(item.caption), size: '6' })] : []
      if (!isHttps(item.url)) return [xmlNode('Header', { value: data.text(item.alt_text), size: '5' }), ...caption]
      return [xmlNode('Image', { name, value: data.text(item.url) }), ...caption]
    }
    case 'dataset_field': {
      if (item.field === '') return []
      const field = schema?.fields.find((one) => one.name === item.field)
      const label = field?.label ? [xmlNode('Header', { value: data.text(field.label), size: '5' })] : []
      return [...label, xmlNode(TAGS[field?.type ?? 'text'], { name, value: data.field(item.field) })]
    }
    case 'multiple_choice':
    case 'multiple_choice_with_free_text':
    case 'free_text':
    case 'free_text_with_unit':
    case 'file_upload':
    case 'video_narration':
    case 'unknown':
      return controlNodes(listSchemes(item, name), target, data)
  }
}

/** The tag that shows a field of each type. */
const TAGS: { readonly [T in FieldType]: string } = {
  text: 'Text',
  image_url: 'Image',
  audio_url: 'Audio',
  video_url: 'Video',
  metadata: 'Text',
  task_group_id: 'Text',
}

/** One line without marks is a heading; all else is HTML, which has to stand in the tasks. */
function richText(html: string, name: string, data: TaskDataWriter): XmlNode {
  const heading = headingOf(html)
  if (heading !== null) return xmlNode('Header', { value: data.text(heading) })
  return xmlNode('HyperText', { name, value: data.html(html), inline: 'true' })
}

/** The words of an HTML text that is one line, plain or wholly bold; null when it is more than that. */
function headingOf(html: string): string | null {
  const line = html.trim().replace(/^<(p|strong|b|h[1-6])>([^<>&\n]+)<\/\1>$/, '$2')
  return line !== '' && /^[^<>&\n]+$/.test(line) ? line : null
}

function isHttps(url: string): boolean {
  return /^https:\/\//i.test(url)
}
