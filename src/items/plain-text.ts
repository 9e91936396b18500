import { shorten, sliceText } from '../base/cut-text.ts'

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['nbsp', ' '],
])

/**
 * The words of a rich text, for names and lists: tags and Markdown marks left out, white space folded, at most 120 characters.
 * The result is text to be shown as text; it is no sanitiser.
 */
export function plainText(content: string, format: 'html' | 'markdown'): string {
  return shorten(bareWords(sliceText(content, 0, 4000), format), 120)
}

/** All words of a rich text, for counting them; what stands after 100 000 characters is left out. */
export function allWords(content: string, format: 'html' | 'markdown'): string {
  return bareWords(sliceText(content, 0, 100_000), format)
}

// Each repetition stops at the sign that could begin the next match, so that no text takes long.
function bareWords(content: string, format: 'html' | 'markdown'): string {
  const bare =
    format === 'html'
      ? content.replace(/<(script|style)\b[^<>]*>[^]*?(<\/\1>|$)/gi, ' ').replace(/<[^<>]*>/g, ' ')
      : content.replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1').replace(/[*_`#>~]+/g, ' ')
  return bare
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES.get(name) ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
