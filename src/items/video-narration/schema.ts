import * as z from 'zod/mini'
import type { ItemModel } from '../item-model.ts'

/** Exists, but its own fields are unpublished. Source: format.md §2, `video_narration` (open): carried along, not offered. */
export const videoNarrationSchema = z.object({ type: z.literal('video_narration') })
export type VideoNarration = z.infer<typeof videoNarrationSchema>

export const videoNarrationModel: ItemModel<VideoNarration> = {
  type: 'video_narration',
  label: 'Video narration',
  group: 'none',
  allowedOnIntro: false,
  schema: videoNarrationSchema,
  blank: { type: 'video_narration' },
  create: () => ({ type: 'video_narration' }),
  rules: [],
  describe: () => '',
  fieldOf: () => null,
}
