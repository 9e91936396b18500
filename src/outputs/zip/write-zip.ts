import { Zip, ZipDeflate } from 'fflate'
import type { ExportFile, ExportPiece } from '../export-catalogue.ts'
import { countWords, numberWords } from '../../base/number-words.ts'

/** Told after each piece: how many bytes are packed, of how many. */
export type OnPacked = (packed: number, all: number) => void

/** A ZIP without the extension for large files holds this much, in one file and as a whole. In bytes: about 4 GB. */
export const MOST_IN_ZIP = 0xffff_0000

/**
 * The bytes of a ZIP with these files in this order. The same files give the same bytes: each has the same time, the oldest that a ZIP
 * can say. Made piece by piece, so that a large dataset is never in memory as a whole. Refused with an
 * Error whose message can be shown when a file, or the whole, is larger than `most` bytes.
 */
export async function writeZip(
  files: readonly ExportFile[],
  onPacked: OnPacked = () => {},
  most = MOST_IN_ZIP,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const large = files.find(({ content }) => sizeOf(content) > most)
  if (large !== undefined) throw tooLarge(`${large.path} has ${sizeWords(sizeOf(large.content))}`, most)
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let written = 0
  const all = files.reduce((sum, { content }) => sum + sizeOf(content), 0)
  let packed = 0
  let fault: Error | null = null
  const zip = new Zip((error, bytes) => {
    if (error) fault = error
    else {
      pieces.push(bytes)
      written += bytes.length
    }
  })
  for (const { path, content } of files) {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = OLDEST
    zip.add(entry)
    for await (const bytes of bytesOf(content)) {
      entry.push(bytes, false)
      packed += bytes.length
      onPacked(packed, all)
    }
    entry.push(new Uint8Array(0), true)
    if (fault !== null) throw fault
    if (written > most) throw tooLarge('All files together have more', most)
  }
  zip.end()
  return pieces
}

// Without a zone it is local time, which is also what a ZIP holds: the bytes do not depend on where they are made.
const OLDEST = '1980-01-01T00:00:00'

function tooLarge(what: string, most: number): Error {
  return new Error(
    `${what}, and a ZIP holds ${sizeWords(most)} at most. Take the large files one by one from the list, or open a smaller part of the dataset.`,
  )
}

function sizeWords(bytes: number): string {
  return bytes < 1e9 ? countWords(bytes, 'byte') : `${numberWords(bytes / 1e9, 1)} GB`
}

function sizeOf(content: ExportPiece): number {
  if (typeof content === 'string') return encoder.encode(content).length
  return content instanceof Uint8Array ? content.length : content.size
}

/** The bytes of a content, in pieces that always end at the same places, however they are read. */
async function* bytesOf(content: ExportPiece): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (content instanceof Blob) {
    for (let at = 0; at < content.size; at += PIECE) {
      yield new Uint8Array(await content.slice(at, at + PIECE).arrayBuffer())
    }
    return
  }
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

const PIECE = 256 * 1024

const encoder = new TextEncoder()
