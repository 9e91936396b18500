import type { FieldType } from '../../base/field-type.ts'
import { isHttpsLink } from '../../dataset/media-link.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { DatasetField } from '../../items/dataset-field/schema.ts'
import type { Image } from '../../items/image/schema.ts'
import type { ItemNode, Layout, PageNode, Place, RowNode } from '../../layout/layout.ts'
import type { RenderedTexts } from '../platforms/rendered-texts.ts'
import { listSchemes, nameAt, type Scheme } from '../platforms/schemes.ts'
import { fieldExpression, htmlText, ifHttps, templateHtml } from './safe-text.ts'
import { taskForm } from './task-form.ts'
import { taskStyle } from './task-style.ts'

/**
 * The page on which a datapoint is annotated, as the template that Potato's `task_layout` names: body pages as sections under each other,
 * rows as a grid of one or two columns, fields in their place, a form for each scheme. `schemes` are those of the layout, in their order.
 */
export function printTaskLayout(
  layout: Layout,
  schema: Schema | null,
  texts: RenderedTexts,
  schemes: readonly Scheme[],
): string {
  const numbers = new Map(schemes.map(({ name }, number) => [name, number]))
  const context: Context = { schema, texts, numberOf: (name) => numbers.get(name) ?? 0 }
  const sections = layout.flatMap((page, index) => (isBody(page) ? [section(page, index, context)] : []))
  return `<style>${taskStyle(schemes)}</style>
<div class="annotation_schema bl-task">
${sections.join('\n')}
</div>
`
}

/** Whether a page is shown for each datapoint. Source: format.md §1 (sure): absent is body. */
export function isBody(page: PageNode): boolean {
  return (page.display_position ?? 'body') === 'body'
}

/** Content that is the same for every datapoint, as HTML for a template; null for what has none. */
export function staticHtml({ key, data }: ItemNode, texts: RenderedTexts): string | null {
  if (data.type === 'rich_text')
    return `<div class="bl-rich" dir="auto">${templateHtml(texts.items.get(key) ?? '')}</div>`
  return data.type === 'image' ? figure(data) : null
}

type Context = {
  readonly schema: Schema | null
  readonly texts: RenderedTexts
  numberOf(scheme: string): number
}

function section(page: PageNode, index: number, context: Context): string {
  const rows = page.rows.map((row, at) => rowHtml(row, { page: index, row: at }, context))
  return `<section class="bl-page" aria-label="Page ${index + 1}">
${rows.join('\n')}
</section>`
}

function rowHtml(row: RowNode, place: { page: number; row: number }, context: Context): string {
  const columns = row.columns.map((column, at) => {
    const items = column.items.map((node, item) => {
      const content = itemHtml(node, { ...place, column: at, item }, context)
      return content === '' ? '' : `<div class="bl-item">${content}</div>`
    })
    return `<div class="bl-column">
${items.join('\n')}
</div>`
  })
  return `<div class="bl-row${row.columns.length > 1 ? ' bl-row-2' : ''}">
${columns.join('\n')}
</div>`
}

function itemHtml(node: ItemNode, place: Required<Place>, context: Context): string {
  if (node.data.type === 'dataset_field') return fieldHtml(node.data, context.schema)
  const fixed = staticHtml(node, context.texts)
  if (fixed !== null) return fixed
  const schemes = listSchemes(node.data, nameAt(place))
  if (schemes.length === 0) return ''
  const forms = schemes.map((scheme) => {
    const form = taskForm(scheme, context.numberOf(scheme.name))
    return scheme.showWhen === null ? form : `<div class="bl-opened" id="${scheme.name}__box">${form}</div>`
  })
  const hasUnit = schemes.some(({ role }) => role === 'unit')
  return `<div class="bl-question${hasUnit ? ' bl-with-unit' : ''}">
${forms.join('\n')}
</div>`
}

function fieldHtml({ field }: DatasetField, schema: Schema | null): string {
  const known = schema?.fields.find(({ name }) => name === field)
  const label = known?.label ? `<p class="bl-field-label" dir="auto">${htmlText(known.label)}</p>` : ''
  return `<div class="bl-field">${label}${valueHtml(field, known?.type ?? 'text', known?.label || field)}</div>`
}

function valueHtml(field: string, type: FieldType, words: string): string {
  const value = fieldExpression(field)
  const text = `<div class="bl-text" dir="auto">${value}</div>`
  const media = mediaHtml(type, value, htmlText(words))
  return media === null ? text : ifHttps(field, media, text)
}

function mediaHtml(type: FieldType, value: string, words: string): string | null {
  if (type === 'image_url') return `<img src="${value}" alt="${words}">`
  if (type === 'audio_url') return `<audio controls src="${value}" aria-label="${words}"></audio>`
  if (type === 'video_url') return `<video controls src="${value}" aria-label="${words}"></video>`
  return null
}

function figure({ url, alt_text, caption }: Image): string {
  const words = caption ? `<figcaption dir="auto">${htmlText(caption)}</figcaption>` : ''
  const picture = isHttpsLink(url) ? `<img src="${htmlText(url)}" alt="${htmlText(alt_text)}">` : htmlText(alt_text)
  return `<figure class="bl-figure">${picture}${words}</figure>`
}
