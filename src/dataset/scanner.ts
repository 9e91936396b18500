/** Takes the start of each datapoint as it is found: its offset in the file in bytes, its line from 1, and the offset where that line starts. */
export type StartSink = (offset: number, line: number, lineStart: number) => void

/**
 * Finds where datapoints start in the bytes of a file, fed in pieces of any size. Every format has one; each keeps its
 * state between pieces and never looks back at earlier bytes.
 */
export type Scanner = {
  scan(bytes: Uint8Array): void
  /** To be asked after the last piece. */
  finish(): ScanEnd
}

/** Where the last datapoint ends, and what is wrong between datapoints. */
export type ScanEnd = {
  readonly end: number
  readonly line: number
  readonly gaps: readonly Gap[]
}

/**
 * What is wrong between datapoints, how often, and where first: commas of a JSON list after so many datapoints (`before`), or empty rows of
 * CSV or TSV, which belong to no datapoint, down to `lastLine`.
 */
export type Gap =
  | {
      readonly kind: 'trailing-comma' | 'missing-comma'
      readonly count: number
      readonly before: number
      readonly line: number
    }
  | { readonly kind: 'empty-row'; readonly count: number; readonly line: number; readonly lastLine: number }

export const LINE_FEED = 10
export const CARRIAGE_RETURN = 13
export const SPACE = 32
