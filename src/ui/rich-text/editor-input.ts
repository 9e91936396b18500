import { renderMarkdown } from './markdown-renderer.ts'
import { sanitizeHtml, sanitizeToFragment } from './sanitize.ts'

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

/**
 * HTML from the clipboard, sanitised. Google Docs and Word write bold, italic, underline and strike as styles, which do not stay;
 * they become tags first.
 */
export function cleanPastedHtml(html: string): string {
  const document = new DOMParser().parseFromString(html, 'text/html')
  for (const element of document.body.querySelectorAll<HTMLElement>('[style]')) tagStyles(element)
  return sanitizeHtml(document.body.innerHTML)
}

function tagStyles(element: HTMLElement): void {
  const { fontWeight, fontStyle, textDecoration } = element.style
  // Docs wraps all that is copied in a bold that is not bold.
  if (element.matches('b, strong') && /^(normal|400)$/.test(fontWeight)) return unwrap(element)
  if (!element.matches('span, font')) return
  if (/^(bold|bolder|[6-9]00)$/.test(fontWeight)) wrapInside(element, 'strong')
  if (fontStyle === 'italic') wrapInside(element, 'em')
  if (textDecoration.includes('line-through')) wrapInside(element, 's')
  if (textDecoration.includes('underline') && element.closest('a') === null) wrapInside(element, 'u')
}

function wrapInside(element: HTMLElement, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

function unwrap(element: HTMLElement): void {
  element.replaceWith(...element.childNodes)
}

function serialize(fragment: DocumentFragment): string {
  const box = fragment.ownerDocument.createElement('div')
  box.append(fragment)
  return box.innerHTML
}
