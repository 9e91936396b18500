import createDOMPurify, { type Config } from 'dompurify'
import { isHttpsUrl } from '../../base/https-url.ts'
import { isSimpleHtml } from './simple-html.ts'

/**
 * What is left of an HTML text when everything that participants may not be shown is taken out: scripts, handlers, styles, forms,
 * and every address that is not https. The result is safe to put on the page.
 * Source: format.md §2, `rich_text`: which tags survive (ours).
 */
export function sanitizeHtml(html: string): string {
  const fragment = sanitizeToFragment(html)
  const box = fragment.ownerDocument.createElement('div')
  box.append(fragment)
  return box.innerHTML
}

/** The same as `sanitizeHtml`, as nodes of a document that loads and runs nothing, for callers that go on with them. */
export function sanitizeToFragment(html: string): DocumentFragment {
  if (!isSimpleHtml(html)) return purify(html)
  // Nothing would be taken out of it, and most texts are like that: a whole document for each is what takes the time.
  const box = inert.createElement('div')
  box.innerHTML = html
  const fragment = inert.createDocumentFragment()
  fragment.append(...box.childNodes)
  return fragment
}

const inert = document.implementation.createHTMLDocument('')

function purify(html: string): DocumentFragment {
  // Without the tag, a script at the start lands in the page's head, where nobody sees that it is removed, and a frameset leaves no
  // body at all.
  return purifier.sanitize(`<body>${html}`, CONFIG)
}

/**
 * What `sanitizeHtml` takes out of an HTML text, in words: `<script> is removed`, `onerror on <img> is removed`. Each finding once;
 * empty when nothing is lost.
 */
export function listRemoved(html: string): string[] {
  if (isSimpleHtml(html)) return []
  purify(html)
  const sentences = purifier.removed.map((removed) =>
    'element' in removed ? describeNode(removed.element) : describeAttribute(removed.attribute, removed.from),
  )
  return [...new Set(sentences.filter((sentence) => sentence !== null))]
}

const CELL = ['align', 'colspan', 'rowspan']

// Tag → the attributes it may keep. Nothing else stays: no style, class, id or name.
const ALLOWED: ReadonlyMap<string, readonly string[]> = new Map([
  ...'h1 h2 h3 h4 h5 h6 p div span br hr ul li blockquote pre code b strong i em u s strike del sub sup'
    .split(' ')
    .map((tag): [string, string[]] => [tag, []]),
  ...'table caption thead tbody tfoot tr'.split(' ').map((tag): [string, string[]] => [tag, []]),
  ['ol', ['start']],
  ['td', CELL],
  ['th', CELL],
  ['a', ['href', 'rel', 'target']],
  ['img', ['alt', 'height', 'src', 'width']],
])

const ADDRESSES = ['href', 'src']
const attributes = [...new Set([...ALLOWED.values()].flat())]

const CONFIG = {
  // The parsed page's own body is walked too; without its name here it would count as removed.
  ALLOWED_TAGS: [...ALLOWED.keys(), 'body'],
  ALLOWED_ATTR: attributes,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOWED_URI_REGEXP: /^https:\/\//i,
  ADD_URI_SAFE_ATTR: attributes.filter((name) => !ADDRESSES.includes(name)),
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config

// An instance of its own, made and hooked once: hooks are global to an instance.
const purifier = createDOMPurify(window)

purifier.addHook('uponSanitizeAttribute', (element, data) => {
  data.keepAttr = keepsAttribute(tagOf(element), data.attrName, data.attrValue)
})

purifier.addHook('afterSanitizeAttributes', (element) => {
  const tag = tagOf(element)
  if (tag === 'a') {
    element.removeAttribute('target')
    element.removeAttribute('rel')
    if (!element.hasAttribute('href')) return
    element.setAttribute('target', '_blank')
    element.setAttribute('rel', 'noopener noreferrer')
  } else if (tag === 'img' && !element.hasAttribute('src')) {
    element.remove()
  }
})

function keepsAttribute(tag: string, name: string, value: string): boolean {
  if (!ALLOWED.get(tag)?.includes(name)) return false
  if (ADDRESSES.includes(name)) return isHttpsUrl(value.trim())
  if (name === 'align') return ['left', 'center', 'right'].includes(value)
  if (['width', 'height', 'colspan', 'rowspan', 'start'].includes(name)) return /^\d{1,4}$/.test(value)
  return true
}

function describeNode(node: Node): string | null {
  if (node.nodeType === Node.COMMENT_NODE) return 'A comment is removed'
  return node.nodeType === Node.ELEMENT_NODE ? `<${tagOf(node)}> is removed` : null
}

function describeAttribute(attribute: Attr | null, from: Node): string | null {
  if (attribute === null) return null
  const sentence = `${attribute.name} on <${tagOf(from)}> is removed`
  return ADDRESSES.includes(attribute.name) && ALLOWED.get(tagOf(from))?.includes(attribute.name)
    ? `${sentence}: only https:// addresses stay`
    : sentence
}

function tagOf(node: Node): string {
  return node.nodeName.toLowerCase()
}
