import { readJsonString } from './json-repair-string.ts'
import { blankLineNumbers } from './line-numbers.ts'
import { textPosition } from './text-position.ts'

/** The kinds of mends. */
export type RepairKind =
  | 'byte-order-mark'
  | 'line-number'
  | 'text-before'
  | 'text-after'
  | 'smart-quote'
  | 'trailing-comma'
  | 'line-break'
  | 'control-character'
  | 'space'

/** How often something was mended, and the offset (from 0) where first. */
export type RepairTally = { readonly kind: RepairKind; readonly count: number; readonly offset: number }

/** The mended text, which is valid JSON, or what is wrong (without its place) and the offset where. */
export type RepairResult =
  | { readonly ok: true; readonly text: string; readonly repairs: readonly RepairTally[] }
  | { readonly ok: false; readonly message: string; readonly offset: number }

/**
 * Mends a text that is nearly JSON. It walks the text once with a stack of its own, so no nesting can overflow, and gives up at the
 * first place that allows more than one reading.
 */
export function repairJson(text: string, maxDepth: number): RepairResult {
  const { text: bare, count, offset } = blankLineNumbers(text)
  const numbers: readonly RepairTally[] = count > 0 ? [{ kind: 'line-number', count, offset }] : []
  const starts = findStarts(bare)
  let firstFailure: RepairResult | null = null
  for (const start of starts) {
    const result = repairFrom(bare, start, maxDepth)
    if (result.ok) return { ...result, repairs: [...numbers, ...result.repairs] }
    firstFailure ??= result
  }
  const at = Math.max(0, bare.search(/\S/))
  return (
    firstFailure ?? { ok: false, message: `"{" or "[" was expected, but there is ${nameWord(bare, at)}.`, offset: at }
  )
}

/** Where the JSON may begin: the first bracket that is no part of a word or path, and the first bracket at the start of a line. */
function findStarts(text: string): readonly number[] {
  const free = text.search(/(?<![\w/])[[{]/)
  const atLine = /^[^\S\r\n]*[[{]/m.exec(text)
  const starts = [free, atLine ? atLine.index + atLine[0].length - 1 : -1]
  return [...new Set(starts.filter((start) => start >= 0))]
}

type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma'
type Opened = { readonly bracket: '[' | '{'; readonly offset: number }
type LastText = { readonly start: number; readonly end: number; readonly hasBreak: boolean }

function repairFrom(text: string, start: number, maxDepth: number): RepairResult {
  const tallies = new Map<RepairKind, RepairTally>()
  const note = (kind: RepairKind, offset: number, count = 1) => {
    const known = tallies.get(kind)
    tallies.set(kind, known ? { ...known, count: known.count + count } : { kind, count, offset })
  }
  const before = text.slice(0, start).search(/\S/)
  if (before >= 0) note('text-before', before)

  const out: string[] = []
  const opened: Opened[] = []
  let lastText: LastText | null = null
  let state: State = 'value'
  let at = start
  do {
    const char = text[at] ?? ''
    const inside = opened.at(-1)
    const takesValue: boolean = state === 'value' || state === 'first value'
    if ((char === '[' || char === '{') && takesValue) {
      if (opened.length >= maxDepth)
        return { ok: false, message: `more than ${maxDepth} levels of brackets stand inside each other.`, offset: at }
      opened.push({ bracket: char, offset: at })
      out.push(char)
      state = char === '[' ? 'first value' : 'first key'
      at++
    } else if (inside && char === CLOSING[inside.bracket] && CLOSABLE.has(state)) {
      opened.pop()
      out.push(char)
      state = 'comma'
      at++
    } else if (char === ',' && state === 'comma') {
      const next = skipSpace(text, at + 1)
      if (inside && text[next] === CLOSING[inside.bracket]) note('trailing-comma', at)
      else {
        out.push(char)
        state = inside?.bracket === '{' ? 'key' : 'value'
      }
      at++
    } else if (char === ':' && state === 'colon') {
      out.push(char)
      state = 'value'
      at++
    } else if (isQuote(char) && state !== 'colon' && state !== 'comma') {
      const read = readJsonString(text, at)
      if (!read.ok) return read
      if (read.isSmart) note('smart-quote', at)
      if (read.breaks.count > 0) note('line-break', read.breaks.offset, read.breaks.count)
      if (read.controls.count > 0) note('control-character', read.controls.offset, read.controls.count)
      out.push(read.json)
      lastText = { start: at, end: read.end, hasBreak: read.breaks.count > 0 }
      state = takesValue ? 'comma' : 'colon'
      at = read.end
    } else {
      const word = takesValue ? readWord(text, at) : null
      if (!word) return failure(text, at, state, inside, lastText)
      out.push(word)
      state = 'comma'
      at += word.length
    }
    const next = skipSpace(text, at)
    const odd = text.slice(at, next).search(ODD_SPACE)
    if (odd >= 0 && opened.length > 0) note('space', at + odd, (text.slice(at, next).match(ODD_SPACES) ?? []).length)
    at = next
  } while (opened.length > 0)

  if (at < text.length) {
    // What may follow when JSON is copied out of a page or a program: the end of a code block, a semicolon.
    if (!/^[`~;)'\s]*$/.test(text.slice(at))) return { ok: false, message: AFTER_END, offset: at }
    note('text-after', at)
  }
  return { ok: true, text: out.join(''), repairs: [...tallies.values()] }
}

const CLOSING = { '[': ']', '{': '}' } as const
const CLOSABLE: ReadonlySet<State> = new Set(['first value', 'first key', 'comma'])
const AFTER_END = 'the JSON ends before this, but more text follows.'
const SPACES = /[\s\u200b-\u200d\u2060]*/y
const ODD_SPACE = /[^ \t\r\n]/
const ODD_SPACES = /[^ \t\r\n]/g
const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y

function isQuote(char: string): boolean {
  return char !== '' && '"“”„‟'.includes(char)
}

function skipSpace(text: string, at: number): number {
  SPACES.lastIndex = at
  return SPACES.test(text) ? SPACES.lastIndex : at
}

function readWord(text: string, at: number): string | null {
  WORD.lastIndex = at
  return WORD.exec(text)?.[0] ?? null
}

/** What stands at an offset, in words: `"}"`, `"undefined"`, or that the text ends. */
function nameWord(text: string, at: number): string {
  const [word] = /[^\s,:[\]{}"“”]{1,20}|[^]?/y.exec(text.slice(at, at + 40)) ?? ['']
  return word ? `"${word}"` : 'the end of the text'
}

function failure(
  text: string,
  at: number,
  state: State,
  inside: Opened | undefined,
  lastText: LastText | null,
): RepairResult {
  const afterText = lastText && skipSpace(text, lastText.end) === at ? lastText : null
  if (afterText?.hasBreak)
    return {
      ok: false,
      message: 'a text starts here and has no closing quotation mark on its line.',
      offset: afterText.start,
    }
  const expected = state === 'comma' ? `a comma or "${CLOSING[inside?.bracket ?? '[']}"` : EXPECTED[state]
  const found = `${expected} was expected, but there is ${nameWord(text, at)}.`
  if (at >= text.length && inside) {
    const { line } = textPosition(text, inside.offset)
    return { ok: false, message: `${found} The "${inside.bracket}" on line ${line} is not closed.`, offset: at }
  }
  const hint = afterText?.end === at && state === 'comma' ? ' Inside a text, write a quotation mark as \\".' : ''
  return { ok: false, message: `${found}${hint}`, offset: at }
}

const EXPECTED: { readonly [S in Exclude<State, 'comma'>]: string } = {
  value: 'a value',
  'first value': 'a value or "]"',
  key: 'a key in quotation marks',
  'first key': 'a key in quotation marks or "}"',
  colon: 'a colon after the key',
}
