import type { JsonObject } from '../../base/json.ts'
import type { Schema } from '../../dataset/schema.ts'
import { listItems } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import type { RenderedTexts } from '../platforms/rendered-texts.ts'
import { listSchemes, nameAt, type Scheme } from '../platforms/schemes.ts'
import { partBraces } from './safe-text.ts'
import { isBody, staticHtml } from './task-layout.ts'
import { POTATO_TYPES, potatoValue } from './task-form.ts'

/** The schemes of the body pages in reading order, which is the order of their numbers. */
export function listLayoutSchemes(layout: Layout): readonly Scheme[] {
  return listItems(layout).flatMap(({ page, node, place }) =>
    isBody(page) ? listSchemes(node.data, nameAt(place)) : [],
  )
}

/** A scheme as an entry of `annotation_schemes`. In the plain form Potato draws it, so a dropdown has to be radio buttons. */
export function schemeEntry(scheme: Scheme, isPlain: boolean, byName: ReadonlyMap<string, Scheme>) {
  const { kind, name, description, helper, placeholder, labels, min, max, showWhen } = scheme
  const isText = kind === 'text'
  return {
    annotation_type: isPlain && kind === 'dropdown' ? 'radio' : POTATO_TYPES[kind],
    name,
    // The plain form has no other place for the helper text.
    description: partBraces(isPlain && helper !== '' ? `${description} (${helper})` : description),
    ...(labels.length > 0 && {
      labels: labels.map((label) => ({ name: potatoValue(label), displayed_label: partBraces(label.label) })),
      humanize_labels: false,
    }),
    ...(placeholder !== '' && { placeholder: partBraces(placeholder) }),
    ...(isText && { textarea: { on: true, rows: 3 } }),
    ...(isText && min !== null && { min_chars: min, show_char_count: true }),
    ...(kind === 'number' && min !== null && { min_value: min }),
    ...(kind === 'number' && max !== null && { max_value: max }),
    label_requirement: { required: showWhen === null },
    ...showLogic(scheme, byName),
  }
}

/** The plain form: all stimuli of the body pages above all questions, each page a group, rows as a grid of two columns. */
export function plainEntries(layout: Layout, schema: Schema | null, texts: RenderedTexts): JsonObject {
  const byName = new Map(listLayoutSchemes(layout).map((scheme) => [scheme.name, scheme]))
  const entries: JsonObject[] = []
  const groups: JsonObject[] = []
  layout.forEach((page, index) => {
    if (!isBody(page)) return
    const names: string[] = []
    for (const { node, place, row } of listItems(page, index)) {
      const span = { layout: { columns: row.columns.length > 1 ? 1 : 2 } }
      const name = nameAt(place)
      const html = staticHtml(node, texts)
      const added =
        html === null
          ? listSchemes(node.data, name).map((scheme) => ({ ...schemeEntry(scheme, true, byName), ...span }))
          : [{ annotation_type: 'pure_display', name, description: html, allow_html: true, ...span }]
      entries.push(...added)
      names.push(...added.map((entry) => entry.name))
    }
    if (names.length > 0) {
      groups.push({ id: `page_${index + 1}`, title: `Page ${index + 1}`, collapsible: false, schemas: names })
    }
  })
  const fields = displayFields(layout, schema)
  return {
    ...(fields.length > 0 && { instance_display: { layout: { direction: 'vertical' }, fields: [...fields] } }),
    annotation_schemes: entries,
    layout: { grid: { columns: 2, gap: '1rem' }, groups },
  }
}

/** The fields that the body pages show, each once, as entries of `instance_display`. */
function displayFields(layout: Layout, schema: Schema | null): readonly JsonObject[] {
  const shown = listItems(layout).flatMap(({ page, node }) =>
    isBody(page) && node.data.type === 'dataset_field' && node.data.field !== '' ? [node.data.field] : [],
  )
  return [...new Set(shown)].map((key) => {
    const field = schema?.fields.find(({ name }) => name === key)
    const type = DISPLAYS.get(field?.type ?? 'text') ?? 'text'
    return {
      key,
      type,
      ...(field?.label && { label: partBraces(field.label) }),
      ...(type === 'image' && { display_options: { zoomable: true } }),
    }
  })
}

const DISPLAYS: ReadonlyMap<string, string> = new Map([
  ['image_url', 'image'],
  ['audio_url', 'audio'],
  ['video_url', 'video'],
])

function showLogic({ showWhen }: Scheme, byName: ReadonlyMap<string, Scheme>): JsonObject {
  if (showWhen === null) return {}
  const label = byName.get(showWhen.scheme)?.labels[showWhen.option]
  if (label === undefined) return {}
  const operator = showWhen.isOneOfMany ? 'contains' : 'equals'
  return {
    display_logic: {
      show_when: [{ schema: showWhen.scheme, operator, value: potatoValue(label), case_sensitive: true }],
    },
  }
}
