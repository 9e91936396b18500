import * as z from 'zod/mini'
import { isHttpsUrl } from '../../base/https-url.ts'
import { encodeLinkSpaces, isLinkWithSpace, LINK_SPACE_WORDS } from '../../base/link-space.ts'
import type { ItemFinding, ItemModel } from '../item-model.ts'
import { isBlank } from '../question-rules.ts'

export const imageSchema = z.object({
  type: z.literal('image'),
  url: z.string().check(z.regex(/^[Hh][Tt][Tt][Pp][Ss]:\/\//)),
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
  rules: [checkUrl, checkAltText],
  describe: (item) => item.caption || item.alt_text || item.url,
  readText: (item) => item.caption ?? '',
  fieldOf: () => null,
}

/**
 * The address must be there and start with https. Source: format.md §2, `image`: `url` (required, https only, sure). Nothing says that a space
 * is refused, but it is not loaded: a warning (ours).
 */
function checkUrl(item: Image): readonly ItemFinding<Image>[] {
  const { url } = item
  if (isBlank(url)) {
    return [
      {
        rule: 'image-url-missing',
        severity: 'error',
        message: 'The address of the image is missing. Give one that starts with https://.',
        path: ['url'],
      },
    ]
  }
  if (isHttpsUrl(url)) return []
  if (/^https:/i.test(url) && isLinkWithSpace(url)) {
    const encoded = encodeLinkSpaces(url)
    return [
      {
        rule: 'image-url-space',
        severity: 'warning',
        message: `The address of the image ${LINK_SPACE_WORDS}.`,
        path: ['url'],
        ...(isHttpsUrl(encoded) && { fix: { label: 'Write it without spaces', item: { ...item, url: encoded } } }),
      },
    ]
  }
  const mended = url.trim().replace(/^http:\/\//i, 'https://')
  return [
    {
      rule: 'image-url-not-https',
      severity: 'error',
      message: 'The address of the image is not a full https address. Give one like https://example.com/image.png.',
      path: ['url'],
      ...(isHttpsUrl(mended) && { fix: { label: 'Use https', item: { ...item, url: mended } } }),
    },
  ]
}

/** The words for people who do not see the image must be there. Source: format.md §2, `image`: `alt_text` (required, sure). */
function checkAltText(item: Image): readonly ItemFinding<Image>[] {
  if (!isBlank(item.alt_text)) return []
  return [
    {
      rule: 'alt-text-missing',
      severity: 'error',
      message: 'The alternative text is missing. Say what the image shows, for people who cannot see it.',
      path: ['alt_text'],
    },
  ]
}
