import { Marked } from 'marked'
import { listRemoved, sanitizeHtml } from './sanitize.ts'

/** Markdown as sanitised HTML. Sanitised after it is assembled, so that no Markdown can build what HTML may not. */
export function renderMarkdown(markdown: string): string {
  return sanitizeHtml(toHtml(markdown))
}

/** What sanitising takes out of a Markdown text, in words as `listRemoved` says them. */
export function listRemovedFromMarkdown(markdown: string): string[] {
  return listRemoved(toHtml(markdown))
}

/**
 * The blocks of a Markdown text from first to last: what is written, and the HTML of it, not yet sanitised; '' for what shows nothing.
 * Null when the pieces do not make up the text byte for byte, as with the line ends of Windows.
 */
export function cutMarkdown(markdown: string): readonly { readonly raw: string; readonly html: string }[] | null {
  const tokens = marked.lexer(markdown)
  if (tokens.map(({ raw }) => raw).join('') !== markdown) return null
  return tokens.map((token) => ({ raw: token.raw, html: marked.parser([token]) }))
}

// An instance of its own: the editor's Markdown extension changes the shared one.
const marked = new Marked({
  gfm: true,
  async: false,
  // Marked would write the language as a class, which nobody typed and the sanitiser would report.
  walkTokens: (token) => {
    if (token.type === 'code') token.lang = ''
  },
})

function toHtml(markdown: string): string {
  const html = marked.parse(markdown)
  if (typeof html !== 'string') throw new Error('The Markdown was not turned into HTML at once.')
  return html
}
