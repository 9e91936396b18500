import * as z from 'zod/mini'
import { plainText } from '../plain-text.ts'
import type { ItemModel } from '../item-model.ts'

export const richTextSchema = z.object({
  type: z.literal('rich_text'),
  content: z.string().check(z.minLength(1)),
  content_format: z.nullish(z.enum(['html', 'markdown'])),
})
export type RichText = z.infer<typeof richTextSchema>

export const richTextModel: ItemModel<RichText> = {
  type: 'rich_text',
  label: 'Rich text',
  group: 'content',
  allowedOnIntro: true,
  schema: richTextSchema,
  blank: { type: 'rich_text', content: '' },
  create: () => ({ type: 'rich_text', content: '' }),
  rules: [],
  describe: (item) => plainText(item.content, item.content_format ?? 'html'),
  fieldOf: () => null,
}
