import type { Position } from '../../base/text-position.ts'
import type { RecordIndex } from '../record-index.ts'
import { readBlob } from './read-blob.ts'

/** Tells where a record starts: line and column from 1. Asked in rising order it reads the file once at most. */
export type RecordLocator = (n: number) => Promise<Position>

/** A locator for an indexed file. `newline` is the byte that ends a line. Columns count bytes. */
export function createLocator(blob: Blob, index: RecordIndex, newline: number): RecordLocator {
  let cursor: Cursor = { offset: -1, line: 1, lineStart: 0 }

  return async (n) => {
    const start = index.start(n)
    const chunk = index.chunkOf(n)
    const chunkStart = index.start(chunk.from)
    if (chunk.lineEach) return { line: chunk.line + n - chunk.from, column: 1 }
    if (cursor.offset < chunkStart || cursor.offset > start)
      cursor = { offset: chunkStart, line: chunk.line, lineStart: chunk.lineStart }
    cursor = await advance(blob, cursor, start, newline)
    return { line: cursor.line, column: start - cursor.lineStart + 1 }
  }
}

type Cursor = { readonly offset: number; readonly line: number; readonly lineStart: number }

async function advance(blob: Blob, from: Cursor, to: number, newline: number): Promise<Cursor> {
  let { offset, line, lineStart } = from
  if (offset === to) return from
  for await (const piece of readBlob(blob.slice(offset, to))) {
    for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) {
      line++
      lineStart = offset + at + 1
    }
    offset += piece.length
  }
  return { offset: to, line, lineStart }
}
