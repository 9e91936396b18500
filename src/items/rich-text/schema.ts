import * as z from 'zod/mini'
import type { ItemFinding, ItemModel } from '../item-model.ts'
import { allWords, plainText } from '../plain-text.ts'
import { isBlank } from '../question-rules.ts'

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
  rules: [checkContent, checkContentShows],
  describe: (item) => plainText(item.content, item.content_format ?? 'html'),
  readText: (item) => allWords(item.content, item.content_format ?? 'html'),
  fieldOf: () => null,
}

/** The text must be there. Source: format.md §2, `rich_text`: `content` (required, sure). */
function checkContent(item: RichText): readonly ItemFinding<RichText>[] {
  if (!isBlank(item.content)) return []
  return [
    {
      rule: 'content-missing',
      severity: 'error',
      message: 'The text is empty. Write something, or remove the item.',
      path: ['content'],
    },
  ]
}

/** Empty paragraphs are accepted, but participants see nothing. Ours; no platform rule. */
function checkContentShows(item: RichText): readonly ItemFinding<RichText>[] {
  if (isBlank(item.content) || item.content_format === 'markdown') return []
  if (SHOWS_WITHOUT_WORDS.test(item.content) || plainText(item.content, 'html') !== '') return []
  // Only a start of the text is read into plain words; what is longer is taken to show something.
  if (item.content.length > 4000) return []
  return [
    {
      rule: 'content-shows-nothing',
      severity: 'warning',
      message: 'The text holds no words, so participants see an empty space. Write something, or remove the item.',
      path: ['content'],
    },
  ]
}

const SHOWS_WITHOUT_WORDS = /<(img|hr|table)\b/i
