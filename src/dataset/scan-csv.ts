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
  let recordLine = 1

  return {
    scan(bytes) {
      const length = bytes.length
      for (let at = 0; at < length; at++) {
        const byte = bytes[at] ?? 0
        if (byte === newline) line++
        if (state === QUOTED) {
          if (byte === QUOTE) state = QUOTE_IN_QUOTED
          continue
        }
        if (state === QUOTE_IN_QUOTED && byte === QUOTE) {
          state = QUOTED
          continue
        }
        if (byte === newline) {
          state = RECORD_START
          recordStart = base + at + 1
          recordLine = line
          continue
        }
        if (state === RECORD_START) {
          // Blank lines hold no record, and a delimiter may itself be a tab.
          if (byte !== delimiter && (byte === SPACE || byte === CARRIAGE_RETURN || byte === LINE_FEED)) continue
          onStart(recordStart, recordLine)
          state = VALUE_START
        }
        if (byte === delimiter) state = VALUE_START
        else if (byte === QUOTE && state === VALUE_START) state = QUOTED
        else state = VALUE
      }
      base += length
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
