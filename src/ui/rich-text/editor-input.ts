import { renderMarkdown } from './markdown-renderer.ts'
import { sanitizeToFragment } from './sanitize.ts'

/** A rich text as the HTML that the editor opens: sanitised, and read with the same code that shows it. */
export function editorHtml(content: string, format: 'html' | 'markdown'): string {
  const fragment = sanitizeToFragment(format === 'html' ? content : renderMarkdown(content))
  // An empty line is stored as a paragraph with a break or a hard space; the editor has it as an empty paragraph.
  for (const paragraph of fragment.querySelectorAll('p')) {
    const isBlank = paragraph.textContent.trim() === '' && paragraph.querySelector('img') === null
    if (isBlank) paragraph.replaceChildren()
  }
  // Browsers show no line for a line break at the end of a code block; the editor would.
  for (const code of fragment.querySelectorAll('pre')) {
    const { lastChild } = code.querySelector('code') ?? code
    if (lastChild?.nodeType === Node.TEXT_NODE) lastChild.textContent = lastChild.textContent?.replace(/\n$/, '') ?? ''
  }
  return serialize(fragment)
}

function serialize(fragment: DocumentFragment): string {
  const box = fragment.ownerDocument.createElement('div')
  box.append(fragment)
  return box.innerHTML
}
