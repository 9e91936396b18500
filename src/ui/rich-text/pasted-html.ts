import { listParagraphs } from './pasted-lists.ts'
import { sanitizeHtml } from './sanitize.ts'

/**
 * HTML from the clipboard, sanitised. What Word, Google Docs and web pages say by styles becomes tags first, because styles do not stay:
 * bold, italic, underline and strike, titles, and lists that are paragraphs with a mark before them.
 */
export function cleanPastedHtml(html: string): string {
  // A document of its own: it loads nothing and runs nothing.
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll('style, script, xml, title, meta, link, [style*="display:none"]'))
    element.remove()
  for (const title of body.querySelectorAll('p.MsoTitle')) rename(title, 'h1')
  // MathML and SVG have styles too, but not in every browser; nothing of them stays.
  for (const element of body.querySelectorAll('[style]')) if (element instanceof HTMLElement) tagStyles(element)
  listParagraphs(body)
  for (const break_ of body.querySelectorAll('br.Apple-interchange-newline')) break_.remove()
  for (const paragraph of body.querySelectorAll('p')) if (isBlank(paragraph)) paragraph.remove()
  return sanitizeHtml(body.innerHTML)
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

function isBlank(paragraph: Element): boolean {
  return paragraph.textContent.trim() === '' && paragraph.querySelector('img, br') === null
}

function rename(element: Element, tag: string): void {
  const other = element.ownerDocument.createElement(tag)
  other.append(...element.childNodes)
  element.replaceWith(other)
}

function wrapInside(element: HTMLElement, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

function unwrap(element: HTMLElement): void {
  element.replaceWith(...element.childNodes)
}
