import * as z from 'zod/mini'
import type { ItemModel } from '../item-model.ts'

export const imageSchema = z.object({
  type: z.literal('image'),
  url: z.string().check(z.minLength(1)),
  alt_text: z.string().check(z.minLength(1)),
  caption: z.nullish(z.string()),
})
export type Image = z.infer<typeof imageSchema>

export const imageModel: ItemModel<Image> = {
  type: 'image',
  label: 'Image',
  group: 'content',
  allowedOnIntro: true,
  schema: imageSchema,
  blank: { type: 'image', url: '', alt_text: '' },
  create: () => ({ type: 'image', url: '', alt_text: '' }),
  rules: [],
  describe: (item) => item.caption || item.alt_text || item.url,
  fieldOf: () => null,
}
