import type { Editor, JSONContent } from '@tiptap/core'
import { writeMarkdownSource, type MarkdownSource } from './markdown-source.ts'
import { sanitizeToFragment } from './sanitize.ts'

/**
 * What stands in the editor, as it is stored: sanitised HTML, or Markdown. A single paragraph is stored without its tag, so that
 * `<strong>Prompt</strong>` stays what it was; an empty editor is ''. With the `source` that was opened, the blocks of a Markdown text that
 * nobody changed stay as they were written.
 */
export function editorOutput(
  editor: Editor,
  format: 'html' | 'markdown',
  source: MarkdownSource | null = null,
): string {
  if (format === 'html') return tidyHtml(editor.getHTML())
  if (source === null) return toMarkdown(editor, editor.getJSON())
  return writeMarkdownSource(source, editor.state.doc, (nodes) =>
    nodes.length === 0
      ? ''
      : toMarkdown(editor, { type: 'doc', content: nodes.map((node): JSONContent => node.toJSON()) }),
  )
}

function tidyHtml(html: string): string {
  const fragment = sanitizeToFragment(html)
  const box = fragment.ownerDocument.createElement('div')
  box.append(fragment)
  for (const wrapper of box.querySelectorAll('div')) wrapper.replaceWith(...wrapper.childNodes)
  for (const cell of box.querySelectorAll('td, th')) {
    for (const span of ['colspan', 'rowspan']) if (cell.getAttribute(span) === '1') cell.removeAttribute(span)
  }
  for (const holder of box.querySelectorAll('li, td, th')) unwrapFirstParagraph(holder)
  while (isEmptyParagraph(box.lastElementChild)) box.lastElementChild?.remove()
  // Browsers give an empty paragraph no height; with a break inside it is the empty line that was typed.
  for (const paragraph of box.querySelectorAll('p:empty')) paragraph.append(box.ownerDocument.createElement('br'))
  const only = box.children.length === 1 ? box.firstElementChild : null
  return only?.matches('p') ? only.innerHTML : box.innerHTML
}

/** `<li><p>a</p></li>` becomes `<li>a</li>`, also with a list below it; several paragraphs stay as they are. */
function unwrapFirstParagraph(holder: Element): void {
  const [first, ...others] = holder.children
  if (first?.matches('p') && others.every((other) => other.matches('ul, ol'))) first.replaceWith(...first.childNodes)
}

function isEmptyParagraph(element: Element | null): boolean {
  return element !== null && element.matches('p') && element.childNodes.length === 0
}

// These stand for signs until the Markdown is written: TipTap would escape a backslash, and write the others as entities everywhere.
const ESCAPE = '\uE010'
const AND = '\uE011'
const LESS = '\uE012'
const MORE = '\uE013'

function toMarkdown(editor: Editor, content: JSONContent): string {
  const document = markSpecial(content, false)
  const markdown = editor.markdown?.serialize(document) ?? ''
  return (
    markdown
      .replace(/\uE011(?=(#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi, '&amp;')
      .replaceAll(AND, '&')
      .replace(/\uE012(?=[a-z/!?])/gi, '\\<')
      .replaceAll(LESS, '<')
      .replaceAll(MORE, '>')
      .replaceAll(ESCAPE, '\\')
      // TipTap sets a table off by a line too many.
      .replace(/\n{3,}(?=\|)/g, '\n\n')
      .replace(/^\n+/, '')
      .replace(/(\s|&nbsp;)+$/, '')
  )
}

/** Escapes what TipTap does not: signs that make a block at the start of a line, bars in tables, brackets in addresses. */
function markSpecial(node: JSONContent, isInTable: boolean): JSONContent {
  if (node.type === 'codeBlock') return node
  const inTable = isInTable || node.type === 'table'
  const content = node.content?.map((child, index, siblings) => {
    if (child.type !== 'text') return markSpecial(child, inTable)
    const isLineStart = index === 0 || siblings[index - 1]?.type === 'hardBreak'
    return { ...child, text: markText(child, isLineStart, inTable), marks: child.marks?.map(markAddress) ?? [] }
  })
  return content ? { ...node, content } : node
}

function markText({ text = '', marks = [] }: JSONContent, isLineStart: boolean, isInTable: boolean): string {
  const isCode = marks.some((mark) => mark.type === 'code')
  const bars = isInTable ? text.replaceAll('|', `${ESCAPE}|`) : text
  if (isCode) return bars
  const words = bars.replaceAll('&', AND).replaceAll('<', LESS)
  if (!isLineStart) return words.replaceAll('>', MORE)
  return words
    .trimStart()
    .replace(/^>/, `${ESCAPE}>`)
    .replaceAll('>', MORE)
    .replace(/^([-+](?=\s|$)|[-=|]{2,}|#{1,6}(?=\s|$)|\|)/, `${ESCAPE}$1`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, `$1${ESCAPE}$2`)
}

function markAddress(mark: { type: string; attrs?: Record<string, unknown> }): typeof mark {
  const href = mark.attrs?.href
  if (typeof href !== 'string') return mark
  return { ...mark, attrs: { ...mark.attrs, href: href.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29')) } }
}
