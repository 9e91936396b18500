import type { ExportContent, ExportEntry, ExportFile, ExportPiece } from '../../outputs/export-catalogue.ts'
import { numberWords } from '../../base/number-words.ts'

/** What is shown of an entry before it is taken: the texts of its files, and a sentence on what is not. */
export type Shown = { readonly files: readonly ShownFile[]; readonly words: string }
export type ShownFile = { readonly path: string; readonly text: string }

/** More characters than this are not shown: a box with more of them is slow, and nobody reads them there. */
export const MOST_SHOWN = 100_000

/** The clipboard takes no more than this, in bytes. */
export const MOST_COPIED = 20_000_000

/** Makes what is shown of an entry; dear ones make their beginning only. Refused with an Error whose message can be shown. */
export async function showEntry(entry: ExportEntry): Promise<Shown> {
  const head = await entry.head?.()
  const content = head?.content ?? (await entry.make())
  const files = isFolder(content) ? content : [{ path: entry.fileName, content }]
  const texts = await Promise.all(files.map(async ({ path, content: piece }) => ({ path, text: await textOf(piece) })))
  const isCut = texts.some(({ text }) => text.length > MOST_SHOWN)
  return {
    files: texts.map(({ path, text }) => ({ path, text: text.slice(0, MOST_SHOWN) })),
    words: head !== undefined && head.words !== '' ? head.words : isCut ? TAKES_ALL : '',
  }
}

/** The text of an entry for the clipboard; null when it has none, or is too large for it. */
export async function copyText(content: ExportContent): Promise<string | null> {
  if (typeof content === 'string') return content
  return content instanceof Blob && content.size <= MOST_COPIED ? content.text() : null
}

/** Whether an entry gave the files of a folder. */
export function isFolder(content: ExportContent): content is readonly ExportFile[] {
  return Array.isArray(content)
}

const TAKES_ALL = 'Only the beginning is shown. Copy and Download take all of it.'

/** The text of a piece, and of a large one its beginning, a little longer than what is shown. */
async function textOf(piece: ExportPiece): Promise<string> {
  if (typeof piece === 'string') return piece
  if (piece instanceof Uint8Array) return `${numberWords(piece.length)} bytes`
  return piece.slice(0, MOST_SHOWN * 4).text()
}
