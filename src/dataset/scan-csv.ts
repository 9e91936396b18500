import { LINE_FEED, CARRIAGE_RETURN, SPACE, type Gap, type Scanner, type StartSink } from './scanner.ts'

/**
 * Finds the records of a CSV or TSV file, the one with the names included: one a line, but a line break inside quotes does not end
 * it. A quote counts only at the start of a value; after the closing quote the value goes on to the next delimiter or line
 * break, so that one stray quote spoils one record only. Blank lines are skipped, and so
 * are empty rows: lines of nothing but delimiters, as spreadsheets leave them below a table. A pair of quotes is a value.
 * `delimiter` and `newline` are bytes; `offset` is where the first piece starts in the file, on `firstLine`.
 */
export function createCsvScanner(
  onStart: StartSink,
  delimiter: number,
  newline: number,
  offset = 0,
  firstLine = 1,
): Scanner {
  let base = offset
  let line = firstLine
  let state = RECORD_START
  let recordStart = offset
  let end = offset
  // What stands in a line that has no ink so far.
  let row = NO_CELL
  let emptyRows = 0
  let firstEmpty = 0
  let lastEmpty = 0

  const endBlank = () => {
    if (row === NO_CELL) return
    row = NO_CELL
    if (emptyRows++ === 0) firstEmpty = line
    lastEmpty = line
  }

  // The three kinds of stretches. Each goes through `bytes` from `at` as far as it reaches and returns where the next one begins.
  // Their loops touch local names only, which makes them several times as fast.
  const skipBlanks = (bytes: Uint8Array, from: number) => {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (byte === newline) {
        endBlank()
        line++
        recordStart = base + at + 1
      } else if (byte === delimiter) row = EMPTY_CELLS
      else if (!isBlank(byte)) {
        onStart(recordStart, line, recordStart)
        state = row === BLANK_CELL ? VALUE : VALUE_START
        row = NO_CELL
        return at
      } else if (row === EMPTY_CELLS) row = BLANK_CELL
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
        end = recordStart
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
    finish() {
      if (state !== RECORD_START) end = base
      else endBlank()
      const rows: Gap = { kind: 'empty-row', count: emptyRows, line: firstEmpty, lastLine: lastEmpty }
      return { end, line, gaps: emptyRows === 0 ? [] : [rows] }
    },
  }
}

const QUOTE = 34
const RECORD_START = 0
const VALUE_START = 1
const VALUE = 2
const QUOTED = 3
const QUOTE_IN_QUOTED = 4
// A line without ink: blanks alone, delimiters with the last byte among them, or a blank after the last delimiter.
const NO_CELL = 0
const EMPTY_CELLS = 1
const BLANK_CELL = 2

// A delimiter may itself be a tab, so that tabs are no blanks here.
function isBlank(byte: number): boolean {
  return byte === SPACE || byte === CARRIAGE_RETURN || byte === LINE_FEED
}
