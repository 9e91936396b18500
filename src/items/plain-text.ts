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
  const start = content.slice(0, 4000)
  const bare =
    format === 'html'
      ? start.replace(/<(script|style)\b[^>]*>[^]*?(<\/\1>|$)/gi, ' ').replace(/<[^<>]*>/g, ' ')
      : start.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`#>~]+/g, ' ')
  const words = bare
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES.get(name) ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length > 120 ? `${words.slice(0, 119)}…` : words
}
