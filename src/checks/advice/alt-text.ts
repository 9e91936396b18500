import type { FoundItem } from '../../layout/find.ts'
import type { AdviceDraft } from './advice.ts'

/**
 * An alternative text that is a file's name, the caption once more or just “image” tells nothing to who cannot see the image. One that is
 * missing is an issue, not advice.
 */
export function adviseAltText({ node, place }: FoundItem): readonly AdviceDraft[] {
  const { data } = node
  if (data.type !== 'image') return []
  const text = data.alt_text.trim()
  const isCaption = text.toLowerCase() === data.caption?.trim().toLowerCase()
  if (text === '' || !(isCaption || SAYS_NOTHING.test(text))) return []
  return [
    {
      ...place,
      key: node.key,
      rule: 'poor-alt-text',
      message: `The alternative text “${text}” does not say what is to be seen.`,
      reason:
        'Participants who use a screen reader, and all for whom the image does not load, get the alternative text instead. Say in a sentence what the image shows and what it is there for.',
    },
  ]
}

const SAYS_NOTHING =
  /^(an? |the )?(image|picture|photo|photograph|figure|graph|chart|diagram|screenshot|illustration|img|untitled)( \d+)?\.?$|\.(png|jpe?g|gif|svg|webp|heic|heif|bmp|tiff?)$/i
