/** The types of a dataset field. Source: format.md §3, "Types" (sure). */
export const FIELD_TYPES = ['text', 'image_url', 'audio_url', 'video_url', 'metadata', 'task_group_id'] as const
export type FieldType = (typeof FIELD_TYPES)[number]

const DISPLAYABLE: ReadonlySet<FieldType> = new Set(['text', 'image_url', 'audio_url', 'video_url'])

/** Whether participants can be shown a field of this type. Source: format.md §2, `dataset_field`: metadata and task_group_id are refused (sure). */
export function isDisplayable(type: FieldType): boolean {
  return DISPLAYABLE.has(type)
}
