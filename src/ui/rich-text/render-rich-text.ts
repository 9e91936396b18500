import { loadMarkdown } from './markdown.ts'
import { sanitizeHtml } from './sanitize.ts'

/** Sanitised HTML of a rich text, for what leaves as a page of its own. Refused with an Error when the Markdown code can't be loaded. */
export async function renderRichText(content: string, format: 'html' | 'markdown'): Promise<string> {
  if (format === 'html') return sanitizeHtml(content)
  const { renderMarkdown } = await loadMarkdown()
  return renderMarkdown(content)
}
