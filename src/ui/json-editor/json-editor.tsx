import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language'
import { lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, Compartment, EditorState, Transaction, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { createEchoes } from '../echoes.ts'
import { jsonLooks } from './json-looks.ts'
import { jsonPhrases } from './json-phrases.ts'
import { problemDisplay, setProblems, type JsonProblem } from './json-problems.ts'
import { minimalChange } from './minimal-change.ts'

export type JsonEditorProps = {
  /** The text. */
  readonly value: string
  /** Reports the whole text after each change that a person made; `isWhole` when that put it in the place of all that stood there. */
  readonly onChange: (text: string, isWhole: boolean) => void
  /** What the app found in `value`. That the text is not JSON at all is found and shown here. */
  readonly problems: readonly JsonProblem[]
  /** The accessible name of the text box. */
  readonly label: string
  /** Whether it can only be read, and copied from. */
  readonly readOnly?: boolean
  /** Reports that the focus came or went. */
  readonly onFocusChange?: (hasFocus: boolean) => void
  /** Reports where a person put the caret, as an offset, so that the thing at that place can be selected elsewhere. */
  readonly onCaretChange?: (offset: number) => void
  /** A stretch to select and bring into view, each time another object comes; null leaves all as it is. */
  readonly reveal?: { readonly from: number; readonly to: number } | null
}

/**
 * Edits a JSON text. The Tab key goes on to the next control, as everywhere; Ctrl or ⌘ with `[` and `]` indents. When `value` changes
 * from outside, the selection and the scrolled place stay. Heavy: import it lazily.
 */
export function JsonEditor(props: JsonEditorProps) {
  const { value, problems, label, readOnly = false, reveal = null } = props
  const frame = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const [echoes] = useState(createEchoes)
  const report = useEffectEvent((text: string, isWhole: boolean) => {
    echoes.sent(text)
    props.onChange(text, isWhole)
  })
  const reportFocus = useEffectEvent((hasFocus: boolean) => props.onFocusChange?.(hasFocus))
  const reportCaret = useEffectEvent((offset: number) => props.onCaretChange?.(offset))
  const start = useEffectEvent((parent: HTMLElement, listener: Extension) => {
    const extensions = [...setup, listener, textBox.of(textBoxOf(label, readOnly))]
    return new EditorView({ parent, state: EditorState.create({ doc: value, extensions }) })
  })

  useEffect(() => {
    if (!frame.current) return
    const listener = EditorView.updateListener.of((update) => {
      if (update.focusChanged) reportFocus(update.view.hasFocus)
      if (update.transactions.some((transaction) => transaction.annotation(fromOutside))) return
      if (update.docChanged) report(update.state.doc.toString(), isWholeChange(update))
      if (update.selectionSet) reportCaret(update.state.selection.main.head)
    })
    const created = start(frame.current, listener)
    setView(created)
    return () => created.destroy()
  }, [])

  useEffect(() => {
    if (echoes.isEcho(value)) return
    // CodeMirror knows one kind of line break.
    const change = view && minimalChange(view.state.doc.toString(), value.replace(/\r\n?/g, '\n'))
    if (!change) return
    view.dispatch({ changes: change, annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)] })
  }, [view, value, echoes])
  useEffect(() => view?.dispatch({ effects: setProblems.of(problems) }), [view, value, problems])
  useEffect(() => {
    view?.dispatch({ effects: textBox.reconfigure(textBoxOf(label, readOnly)) })
  }, [view, label, readOnly])
  useEffect(() => {
    if (!view || !reveal) return
    const clamp = (offset: number) => Math.max(0, Math.min(offset, view.state.doc.length))
    view.dispatch({
      selection: { anchor: clamp(reveal.from), head: clamp(reveal.to) },
      effects: EditorView.scrollIntoView(clamp(reveal.from), { y: 'center' }),
      annotations: fromOutside.of(true),
    })
  }, [view, reveal])

  return (
    // JSON reads from left to right on every page.
    <div ref={frame} dir="ltr" role="presentation" className="h-full min-h-0 overflow-hidden" onKeyDown={keepKeys} />
  )
}

/** Whether one change took the place of all that the text said. */
function isWholeChange({ changes, startState: { doc } }: ViewUpdate): boolean {
  let isWhole = false
  changes.iterChangedRanges((from, to) => {
    isWhole ||= doc.sliceString(0, from).trim() === '' && doc.sliceString(to).trim() === ''
  })
  return isWhole
}

const fromOutside = Annotation.define<boolean>()
const textBox = new Compartment()

const setup: readonly Extension[] = [
  lineNumbers(),
  highlightActiveLineGutter(),
  foldGutter({ markerDOM: foldMarker }),
  problemDisplay(),
  history(),
  drawSelection(),
  EditorState.allowMultipleSelections.of(true),
  EditorState.tabSize.of(2),
  indentUnit.of('  '),
  indentOnInput(),
  bracketMatching(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  search({ top: true }),
  json(),
  jsonPhrases(),
  jsonLooks(),
  keymap.of([...searchKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap, ...defaultKeymap]),
]

function textBoxOf(label: string, readOnly: boolean): Extension {
  return [
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({
      'aria-label': label,
      tabindex: '0',
      ...(readOnly ? { 'aria-readonly': 'true' } : {}),
    }),
  ]
}

function foldMarker(isOpen: boolean): HTMLElement {
  const marker = document.createElement('span')
  marker.textContent = isOpen ? '⌄' : '›'
  marker.title = isOpen ? 'Fold' : 'Unfold'
  return marker
}

/** Keys that mean something in the text are the text's own; other shortcuts go on to the app. */
function keepKeys(event: KeyboardEvent): void {
  const isShortcut = event.metaKey || event.ctrlKey
  if (event.defaultPrevented || !isShortcut || 'acvxyz'.includes(event.key.toLowerCase())) event.stopPropagation()
}
