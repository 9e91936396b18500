import type { ExportContent, ExportEntry, ExportFile } from '../../outputs/export-catalogue.ts'
import { numberWords } from '../../outputs/number-words.ts'

/** What is shown of an entry before it is taken, and a sentence on what is not. */
export type Shown = { readonly text: string; readonly words: string }

/** More characters than this are not shown: a box with more of them is slow, and nobody reads them there. */
export const MOST_SHOWN = 100_000

/** The clipboard takes no more than this, in bytes. */
export const MOST_COPIED = 20_000_000

/** Makes what is shown of an entry; dear ones make their beginning only. Refused with an Error whose message can be shown. */
export async function showEntry(entry: ExportEntry): Promise<Shown> {
  const head = await entry.head?.()
  if (head !== undefined) return cut(head.text, head.words)
  const content = await entry.make()
  if (typeof content === 'string') return cut(content, '')
  if (content instanceof Blob) {
    const text = await content.slice(0, MOST_SHOWN * 4).text()
    return cut(text, text.length > MOST_SHOWN ? TAKES_ALL : '')
  }
  if (content instanceof Uint8Array) return { text: '', words: `${numberWords(content.length)} bytes.` }
  return cut(content.map(({ path }) => path).join('\n'), 'The files in it.')
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

function cut(text: string, words: string): Shown {
  return text.length <= MOST_SHOWN ? { text, words } : { text: text.slice(0, MOST_SHOWN), words: TAKES_ALL }
}
