import * as z from 'zod/mini'
import { datasetFieldSchema } from './dataset-field/schema.ts'
import { FILE_UPLOAD_DEFAULTS, fileUploadSchema } from './file-upload/schema.ts'
import { freeTextWithUnitSchema, unitOptionSchema } from './free-text-with-unit/schema.ts'
import { freeTextSchema } from './free-text/schema.ts'
import { imageSchema } from './image/schema.ts'
import { headedOptionSchema, multipleChoiceWithFreeTextSchema } from './multiple-choice-with-free-text/schema.ts'
import { choiceOptionSchema, multipleChoiceSchema } from './multiple-choice/schema.ts'
import { validationSchema } from './question.ts'
import { richTextSchema } from './rich-text/schema.ts'

/** What an editor says of a key of the file: its meaning, what the platform takes when it is absent, and what zod cannot say of it. */
export type KeyNote = {
  readonly description: string
  readonly default?: string | number | boolean | readonly string[]
  /** Further JSON Schema, of which one alternative must hold. */
  readonly anyOf?: readonly { readonly const?: number; readonly minimum?: number }[]
}

/** The notes of all keys, kept apart from the zod schemas, because only the generated JSON Schema prints them. */
export const keyNotes = z.registry<KeyNote>()

type Note = KeyNote | string
type Shape = { readonly [key: string]: z.core.$ZodType }
/** Each key has a note; `type` says itself what it is, as a rule. */
type Notes<S extends Shape> = { readonly [key in Exclude<keyof S, 'type'>]: Note } & { readonly type?: Note }

function note<S extends Shape>({ shape }: { readonly shape: S }, notes: Notes<S>) {
  for (const [key, said] of Object.entries<Note>(notes)) {
    const schema = shape[key]
    if (schema) keyNotes.add(schema, typeof said === 'string' ? { description: said } : said)
  }
}

const question = { description: 'The question.', helper_text: 'Shown below the question.' }

const choice = {
  answer_limit: {
    description: '1 is a single choice, -1 any number, otherwise 2 up to the number of options.',
    anyOf: [{ const: -1 }, { minimum: 1 }],
  },
  options: 'The options from top to bottom.',
  disable_dropdown: {
    description: 'True shows buttons or boxes even when there are many options.',
    default: false,
  },
}

const option = {
  label: 'What participants see.',
  value: 'What the answers hold; different for each option.',
  exclusive: 'True deselects every other option. Not with answer_limit 1.',
}

note(datasetFieldSchema, { field: 'The name of a displayable field of the dataset schema, case-sensitive.' })
note(richTextSchema, {
  content: 'The text, as HTML or Markdown.',
  content_format: { description: 'How content is written.', default: 'html' },
})
note(imageSchema, {
  url: 'The full address, https only.',
  alt_text: 'What the image shows, for people who cannot see it.',
  caption: 'Shown below the image.',
})
note(validationSchema, {
  type: '"string" bounds the number of characters, "number" bounds the value.',
  min: 'The lowest allowed; absent or null is unbounded.',
  max: 'The highest allowed; absent or null is unbounded.',
})
note(freeTextSchema, {
  ...question,
  placeholder_text_input: 'Shown in the text box while it is empty.',
  validation: 'The bounds of the text or number.',
})
note(unitOptionSchema, {
  label: 'What participants see.',
  value: 'What the answers hold.',
  validation: 'The bounds of the text or number in this unit.',
})
note(freeTextWithUnitSchema, {
  ...question,
  placeholder_text_input: 'Shown in the text box while it is empty.',
  unit_options: 'The units on offer, two or more.',
  unit_position: 'Before or after the text box.',
  default_unit: 'The value of the unit chosen at first.',
})
note(choiceOptionSchema, option)
note(multipleChoiceSchema, {
  ...question,
  placeholder_text_input: 'Shown in the dropdown while nothing is chosen.',
  ...choice,
})
note(headedOptionSchema, {
  ...option,
  heading: 'The title over the text box that opens when the option is chosen.',
})
note(multipleChoiceWithFreeTextSchema, {
  ...question,
  placeholder_text_input: 'Shown in the text boxes while they are empty.',
  ...choice,
})
note(fileUploadSchema, {
  ...question,
  accepted_file_types: {
    description: 'File name endings, each with its dot.',
    default: FILE_UPLOAD_DEFAULTS.accepted_file_types,
  },
  max_file_size_mb: {
    description: 'The largest size of a file, in MB.',
    default: FILE_UPLOAD_DEFAULTS.max_file_size_mb,
  },
  min_file_count: {
    description: 'The smallest number of files.',
    default: FILE_UPLOAD_DEFAULTS.min_file_count,
  },
  max_file_count: {
    description: 'The largest number of files, not below the smallest.',
    default: FILE_UPLOAD_DEFAULTS.max_file_count,
  },
})
