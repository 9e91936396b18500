import { readJsonString } from './read-json-string.ts'
import type { RepairKind, RepairResult, RepairTally } from './repair-tally.ts'
import { textPosition } from './text-position.ts'

/**
 * Walks a text that is nearly JSON from the bracket at `start`, token by token, and mends curly quotation marks, commas before a closing
 * bracket, raw line breaks and control characters in texts, and odd spaces. It keeps a stack of its own, so no nesting can overflow, and
 * gives up at the first place that allows more than one reading.
 */
export function walkJson(text: string, start: number, maxDepth: number): RepairResult {
  const walk: Walk = {
    text,
    maxDepth,
    at: start,
    state: 'value',
    opened: [],
    out: [],
    tallies: new Map(),
    lastText: null,
  }
  const before = text.slice(0, start).search(/\S/)
  if (before >= 0) tally(walk, 'text-before', before)
  do {
    const wrong = takeToken(walk)
    if (wrong) return wrong
    takeSpace(walk)
  } while (walk.opened.length > 0)

  if (walk.at < text.length) {
    if (!MAY_FOLLOW.test(text.slice(walk.at)))
      return { ok: false, message: 'the JSON ends before this, but more text follows.', offset: walk.at }
    tally(walk, 'text-after', walk.at)
  }
  return { ok: true, text: walk.out.join(''), repairs: [...walk.tallies.values()] }
}

/** What stands at an offset, in words: `"}"`, `"undefined"`, or that the text ends. */
export function nameWord(text: string, at: number): string {
  const [word] = /[^\s,:[\]{}"“”]{1,20}|[^]?/y.exec(text.slice(at, at + 40)) ?? ['']
  return word ? `"${word}"` : 'the end of the text'
}

type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma'
type Failure = Extract<RepairResult, { ok: false }>

/** How far the walk has come: what may stand next, which brackets are open, and the valid JSON so far. */
type Walk = {
  readonly text: string
  readonly maxDepth: number
  at: number
  state: State
  readonly opened: { readonly bracket: '[' | '{'; readonly offset: number }[]
  readonly out: string[]
  readonly tallies: Map<RepairKind, RepairTally>
  lastText: { readonly start: number; readonly end: number; readonly hasBreak: boolean } | null
}

const CLOSING = { '[': ']', '{': '}' } as const
const CLOSABLE: ReadonlySet<State> = new Set(['first value', 'first key', 'comma'])
const SPACES = /[\s\u200b-\u200d\u2060]*/y
const ODD_SPACES = /[^ \t\r\n]/g
const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
// The end of a code block, a semicolon: what comes along when JSON is copied out of a page or a program.
const MAY_FOLLOW = /^[`~;)'\s]*$/

/** Takes the next token. Null when it may stand here, otherwise what is wrong. */
function takeToken(walk: Walk): Failure | null {
  const { text, at, state, opened } = walk
  const char = text[at] ?? ''
  const inside = opened.at(-1)?.bracket
  const takesValue = state === 'value' || state === 'first value'
  if ((char === '[' || char === '{') && takesValue) {
    if (opened.length >= walk.maxDepth) return tooDeep(walk)
    opened.push({ bracket: char, offset: at })
    return emit(walk, char, char === '[' ? 'first value' : 'first key')
  }
  if (inside && char === CLOSING[inside] && CLOSABLE.has(state)) {
    opened.pop()
    return emit(walk, char, 'comma')
  }
  if (char === ',' && state === 'comma') return takeComma(walk, inside)
  if (char === ':' && state === 'colon') return emit(walk, char, 'value')
  if (isQuote(char) && state !== 'colon' && state !== 'comma') return takeText(walk, takesValue ? 'comma' : 'colon')
  WORD.lastIndex = at
  const word = takesValue ? WORD.exec(text)?.[0] : undefined
  return word ? emit(walk, word, 'comma') : unexpected(walk)
}

function emit(walk: Walk, token: string, next: State): null {
  walk.out.push(token)
  walk.at += token.length
  walk.state = next
  return null
}

function takeComma(walk: Walk, inside: '[' | '{' | undefined): null {
  if (inside && walk.text[skipSpace(walk.text, walk.at + 1)] === CLOSING[inside]) {
    tally(walk, 'trailing-comma', walk.at)
    walk.at++
    return null
  }
  return emit(walk, ',', inside === '{' ? 'key' : 'value')
}

function takeText(walk: Walk, next: State): Failure | null {
  const read = readJsonString(walk.text, walk.at)
  if (!read.ok) return read
  if (read.isSmart) tally(walk, 'smart-quote', walk.at)
  if (read.breaks.count > 0) tally(walk, 'line-break', read.breaks.offset, read.breaks.count)
  if (read.controls.count > 0) tally(walk, 'control-character', read.controls.offset, read.controls.count)
  walk.lastText = { start: walk.at, end: read.end, hasBreak: read.breaks.count > 0 }
  walk.out.push(read.json)
  walk.at = read.end
  walk.state = next
  return null
}

function takeSpace(walk: Walk): void {
  const next = skipSpace(walk.text, walk.at)
  const space = walk.text.slice(walk.at, next)
  const odd = space.match(ODD_SPACES)
  if (odd && walk.opened.length > 0) tally(walk, 'space', walk.at + space.indexOf(odd[0]), odd.length)
  walk.at = next
}

function skipSpace(text: string, at: number): number {
  SPACES.lastIndex = at
  return SPACES.test(text) ? SPACES.lastIndex : at
}

function tally({ tallies }: Walk, kind: RepairKind, offset: number, count = 1): void {
  const known = tallies.get(kind)
  tallies.set(kind, known ? { ...known, count: known.count + count } : { kind, count, offset })
}

function isQuote(char: string): boolean {
  return char !== '' && '"“”„‟'.includes(char)
}

function tooDeep({ maxDepth, at }: Walk): Failure {
  return { ok: false, message: `more than ${maxDepth} levels of brackets stand inside each other.`, offset: at }
}

/** What was expected here and what there is, with a hint where the cause is likely. */
function unexpected({ text, at, state, opened, lastText }: Walk): Failure {
  const inside = opened.at(-1)
  const afterText = lastText && skipSpace(text, lastText.end) === at ? lastText : null
  if (afterText?.hasBreak) {
    const message = 'a text starts here and has no closing quotation mark on its line.'
    return { ok: false, message, offset: afterText.start }
  }
  const expected = state === 'comma' ? `a comma or "${CLOSING[inside?.bracket ?? '[']}"` : EXPECTED[state]
  const message = `${expected} was expected, but there is ${nameWord(text, at)}.`
  if (at >= text.length && inside) {
    const { line } = textPosition(text, inside.offset)
    return { ok: false, message: `${message} The "${inside.bracket}" on line ${line} is not closed.`, offset: at }
  }
  const hint = afterText?.end === at && state === 'comma' ? ' Inside a text, write a quotation mark as \\".' : ''
  return { ok: false, message: `${message}${hint}`, offset: at }
}

const EXPECTED: { readonly [S in Exclude<State, 'comma'>]: string } = {
  value: 'a value',
  'first value': 'a value or "]"',
  key: 'a key in quotation marks',
  'first key': 'a key in quotation marks or "}"',
  colon: 'a colon after the key',
}
