import type { ChainedCommands, Editor } from '@tiptap/core'
import {
  Bold,
  Code,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  Minus,
  Quote,
  SquareCode,
  Strikethrough,
  Table,
  Underline,
  type LucideIcon,
} from 'lucide-react'

/** Something that can be done to the text, for the toolbar and the slash menu. */
export type EditorCommand = {
  readonly name: string
  readonly icon: LucideIcon
  /** What the key combination is, without Ctrl or ⌘: `B`. */
  readonly key?: string
  /** Other words that find it in the slash menu. */
  readonly words?: string
  readonly apply: (chain: ChainedCommands) => ChainedCommands
  /** Whether the text at the caret is so already; absent for what only inserts. */
  readonly isActive?: (editor: Editor) => boolean
}

/** What needs an address before it can be put into the text. */
export type AddressKind = 'link' | 'image'

/** An entry of the slash menu: something done at once, or something that asks for an address first. */
export type SlashCommand =
  EditorCommand | (Pick<EditorCommand, 'name' | 'icon' | 'words'> & { readonly asks: AddressKind })

const heading: EditorCommand = {
  name: 'Heading',
  icon: Heading2,
  words: 'title h2',
  apply: (chain) => chain.toggleHeading({ level: 2 }),
  isActive: (editor) => editor.isActive('heading', { level: 2 }),
}
const subheading: EditorCommand = {
  name: 'Subheading',
  icon: Heading3,
  words: 'title h3',
  apply: (chain) => chain.toggleHeading({ level: 3 }),
  isActive: (editor) => editor.isActive('heading', { level: 3 }),
}
const bulletList: EditorCommand = {
  name: 'Bullet list',
  icon: List,
  words: 'unordered points ul',
  apply: (chain) => chain.toggleBulletList(),
  isActive: (editor) => editor.isActive('bulletList'),
}
const numberedList: EditorCommand = {
  name: 'Numbered list',
  icon: ListOrdered,
  words: 'ordered steps ol',
  apply: (chain) => chain.toggleOrderedList(),
  isActive: (editor) => editor.isActive('orderedList'),
}
const quote: EditorCommand = {
  name: 'Quote',
  icon: Quote,
  words: 'blockquote citation',
  apply: (chain) => chain.toggleBlockquote(),
  isActive: (editor) => editor.isActive('blockquote'),
}
const table: EditorCommand = {
  name: 'Table',
  icon: Table,
  words: 'grid columns rows',
  apply: (chain) => chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true }),
}

/** Looks of a piece of text. */
export const markCommands: readonly EditorCommand[] = [
  {
    name: 'Bold',
    icon: Bold,
    key: 'B',
    apply: (chain) => chain.toggleBold(),
    isActive: (editor) => editor.isActive('bold'),
  },
  {
    name: 'Italic',
    icon: Italic,
    key: 'I',
    apply: (chain) => chain.toggleItalic(),
    isActive: (editor) => editor.isActive('italic'),
  },
  {
    name: 'Underline',
    icon: Underline,
    key: 'U',
    apply: (chain) => chain.toggleMark('underline'),
    isActive: (editor) => editor.isActive('underline'),
  },
  {
    name: 'Strikethrough',
    icon: Strikethrough,
    apply: (chain) => chain.toggleStrike(),
    isActive: (editor) => editor.isActive('strike'),
  },
  {
    name: 'Code',
    icon: Code,
    key: 'E',
    apply: (chain) => chain.toggleCode(),
    isActive: (editor) => editor.isActive('code'),
  },
]

/** Kinds of block in the toolbar. */
export const blockCommands: readonly EditorCommand[] = [heading, subheading, bulletList, numberedList, quote]

/** Inserts a table with a header row. */
export const tableCommand: EditorCommand = table

/** What the slash menu offers, in its order. */
export const slashCommands: readonly SlashCommand[] = [
  heading,
  subheading,
  bulletList,
  numberedList,
  quote,
  { name: 'Code block', icon: SquareCode, words: 'pre monospace', apply: (chain) => chain.toggleCodeBlock() },
  table,
  { name: 'Link', icon: Link, words: 'url address href', asks: 'link' },
  { name: 'Image', icon: ImagePlus, words: 'picture photo', asks: 'image' },
  { name: 'Rule', icon: Minus, words: 'line divider hr', apply: (chain) => chain.setHorizontalRule() },
]

/** What can be done to the table around the caret; for the second line of the toolbar. */
export const tableCommands: readonly { readonly name: string; readonly apply: EditorCommand['apply'] }[] = [
  { name: 'Header row', apply: (chain) => chain.toggleHeaderRow() },
  { name: 'Add table row', apply: (chain) => chain.addRowAfter() },
  { name: 'Add table column', apply: (chain) => chain.addColumnAfter() },
  { name: 'Delete table row', apply: (chain) => chain.deleteRow() },
  { name: 'Delete table column', apply: (chain) => chain.deleteColumn() },
  { name: 'Delete table', apply: (chain) => chain.deleteTable() },
]
