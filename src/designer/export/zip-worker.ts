import type { ExportFile } from '../../outputs/export-catalogue.ts'
import { writeZip } from '../../outputs/zip/write-zip.ts'

/** What the worker tells: how far it is, the ZIP, or why there is none. */
export type ZipReply =
  | { readonly kind: 'progress'; readonly packed: number; readonly all: number }
  | { readonly kind: 'done'; readonly blob: Blob }
  | { readonly kind: 'failed'; readonly message: string }

// Packs the files of one message, away from the interface.
globalThis.addEventListener('message', (event: MessageEvent<readonly ExportFile[]>) => {
  const tell = (reply: ZipReply) => globalThis.postMessage(reply)
  writeZip(event.data, (packed, all) => tell({ kind: 'progress', packed, all })).then(
    (pieces) => tell({ kind: 'done', blob: new Blob([...pieces], { type: 'application/zip' }) }),
    (error: unknown) => tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})
