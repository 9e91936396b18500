import { Editor } from '@tiptap/core'
import { editorExtensions } from './editor-extensions.ts'
import { editorHtml } from './editor-input.ts'
import { editorOutput } from './editor-output.ts'
import { listRemovedFromMarkdown, renderMarkdown } from './markdown-renderer.ts'
import { listRemoved, sanitizeHtml } from './sanitize.ts'

type Format = 'html' | 'markdown'

/** A rich text in the other format, and in words what participants would no longer get; empty when they get the same. */
export type Conversion = { readonly content: string; readonly losses: readonly string[] }

/** Turns HTML into Markdown, or Markdown into HTML. Heavy: import it lazily. */
export function convertFormat(content: string, from: Format): Conversion {
  const before = from === 'html' ? sanitizeHtml(content) : renderMarkdown(content)
  const converted = from === 'html' ? toMarkdown(content) : before.trim()
  const after = from === 'html' ? renderMarkdown(converted) : converted
  const removed = from === 'html' ? listRemoved(content) : listRemovedFromMarkdown(content)
  return { content: converted, losses: [...removed.map((sentence) => `${sentence}.`), ...listLosses(before, after)] }
}

function toMarkdown(html: string): string {
  const editor = new Editor({ extensions: editorExtensions, content: editorHtml(html, 'html'), injectCSS: false })
  const markdown = editorOutput(editor, 'markdown')
  editor.destroy()
  return markdown
}

/** What there is less of in the second HTML text than in the first. */
function listLosses(before: string, after: string): readonly string[] {
  const [one, other] = [before, after].map((html) => new DOMParser().parseFromString(html, 'text/html').body)
  if (!one || !other) return []
  const losses = FEATURES.filter(
    ([selector]) => other.querySelectorAll(selector).length < one.querySelectorAll(selector).length,
  ).map(([, words]) => words)
  return wordsOf(one) === wordsOf(other) ? losses : [...losses, 'Some of the words or signs change.']
}

function wordsOf(body: HTMLElement): string {
  return body.textContent.replace(/\s+/g, '')
}

const FEATURES: readonly (readonly [selector: string, loss: string])[] = [
  ['h1, h2, h3, h4, h5, h6', 'Some headings become plain text.'],
  ['ul, ol', 'Some lists are lost or run together.'],
  ['ol[start]', 'Numbered lists start at 1.'],
  ['strong, b', 'Bold is lost in places.'],
  ['em, i', 'Italic is lost in places.'],
  ['u', 'Underline is lost.'],
  ['s, del, strike', 'Strikethrough is lost in places.'],
  ['sub, sup', 'Raised and lowered letters are lost.'],
  ['code', 'Code is lost in places.'],
  ['a[href]', 'Some links are lost.'],
  ['img', 'Some images are lost.'],
  ['img[width], img[height]', 'The sizes of images are lost.'],
  ['blockquote', 'Some quotes become plain text.'],
  ['table', 'Some tables are lost.'],
  ['td[align], th[align]', 'The alignment of table cells is lost.'],
  ['[colspan], [rowspan]', 'Table cells that span others are taken apart.'],
  ['caption', 'The caption of a table is lost or becomes plain text.'],
  ['tr:not(:first-child) > th, td:first-child + th', 'Headings at the side of a table become plain cells.'],
  ['br', 'Some line breaks are lost.'],
  ['hr', 'Some rules are lost.'],
]
