import type { Json, JsonObject } from '../../../base/json.ts'
import type { Schema } from '../../../dataset/schema.ts'
import { written } from '../../starts/start-parts.ts'

/** Datapoints of one image each, with an id that participants do not see. */
export const ONE_IMAGE: Schema = {
  strict: false,
  fields: [
    { name: 'link', type: 'image_url' },
    { name: 'id', type: 'metadata' },
  ],
}

/** Rich text in HTML. */
export function prose(...blocks: readonly string[]): JsonObject {
  return { type: 'rich_text', content: blocks.join('') }
}

/** A heading over what stands below it. */
export function heading(text: string): JsonObject {
  return prose(`<p><strong>${text}</strong></p>`)
}

/** A list of points, in HTML. */
export function points(...texts: readonly string[]): string {
  return `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`
}

/** A page shown once, before the datapoints. */
export function introPage(...blocks: readonly string[]): Json {
  return { display_position: 'intro', rows: [{ columns: [{ items: [prose(...blocks)] }] }] }
}

/** A question with a written answer of between `min` and `max` characters. */
export function bounded(description: string, helper_text: string, min: number, max: number): JsonObject {
  return { ...written(description, helper_text), validation: { type: 'string', min, max } }
}

/** A scale from `from` to `to`, all of it in sight; `ends` says what the first and the last mean. */
export function scale(description: string, from: number, to: number, ends: readonly [string, string]): JsonObject {
  const steps = Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
  const words = new Map([
    [String(from), ends[0]],
    [String(to), ends[1]],
  ])
  return {
    type: 'multiple_choice',
    description,
    answer_limit: 1,
    disable_dropdown: true,
    options: steps.map((step) => ({ label: [step, words.get(step)].filter(Boolean).join(' – '), value: step })),
  }
}
