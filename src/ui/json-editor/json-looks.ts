import { syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** The looks of the JSON editor, from the app's own colours, so that light and dark follow the page. */
export function jsonLooks(): Extension {
  return [theme, syntaxHighlighting({ style: (tags) => classOf(tags.map(String)) })]
}

const CLASSES: ReadonlyMap<string, string> = new Map([
  ['propertyName', 'json-key'],
  ['string', 'json-text'],
  ['number', 'json-value'],
  ['bool', 'json-value'],
  ['null', 'json-value'],
  ['separator', 'json-sign'],
  ['squareBracket', 'json-sign'],
  ['brace', 'json-sign'],
])

function classOf(tags: readonly string[]): string | null {
  for (const tag of tags) {
    const found = CLASSES.get(tag)
    if (found) return found
  }
  return null
}

const underline = (colour: string) => ({
  backgroundImage: 'none',
  paddingBottom: '0',
  textDecoration: `underline wavy 1px ${colour}`,
  textUnderlineOffset: '3px',
})
const dot = (colour: string) => ({
  content: '""',
  width: '8px',
  height: '8px',
  marginBlock: '5px',
  borderRadius: '50%',
  background: colour,
})

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--surface)', color: 'var(--ink)', fontSize: '0.8125rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6', overscrollBehavior: 'contain' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent-soft) 45%, transparent)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 24%, transparent)',
  },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--accent) 12%, transparent)' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--accent-ink)',
    outline: '1px solid var(--line-strong)',
  },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--danger-soft)', color: 'var(--danger)' },

  '.cm-gutters': {
    backgroundColor: 'var(--surface)',
    color: 'var(--muted)',
    borderInlineEnd: '1px solid var(--line)',
    fontVariantNumeric: 'tabular-nums',
  },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.25em', padding: '0 4px 0 8px' },
  '.cm-foldGutter .cm-gutterElement': { padding: '0 4px', cursor: 'pointer' },
  '.cm-foldPlaceholder': {
    padding: '0 5px',
    border: '1px solid var(--line)',
    borderRadius: '4px',
    backgroundColor: 'var(--sunken)',
    color: 'var(--muted)',
  },
  '.cm-gutter-lint': { width: '14px' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0 3px' },
  '.cm-lint-marker': { width: '8px' },
  '.cm-lint-marker-error': dot('var(--danger)'),
  '.cm-lint-marker-warning': dot('var(--warning)'),
  '.cm-lint-marker-info': dot('var(--accent)'),
  '.cm-lintRange-error': underline('var(--danger)'),
  '.cm-lintRange-warning': underline('var(--warning)'),
  '.cm-lintRange-info': underline('var(--accent)'),

  '.cm-tooltip': {
    maxWidth: '26rem',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    backgroundColor: 'var(--raised)',
    color: 'var(--ink)',
    boxShadow: 'var(--shadow-md, 0 2px 8px hsl(var(--shadow) / 0.15))',
    overflow: 'hidden',
  },
  '.cm-diagnostic': { padding: '6px 10px', borderInlineStart: '3px solid', fontFamily: 'var(--font-sans)' },
  '.cm-diagnostic-error': { borderColor: 'var(--danger)' },
  '.cm-diagnostic-warning': { borderColor: 'var(--warning)' },
  '.cm-diagnostic-info': { borderColor: 'var(--accent)' },

  '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--ink)', fontFamily: 'var(--font-sans)' },
  '.cm-panels-top': { borderBlockEnd: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '8px 32px 8px 10px', fontSize: '0.75rem' },
  '.cm-panel.cm-search label': { color: 'var(--muted)', fontSize: '0.75rem' },
  '.cm-panel.cm-search [name=close]': {
    top: '6px',
    insetInlineEnd: '6px',
    width: '24px',
    height: '24px',
    borderRadius: '6px',
    color: 'var(--muted)',
    fontSize: '1rem',
  },
  '.cm-textfield': {
    padding: '3px 8px',
    border: '1px solid var(--line-strong)',
    borderRadius: '6px',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    fontSize: '0.75rem',
  },
  '.cm-button': {
    padding: '3px 8px',
    border: '1px solid var(--line)',
    borderRadius: '6px',
    backgroundColor: 'var(--surface)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    fontSize: '0.75rem',
  },
  '.cm-button:hover': { backgroundColor: 'var(--hover)' },
  '.cm-searchMatch': { backgroundColor: 'var(--warning-soft)', outline: '1px solid var(--warning)' },
  '.cm-searchMatch-selected': { backgroundColor: 'color-mix(in srgb, var(--warning) 35%, transparent)' },

  '.json-key': { color: 'var(--accent-ink)' },
  '.json-text': { color: 'var(--success)' },
  '.json-value': { color: 'var(--warning)' },
  '.json-sign': { color: 'var(--muted)' },
})
