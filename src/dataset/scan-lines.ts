import { SPACE, type Scanner, type StartSink } from './scanner.ts'

/**
 * Finds the datapoints of a JSONL file: one a line, blank lines skipped. A line break that stands raw inside a text is seen
 * through: a line that does not begin with `{` belongs to the datapoint before it, unless that one is complete already.
 * `offset` is where the first piece starts in the file; `newline` the byte that ends a line.
 */
export function createLineScanner(onStart: StartSink, newline: number, offset = 0): Scanner {
  let base = offset
  let line = 1
  let lineStart = offset
  let atLineStart = true
  let afterOpen = false
  let lastByte = 0

  // Whether the line that begins with `first` goes on where the line before broke off.
  const isContinuation = (first: number) => first !== OPEN_BRACE && afterOpen && lastByte !== CLOSE_BRACE

  const startLine = (first: number) => {
    atLineStart = false
    if (isContinuation(first)) return
    afterOpen = first === OPEN_BRACE
    onStart(lineStart, line, lineStart)
  }

  return {
    scan(bytes) {
      const length = bytes.length
      let at = 0
      while (at < length) {
        if (atLineStart) {
          const byte = bytes[at] ?? 0
          if (byte <= SPACE) {
            at++
            if (byte !== newline) continue
            line++
            lineStart = base + at
            continue
          }
          startLine(byte)
        }
        const next = bytes.indexOf(newline, at)
        const end = next === -1 ? length : next
        lastByte = lastInk(bytes, at, end) || lastByte
        if (next === -1) break
        line++
        at = next + 1
        lineStart = base + at
        atLineStart = true
      }
      base += length
    },
    finish: () => ({ end: base, line, wrongCommas: [] }),
  }
}

const OPEN_BRACE = 123
const CLOSE_BRACE = 125
const COMMA = 44

// The last byte that is neither blank nor a comma; 0 when there is none.
function lastInk(bytes: Uint8Array, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const byte = bytes[at] ?? 0
    if (byte > SPACE && byte !== COMMA) return byte
  }
  return 0
}
