/** How many of something were met, and the offset (from 0) of the first; the offset is -1 when there are none. */
type Met = { readonly count: number; readonly offset: number }

/** A text between quotation marks as valid JSON, where it ends, and what had to be mended in it. */
export type StringResult =
  | {
      readonly ok: true
      readonly json: string
      readonly end: number
      readonly isSmart: boolean
      readonly breaks: Met
      readonly controls: Met
    }
  | { readonly ok: false; readonly message: string; readonly offset: number }

/**
 * Reads the text that starts with the quotation mark at `start`. Raw line breaks are kept as `\n`, other control characters escaped. In
 * curly quotation marks the text ends at the curly mark that stands before a comma, colon, closing bracket or the end.
 */
export function readJsonString(text: string, start: number): StringResult {
  const isSmart = text[start] !== '"'
  const plain = isSmart ? PLAIN_IN_SMART : PLAIN
  const out: string[] = ['"']
  let breaks: Met = NONE
  let controls: Met = NONE
  let at = start + 1
  for (;;) {
    plain.lastIndex = at
    const run = plain.exec(text)?.[0] ?? ''
    out.push(run)
    at += run.length
    const char = text[at]
    if (char === undefined)
      return { ok: false, message: 'the text that starts here has no closing quotation mark.', offset: start }
    if (char === '"' && !isSmart) break
    if (isSmart && char !== '"' && QUOTES.includes(char) && endsHere(text, at + 1)) break
    if (char === '\\') {
      ESCAPE.lastIndex = at
      const escape = ESCAPE.exec(text)?.[0]
      if (!escape) return { ok: false, message: 'a backslash inside a text is written \\\\.', offset: at }
      out.push(escape)
      at += escape.length
    } else if (char === '\n' || char === '\r') {
      breaks = met(breaks, at)
      out.push('\\n')
      at += text.startsWith('\r\n', at) ? 2 : 1
    } else {
      if (char < ' ') controls = met(controls, at)
      out.push(QUOTES.includes(char) && char !== '"' ? char : JSON.stringify(char).slice(1, -1))
      at++
    }
  }
  out.push('"')
  return { ok: true, json: out.join(''), end: at + 1, isSmart, breaks, controls }
}

const NONE: Met = { count: 0, offset: -1 }
const QUOTES = '"“”„‟'
// Everything up to the next character that needs a look; written as ranges, because control characters are what is looked for.
const PLAIN = /[ !#-[\]-\uFFFF]*/y
const PLAIN_IN_SMART = /[ !#-[\]-\u201B\u2020-\uFFFF]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const CLOSER_AHEAD = /\s*(?:[,:\]}]|$)/y

function met(known: Met, offset: number): Met {
  return { count: known.count + 1, offset: known.count === 0 ? offset : known.offset }
}

function endsHere(text: string, at: number): boolean {
  CLOSER_AHEAD.lastIndex = at
  return CLOSER_AHEAD.test(text)
}
