import { LINE_FEED, CARRIAGE_RETURN, SPACE, type Scanner, type StartSink } from './scanner.ts'

/**
 * Finds the records of a CSV or TSV file, the one with the names included: one a line, but a line break inside quotes does not end
 * it. A quote counts only at the start of a value; after the closing quote the value goes on to the next delimiter or line
 * break, so that one stray quote spoils one record only. Blank lines are skipped.
 * `delimiter` and `newline` are bytes; `offset` is where the first piece starts in the file.
 */
export function createCsvScanner(onStart: StartSink, delimiter: number, newline: number, offset = 0): Scanner {
  let base = offset
  let line = 1
  let state = RECORD_START
  let recordStart = offset

  // The three kinds of stretches. Each goes through `bytes` from `at` as far as it reaches and returns where the next one begins.
  // Their loops touch local names only, which makes them several times as fast.
  const skipBlanks = (bytes: Uint8Array, from: number) => {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (byte === newline) {
        line++
        recordStart = base + at + 1
      } else if (byte === delimiter || !isBlank(byte)) {
        onStart(recordStart, line, recordStart)
        state = VALUE_START
        return at
      }
    }
    return bytes.length
  }
  const skipValues = (bytes: Uint8Array, from: number) => {
    let atValueStart = state === VALUE_START
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte === delimiter) atValueStart = true
      else if (byte === newline) {
        line++
        recordStart = base + at + 1
        state = RECORD_START
        return at + 1
      } else if (atValueStart) {
        if (byte === QUOTE) {
          state = QUOTED
          return at + 1
        }
        atValueStart = false
      }
    }
    state = atValueStart ? VALUE_START : VALUE
    return bytes.length
  }
  const skipQuoted = (bytes: Uint8Array, from: number) => {
    let breaks = 0
    let at = from
    while (at < bytes.length && bytes[at] !== QUOTE) if (bytes[at++] === newline) breaks++
    line += breaks
    if (at < bytes.length) state = QUOTE_IN_QUOTED
    return at + 1
  }

  return {
    scan(bytes) {
      let at = 0
      while (at < bytes.length) {
        if (state === QUOTE_IN_QUOTED) {
          // A second quote stands for one in the text; anything else ends the quoted part.
          const isDoubled = bytes[at] === QUOTE
          state = isDoubled ? QUOTED : VALUE
          if (isDoubled) at++
        } else if (state === QUOTED) at = skipQuoted(bytes, at)
        else if (state === RECORD_START) at = skipBlanks(bytes, at)
        else at = skipValues(bytes, at)
      }
      base += bytes.length
    },
    finish: () => ({ end: base, line, wrongCommas: [] }),
  }
}

const QUOTE = 34
const RECORD_START = 0
const VALUE_START = 1
const VALUE = 2
const QUOTED = 3
const QUOTE_IN_QUOTED = 4

// A delimiter may itself be a tab, so that tabs are no blanks here.
function isBlank(byte: number): boolean {
  return byte === SPACE || byte === CARRIAGE_RETURN || byte === LINE_FEED
}
