import * as z from 'zod/mini'
import type { ItemFinding, ItemModel } from '../item-model.ts'

/** Exists, but its own fields are unpublished. Source: format.md §2, `video_narration` (open): carried along, not offered. */
export const videoNarrationSchema = z.looseObject({ type: z.literal('video_narration') })
export type VideoNarration = z.infer<typeof videoNarrationSchema>

export const videoNarrationModel: ItemModel<VideoNarration> = {
  type: 'video_narration',
  label: 'Video narration',
  group: 'none',
  allowedOnIntro: false,
  schema: videoNarrationSchema,
  blank: { type: 'video_narration' },
  create: () => ({ type: 'video_narration' }),
  rules: [checkPlaceholder],
  describe: () => '',
  fieldOf: () => null,
}

/** Says that the preview is only a placeholder. Source: format.md §2, `video_narration` (sure that it exists, its fields open). */
function checkPlaceholder(): readonly ItemFinding<VideoNarration>[] {
  return [
    {
      rule: 'video-narration-not-shown',
      severity: 'warning',
      message: 'A video narration is kept untouched and exported as it came, but shown here only as a placeholder.',
      path: ['type'],
    },
  ]
}
