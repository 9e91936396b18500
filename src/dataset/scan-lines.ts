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

  return {
    scan(bytes) {
      const length = bytes.length
      let at = 0
      // The end of the line before, and up to where `lastByte` has been looked for: mostly nobody asks for it.
      let end = 0
      let looked = 0
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
          atLineStart = false
          let isStart = byte === OPEN_BRACE || !afterOpen
          if (!isStart) {
            // Unless that is complete, this one goes on where the line before broke off.
            lastByte = lastInk(bytes, looked, end) || lastByte
            looked = end
            isStart = lastByte === CLOSE_BRACE
          }
          if (isStart) {
            afterOpen = byte === OPEN_BRACE
            onStart(lineStart, line, lineStart)
          }
        }
        const next = bytes.indexOf(newline, at)
        end = next === -1 ? length : next
        if (next === -1) break
        line++
        at = next + 1
        lineStart = base + at
        atLineStart = true
      }
      lastByte = lastInk(bytes, looked, end) || lastByte
      base += length
    },
    finish: () => ({ end: base, line, gaps: [] }),
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
