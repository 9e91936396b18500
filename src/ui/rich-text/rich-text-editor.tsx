import type { EditorView } from '@tiptap/pm/view'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import type { AddressKind } from './editor-commands.ts'
import { editorExtensions } from './editor-extensions.ts'
import { editorHtml } from './editor-input.ts'
import { isWantedElsewhere } from '../focus-leaves.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { cleanPastedHtml } from './pasted-html.ts'
import { useSlashMenu } from './slash-menu.tsx'
import { isHttpsUrl } from '../../base/https-url.ts'
import { useEditorContent } from './use-editor-content.ts'
import './rich-text.css'
import './rich-text-editor.css'

export type RichTextEditorProps = {
  /** The text as the file holds it. */
  readonly content: string
  /** How to read the text, and how it is written again. */
  readonly format: 'html' | 'markdown'
  /** Reports the whole text after each change that a person made; never for opening alone. Undone to the start, it is `content` again. */
  readonly onChange: (content: string) => void
  /** Ends the editing: Escape, or the focus went elsewhere. With `back` nothing else takes the focus. */
  readonly onDone: (back: boolean) => void
  /** Goes to the source of the text, for those who would rather write that. Without it there is no way there. */
  readonly onSource?: (() => void) | undefined
  /** The accessible name of the text box. */
  readonly label: string
  /** Puts the caret at the end of the text at once. */
  readonly autoFocus?: boolean
}

/** Edits a rich text where it stands, with the looks of `RichTextContent`. Heavy: import it lazily. */
export function RichTextEditor({
  content,
  format,
  onChange,
  onDone,
  onSource,
  label,
  autoFocus = false,
}: RichTextEditorProps) {
  const frame = useRef<HTMLDivElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const [options] = useState(() => ({
    extensions: editorExtensions,
    content: editorHtml(content, format),
    injectCSS: false,
    textDirection: 'auto' as const,
    editorProps: {
      attributes: {
        class: 'participant-rich-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-keyshortcuts': 'Alt+F10',
      },
      transformPastedHTML: cleanPastedHtml,
      handlePaste: linkSelection,
    },
  }))
  const editor = useEditor(options)
  useEditorContent(editor, content, format, onChange)
  // Once it stands on the page: by its own option the editor takes the focus when it is made, which may be before React puts it there. One that
  // was made for a drawing that came to nothing is destroyed, and another one follows.
  useEffect(() => {
    if (autoFocus && !editor.isDestroyed) editor.commands.focus('end')
  }, [editor, autoFocus])
  const [address, setAddress] = useState<AddressKind | null>(null)
  const slash = useSlashMenu(editor, setAddress)

  const handleKey = (event: KeyboardEvent) => {
    const isInText = event.target instanceof Node && editor.view.dom.contains(event.target)
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (isInText) onDone(true)
      else editor.view.focus()
    }
    if (isInText && event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.altKey) {
      event.preventDefault()
      setAddress('link')
    }
    if (event.key === 'F10' && event.altKey) {
      event.preventDefault()
      toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    }
    if (!isForTheApp(event)) event.stopPropagation()
  }
  const handleBlur = (event: FocusEvent) => {
    const isWithin = event.relatedTarget instanceof Node && frame.current?.contains(event.relatedTarget)
    // A window that goes to the back ends nothing.
    if (!isWithin && document.hasFocus()) onDone(!isWantedElsewhere(frame.current, event.relatedTarget))
  }

  return (
    <div
      role="presentation"
      ref={frame}
      onKeyDownCapture={slash.onKeyDownCapture}
      onKeyDown={handleKey}
      onBlur={handleBlur}
    >
      <EditorToolbar
        editor={editor}
        anchor={frame}
        toolbarRef={toolbar}
        address={address}
        onAddress={setAddress}
        source={onSource && { name: SOURCE_NAMES[format], show: onSource }}
      />
      <EditorContent editor={editor} />
      {slash.menu}
    </div>
  )
}

const SOURCE_NAMES = { html: 'HTML source', markdown: 'Markdown source' } as const

/** An https address pasted on selected words links them; all else is pasted as it is. */
function linkSelection(view: EditorView, event: ClipboardEvent): boolean {
  const href = event.clipboardData?.getData('text/plain').trim() ?? ''
  const link = view.state.schema.marks.link
  const { from, to, empty } = view.state.selection
  if (empty || link === undefined || !isHttpsUrl(href)) return false
  view.dispatch(view.state.tr.addMark(from, to, link.create({ href })))
  return true
}

const EDITING_KEYS = [
  'a',
  'b',
  'c',
  'e',
  'i',
  'u',
  'v',
  'x',
  'y',
  'z',
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
]

/** Whether a key press is a shortcut of the app that means the same while a text is edited. All else, undo too, is the text's own. */
function isForTheApp(event: KeyboardEvent): boolean {
  const isShortcut = (event.metaKey || event.ctrlKey) && !event.altKey
  return (
    isShortcut && !event.defaultPrevented && event.key.length === 1 && !EDITING_KEYS.includes(event.key.toLowerCase())
  )
}
