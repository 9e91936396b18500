import { Extension, Mark, type Extensions } from '@tiptap/core'
import { TableKit } from '@tiptap/extension-table'
import { Placeholder, Selection } from '@tiptap/extensions'
import { Markdown } from '@tiptap/markdown'
import { StarterKit } from '@tiptap/starter-kit'
import { isHttpsUrl } from '../../base/https-url.ts'
import { ImageNode } from './image-node.ts'

/** What the rich-text editor understands: exactly what `sanitizeHtml` lets through, so that editing loses nothing more. */
export const editorExtensions: Extensions = [
  StarterKit.configure({
    underline: false,
    // An empty line of its own at the end would be a change that nobody made.
    trailingNode: false,
    link: {
      autolink: false,
      openOnClick: false,
      // It would make a link without an address of one that is not https.
      linkOnPaste: false,
      defaultProtocol: 'https',
      isAllowedUri: isHttpsUrl,
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  htmlMark('underline', 'u', 'Mod-u'),
  htmlMark('subscript', 'sub'),
  htmlMark('superscript', 'sup'),
  ImageNode,
  TableKit.configure({ table: { resizable: false, renderWrapper: true } }),
  Extension.create({
    name: 'cellAlignment',
    addGlobalAttributes: () => [{ types: ['tableCell', 'tableHeader'], attributes: { align: alignment } }],
  }),
  Markdown,
  Selection,
  Placeholder.configure({ placeholder: 'Write here, or type / for headings, lists and tables' }),
]

/** A mark that is one HTML tag, in Markdown too, which has no sign for it. */
function htmlMark(name: string, tag: string, shortcut?: string): Mark {
  return Mark.create({
    name,
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
    renderMarkdown: (node, helpers) => `<${tag}>${helpers.renderChildren(node)}</${tag}>`,
    addKeyboardShortcuts() {
      return shortcut === undefined ? {} : { [shortcut]: () => this.editor.commands.toggleMark(name) }
    },
  })
}

// TipTap writes a style, which is not among the things that stay; the attribute is.
const alignment = {
  default: null,
  parseHTML: (cell: HTMLElement) => cell.getAttribute('align'),
  renderHTML: (attributes: Record<string, unknown>) =>
    typeof attributes.align === 'string' ? { align: attributes.align } : {},
}
