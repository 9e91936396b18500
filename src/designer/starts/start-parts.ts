import { escapeHtml } from '../../base/escape-html.ts'
import type { Json, JsonObject } from '../../base/json.ts'
import { DROPDOWN_FROM } from '../../items/multiple-choice/rendering.ts'
import type { StartField } from './start-field.ts'

/** A row of a file: items from top to bottom, in columns side by side. */
export function rowOf(...columns: readonly (readonly Json[])[]): Json {
  return { columns: columns.map((items) => ({ items })) }
}

/** A page of a file. */
export function pageOf(rows: readonly Json[]): Json {
  return { rows }
}

/** A field under its title; the title is left out where the field's label says it. */
export function titled(field: StartField): readonly JsonObject[] {
  return field.hasLabel ? [shown(field)] : [heading(field.title), shown(field)]
}

/** A field alone. */
export function shown({ name }: Pick<StartField, 'name'>): JsonObject {
  return { type: 'dataset_field', field: name }
}

/** A question with a written answer. */
export function written(description: string, helper_text: string): JsonObject {
  return { type: 'free_text', description, helper_text }
}

/** A question with one answer of several, all of them in sight. */
export function choice(description: string, options: readonly (readonly [label: string, value: string])[]): JsonObject {
  return {
    type: 'multiple_choice',
    description,
    answer_limit: 1,
    options: options.map(([label, value]) => ({ label, value })),
    ...(options.length >= DROPDOWN_FROM ? { disable_dropdown: true } : {}),
  }
}

function heading(text: string): JsonObject {
  return { type: 'rich_text', content: `<p><strong>${escapeHtml(text)}</strong></p>` }
}
