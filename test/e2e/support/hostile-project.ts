import type { JsonObject } from '../../../src/base/json.ts'
import type { HostileText } from '../../fixtures/hostile/corpus.ts'

/** What the pages of `hostileProject` hold, in their order. */
export const HOSTILE_PAGES = ['HTML', 'Markdown', 'media and fields', 'choices', 'other questions', 'unknown'] as const

/** A project file with every text in every place that a project has: one page for each kind of place, one item or two for each text. */
export function hostileProject(texts: readonly HostileText[]): JsonObject {
  const all = texts.map(({ text }) => text)
  const at = (index: number) => all[index % all.length] ?? ''
  const names = namesOf(all)
  const pages: readonly (readonly JsonObject[])[] = [
    all.map((text) => ({ type: 'rich_text', content: text })),
    all.map((text) => ({ type: 'rich_text', content: text, content_format: 'markdown' })),
    [...[...MEDIA_FIELDS, ...names].map((field) => ({ type: 'dataset_field', field })), ...all.map(image)],
    all.map(choices),
    all.flatMap(others),
    all.map((text) => ({ type: text, [text]: { [text]: text }, id: text })),
  ]
  return {
    kind: 'batch-layout-designer project',
    version: 1,
    name: at(3),
    batch_items: pages.map(page),
    page_names: pages.map((_, index) => at(index * 7)),
    schema: {
      strict: false,
      fields: Object.fromEntries([
        ...MEDIA_FIELDS.map((name, index) => [name, { type: TYPES[index] ?? 'text', label: short(at(index + 20)) }]),
        ['kept', { type: 'metadata', label: short(at(5)) }],
        ['grouped', { type: 'task_group_id' }],
        ...names.map((name, index) => [name, { type: 'text', label: short(at(index)) }]),
      ]),
    },
    details: {
      name: at(1),
      workspace_id: at(2),
      task_details: {
        task_name: at(4),
        task_introduction: all.slice(0, 40).join('\n'),
        task_steps: all.slice(40).join('\n'),
      },
      study: { name: at(6), description: at(8) },
    },
    server_ids: all,
    notes: all.map((text, index) => ({
      id: text,
      author: text,
      text,
      on: { level: 'item', words: text, place: { page: index % 6, row: 0, column: 0, item: 0 } },
      replies: [{ id: `${text}-`, author: text, text }],
    })),
    dataset_name: at(9),
    datapoints: all.map((text) => ({
      ...Object.fromEntries([...MEDIA_FIELDS, 'kept', 'grouped'].map((name) => [name, text])),
      ...Object.fromEntries(names.map((name) => [name, name])),
    })),
  }
}

const MEDIA_FIELDS = ['prompt', 'picture', 'sound', 'film']
const TYPES = ['text', 'image_url', 'audio_url', 'video_url']

/** Texts that can be the name of a field, not too many. Source: format.md §3: up to 200 fields, names of up to 128 characters. */
function namesOf(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((text) => text.length <= 128 && text.trim() !== ''))].slice(0, 60)
}

function short(text: string): string {
  return text.slice(0, 255)
}

function page(items: readonly JsonObject[]): JsonObject {
  const rows = Array.from({ length: Math.ceil(items.length / 2) }, (_, row) => items.slice(row * 2, row * 2 + 2))
  return { rows: rows.map((row) => ({ columns: row.map((item) => ({ items: [item] })) })) }
}

function image(text: string): JsonObject {
  return { type: 'image', url: text, alt_text: text, caption: text, field: text }
}

function choices(text: string): JsonObject {
  const options = [text, `${text}2`].map((value) => ({ label: text, value, heading: text }))
  return { type: 'multiple_choice_with_free_text', ...question(text), answer_limit: 1, options }
}

function others(text: string, index: number): readonly JsonObject[] {
  const options = [text, `${text}2`, '3', '4', '5'].map((value) => ({ label: text, value }))
  const units = options.slice(0, 2)
  return [
    {
      type: 'free_text_with_unit',
      ...question(text),
      unit_options: units,
      unit_position: 'suffix',
      default_unit: text,
    },
    index % 2 === 0
      ? { type: 'multiple_choice', ...question(text), answer_limit: -1, options }
      : { type: 'file_upload', description: text, helper_text: text, accepted_file_types: [text, '.png'] },
  ]
}

function question(text: string) {
  return { description: text, helper_text: text, placeholder_text_input: text }
}
