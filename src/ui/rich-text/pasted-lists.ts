/**
 * Makes lists of what only looks like lists in pasted HTML: Word's paragraphs that say `mso-list`, paragraphs that begin with a bullet, and
 * Google's lists that stand beside the point they belong to.
 */
export function listParagraphs(body: HTMLElement): void {
  let open: OpenList[] = []
  let last: Element | null = null
  for (const paragraph of body.querySelectorAll('p')) {
    const point = readPoint(paragraph)
    if (point === null) continue
    if (last === null || last.nextElementSibling !== paragraph) open = []
    while (open.length > 0 && !belongs(open.at(-1), point)) open.pop()
    let list = open.at(-1)
    if (list === undefined || list.level < point.level) {
      const element = body.ownerDocument.createElement(point.tag)
      const holder = list?.element.lastElementChild ?? null
      if (holder === null) paragraph.before(element)
      else holder.append(element)
      list = { ...point, element }
      open.push(list)
    }
    const item = body.ownerDocument.createElement('li')
    item.append(...paragraph.childNodes)
    list.element.append(item)
    paragraph.remove()
    last = open[0]?.element ?? null
  }
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) list.previousElementSibling?.append(list)
}

/** A point of a list: how deep, what kind, and which list of the document it belongs to. */
type Point = { readonly level: number; readonly tag: 'ul' | 'ol'; readonly list: string }
type OpenList = Point & { readonly element: Element }

/** What a paragraph is a point of, with its mark taken off; null for one that is none. */
function readPoint(paragraph: HTMLElement): Point | null {
  const [, list = '', level = ''] = /mso-list:\s*(l\d+)\s+level(\d+)/i.exec(paragraph.getAttribute('style') ?? '') ?? []
  if (list !== '') {
    const mark = paragraph.querySelector('[style*="mso-list:Ignore" i]')
    const isNumbered = /^\s*(\d+|[a-z]|[ivxlcdm]+)[.)]/i.test(mark?.textContent ?? '')
    mark?.remove()
    return { level: Number(level), tag: isNumbered ? 'ol' : 'ul', list }
  }
  const first = paragraph.firstChild
  if (first?.nodeType !== Node.TEXT_NODE || !BULLET.test(first.textContent ?? '')) return null
  first.textContent = first.textContent?.replace(BULLET, '') ?? ''
  return { level: 1, tag: 'ul', list: 'bullets' }
}

const BULLET = /^\s*[•●▪◦‣]\s*/

function belongs(open: OpenList | undefined, point: Point): boolean {
  if (open === undefined || open.level > point.level) return false
  return open.level < point.level || (open.tag === point.tag && open.list === point.list)
}
