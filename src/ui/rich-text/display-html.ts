import { sanitizeToFragment } from './sanitize.ts'
import { isSimpleHtml } from './simple-html.ts'

/**
 * HTML made ready for the page: sanitised, wide tables in a box that scrolls by itself, and each block in the direction of its own
 * words. Only for showing: what is stored and exported has none of it.
 */
export function displayHtml(html: string): string {
  // Nothing to take out and no table: then it need not be taken apart.
  if (isSimpleHtml(html)) return html.replace(PLAIN_BLOCKS, '<$1 dir="auto">')
  const fragment = sanitizeToFragment(html)
  const document = fragment.ownerDocument
  for (const block of fragment.querySelectorAll(BLOCKS)) block.setAttribute('dir', 'auto')
  for (const table of fragment.querySelectorAll('table')) {
    const box = document.createElement('div')
    box.className = 'participant-rich-text-table'
    // A box that scrolls must be reachable by keyboard.
    box.tabIndex = 0
    box.setAttribute('role', 'group')
    box.setAttribute('aria-label', 'Table')
    table.replaceWith(box)
    box.append(table)
  }
  const all = document.createElement('div')
  all.append(fragment)
  return all.innerHTML
}

const BLOCKS = 'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, table, caption, th, td'

const PLAIN_BLOCKS = /<(p|div|h[1-6]|ul|ol|li|blockquote|pre)>/g
