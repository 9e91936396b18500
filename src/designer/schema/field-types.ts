import { FIELD_TYPES, type FieldType } from '../../base/field-type.ts'
import type { SelectChoice } from '../../ui/select-field.tsx'

/** What a type of field is called, with the platform's own word where it differs. */
export const TYPE_WORDS: { readonly [type in FieldType]: string } = {
  text: 'Text',
  image_url: 'Image link · image_url',
  audio_url: 'Audio link · audio_url',
  video_url: 'Video link · video_url',
  metadata: 'Metadata, never shown',
  task_group_id: 'Task group · task_group_id',
}

/** The six types to choose from. */
export const TYPE_CHOICES: readonly SelectChoice<FieldType>[] = FIELD_TYPES.map((value) => ({
  value,
  label: TYPE_WORDS[value],
}))
