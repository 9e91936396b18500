import { mergeAttributes, Node } from '@tiptap/core'
import { isHttpsUrl } from '../../base/https-url.ts'

/** An image in a line of text, over https only. TipTap's own image package is not needed for that. */
export const ImageNode = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  draggable: true,

  addAttributes() {
    return { src: { default: null }, alt: { default: '' }, width: { default: null }, height: { default: null } }
  },

  parseHTML() {
    return [{ tag: 'img[src]', getAttrs: (image) => (isHttpsUrl(image.getAttribute('src') ?? '') ? null : false) }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['img', mergeAttributes(HTMLAttributes)]
  },

  renderMarkdown(node) {
    const attributes = new Map(Object.entries(node.attrs ?? {}).map(([name, value]) => [name, String(value ?? '')]))
    const alt = attributes.get('alt') ?? ''
    const src = (attributes.get('src') ?? '').replace(/[()<>"\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    const size = ['width', 'height']
      .filter((name) => attributes.get(name))
      .map((name) => ` ${name}="${attributes.get(name)}"`)
    // Markdown has no word for a size.
    if (size.length > 0) return `<img src="${src}" alt="${escapeAttribute(alt)}"${size.join('')}>`
    return `![${alt.replace(/[[\]\\]/g, '\\$&')}](${src})`
  },
})

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
