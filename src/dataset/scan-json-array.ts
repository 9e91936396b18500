import { LINE_FEED, SPACE, type Scanner, type StartSink, type Gap } from './scanner.ts'

/**
 * Finds the elements of a JSON list, or objects that stand one after another over several lines. Knows quotes and depth only, so that a
 * broken element does not hide the others. Commas too many or too few between elements are counted.
 * `offset` is where the first piece starts in the file.
 */
export function createJsonScanner(onStart: StartSink, newline: number = LINE_FEED, offset = 0): Scanner {
  let base = offset
  let line = 1
  let lineStart = offset
  let count = 0
  let depth = 0
  let listDepth = 0
  let inText = false
  let escaped = false
  let inElement = false
  let comma: CommaState = 'none-needed'
  let commaLine = 1
  let end = -1
  const trailing = countCommas('trailing-comma')
  const missing = countCommas('missing-comma')

  const startElement = (at: number) => {
    if (comma === 'needed') missing.add(count, line)
    inElement = true
    comma = 'none-needed'
    end = -1
    count++
    onStart(base + at, line, lineStart)
  }
  const endElement = () => {
    inElement = false
    comma = listDepth === 1 ? 'needed' : 'none-needed'
  }
  const closeList = (at: number) => {
    if (comma === 'seen') trailing.add(count, commaLine)
    inElement = false
    comma = 'none-needed'
    depth = 0
    listDepth = 0
    end = base + at
  }
  const open = (byte: number, at: number) => {
    if (byte === OPEN_BRACKET && count === 0 && depth === 0 && listDepth === 0 && !inElement) {
      listDepth = 1
      comma = 'none-needed'
    } else if (!inElement) startElement(at)
    depth++
  }
  const close = (byte: number, at: number) => {
    if (depth === listDepth) {
      if (listDepth === 1 && byte === CLOSE_BRACKET) closeList(at)
      else if (!inElement) startElement(at)
      return
    }
    depth--
    if (depth === listDepth) endElement()
  }
  const separate = () => {
    if (comma === 'seen') trailing.add(count, commaLine)
    inElement = false
    comma = 'seen'
    commaLine = line
  }

  // Inside a text only its end, escapes and lines count. The loop touches local names only, which makes it several times as fast.
  const skipText = (bytes: Uint8Array, from: number) => {
    let breaks = 0
    let lastBreak = -1
    let at = from
    if (escaped) {
      escaped = false
      // Only a broken file has a line break here; it is left to the loop below.
      if (bytes[at] !== newline) at++
    }
    while (at < bytes.length) {
      const byte = bytes[at++]
      if (byte === QUOTE) {
        inText = false
        break
      }
      if (byte === newline) {
        breaks++
        lastBreak = at
      } else if (byte === BACKSLASH) {
        if (at === bytes.length) escaped = true
        else if (bytes[at] !== newline) at++
      }
    }
    line += breaks
    if (lastBreak !== -1) lineStart = base + lastBreak
    return at
  }
  const readStructure = (byte: number, at: number) => {
    if (byte === newline) {
      line++
      lineStart = base + at + 1
    }
    if (byte <= SPACE) return
    if (byte === QUOTE) {
      if (!inElement) startElement(at)
      inText = true
    } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) open(byte, at)
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) close(byte, at)
    else if (byte === COMMA && depth === listDepth) separate()
    else if (!inElement) startElement(at)
  }

  return {
    scan(bytes) {
      let at = 0
      while (at < bytes.length) {
        if (inText) at = skipText(bytes, at)
        else readStructure(bytes[at] ?? 0, at++)
      }
      base += bytes.length
    },
    finish: () => ({
      end: end === -1 ? base : end,
      line,
      gaps: [trailing.total(), missing.total()].filter((wrong) => wrong.count > 0),
    }),
  }
}

type CommaState = 'none-needed' | 'needed' | 'seen'

const QUOTE = 34
const COMMA = 44
const OPEN_BRACKET = 91
const BACKSLASH = 92
const CLOSE_BRACKET = 93
const OPEN_BRACE = 123
const CLOSE_BRACE = 125

type WrongComma = Exclude<Gap, { readonly kind: 'empty-row' }>

function countCommas(kind: WrongComma['kind']) {
  let total: WrongComma = { kind, count: 0, before: 0, line: 0 }
  return {
    add: (before: number, line: number) => {
      total = total.count === 0 ? { kind, count: 1, before, line } : { ...total, count: total.count + 1 }
    },
    total: () => total,
  }
}
