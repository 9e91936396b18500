import type { ItemText } from '../item-text.ts'
import { optionalText, patchItem } from '../patch-item.ts'
import type { Image } from './schema.ts'

/** The texts of an image: its caption, the words for those who do not see it, and its address. */
export function imageTexts(item: Image): readonly ItemText<Image>[] {
  const caption = item.caption ?? ''
  const out = { isShown: false, isOptional: false, hasLines: false }
  const texts: readonly ItemText<Image>[] = [
    {
      part: 'caption',
      name: 'Caption',
      placeholder: 'Caption',
      text: caption,
      isShown: item.url !== '' && caption !== '',
      isOptional: true,
      hasLines: false,
      write: (text) => patchItem(item, { caption: optionalText(text) }),
    },
    {
      ...out,
      part: 'url',
      name: 'Image address',
      placeholder: 'https://',
      text: item.url,
      write: (url) => ({ ...item, url: url.trim() }),
    },
    {
      ...out,
      part: 'alt_text',
      name: 'Alternative text',
      placeholder: 'What the image shows',
      text: item.alt_text,
      write: (alt_text) => ({ ...item, alt_text }),
    },
  ]
  // Without an address there is nothing to write below.
  return item.url === '' ? [...texts.slice(1), ...texts.slice(0, 1)] : texts
}
