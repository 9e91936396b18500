import { jsonLanguage, jsonParseLinter } from '@codemirror/lang-json'
import { linter, lintGutter, type Diagnostic } from '@codemirror/lint'
import { StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'

/** A problem to show in a JSON text. Lines and columns count from 1; `from` is an offset from 0, and counts where it is given. */
export type JsonProblem = {
  readonly from?: number
  readonly line: number
  readonly column: number
  readonly severity: 'error' | 'warning' | 'advice'
  readonly message: string
}

/** Gives an editor the problems that the app found in its text. */
export const setProblems = StateEffect.define<readonly JsonProblem[]>()

/** Shows the given problems, and where the text is not JSON at all, in the text and in a gutter. */
export function problemDisplay(): Extension {
  return [
    given,
    linter((view) => listDiagnostics(view), {
      delay: 300,
      needsRefresh: (update) =>
        update.transactions.some((transaction) => transaction.effects.some((effect) => effect.is(setProblems))),
    }),
    lintGutter(),
  ]
}

// The problems stay with their words while the text is edited, until new ones come.
const given = StateField.define<readonly Diagnostic[]>({
  create: () => [],
  update(diagnostics, transaction) {
    const effect = transaction.effects.findLast((candidate) => candidate.is(setProblems))
    if (effect?.is(setProblems)) return effect.value.map((problem) => toDiagnostic(problem, transaction.state))
    if (!transaction.docChanged) return diagnostics
    return diagnostics.map((diagnostic) => ({
      ...diagnostic,
      from: transaction.changes.mapPos(diagnostic.from, -1),
      to: transaction.changes.mapPos(diagnostic.to, 1),
    }))
  },
})

function toDiagnostic({ from, line, column, severity, message }: JsonProblem, state: EditorState): Diagnostic {
  const { doc } = state
  const onLine = doc.line(Math.max(1, Math.min(line, doc.lines)))
  const start = Math.min(from ?? Math.min(onLine.from + Math.max(0, column - 1), onLine.to), doc.length)
  return { from: start, to: wordEnd(state, start), severity: severity === 'advice' ? 'info' : severity, message }
}

/** The end of the word, text or bracket at a place, never beyond its line. */
function wordEnd({ doc }: EditorState, start: number): number {
  const rest = doc.sliceString(start, doc.lineAt(start).to)
  const word = /^("(?:[^"\\]|\\.)*"?|[\w.+-]+|.)/.exec(rest)?.[0] ?? ''
  return start + word.length
}

function listDiagnostics(view: EditorView): Diagnostic[] {
  const known = view.state.field(given)
  const syntax = syntaxDiagnostic(view)
  if (syntax === null) return [...known]
  const { doc } = view.state
  const isKnown = known.some(
    ({ severity, from }) => severity === 'error' && doc.lineAt(from).number === doc.lineAt(syntax.from).number,
  )
  return isKnown ? [...known] : [...known, syntax]
}

const parseLinter = jsonParseLinter()

function syntaxDiagnostic(view: EditorView): Diagnostic | null {
  const [error] = parseLinter(view)
  if (error === undefined) return null
  const { state } = view
  if (state.doc.toString().trim() === '') {
    return { from: 0, to: 0, severity: 'error', message: 'There is no JSON here. Type or paste a layout.' }
  }
  const from = firstBreak(state.doc.toString()) ?? error.from
  const { number, from: lineStart } = state.doc.lineAt(from)
  return {
    from,
    to: wordEnd(state, from),
    severity: 'error',
    message: `Line ${number}, column ${from - lineStart + 1}: this is not JSON any more. Look for a missing or extra comma, quote or bracket just before.`,
  }
}

// Browsers word their errors differently, and not all say where; the parser of the editor does.
function firstBreak(text: string): number | null {
  let at: number | null = null
  jsonLanguage.parser.parse(text).iterate({
    enter: (node) => {
      if (node.type.isError) at = Math.min(at ?? node.from, node.from)
    },
  })
  return at
}
