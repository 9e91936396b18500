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
