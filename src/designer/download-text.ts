import { downloadBlob } from './download-blob.ts'

/** Hands a text to the browser as a download. Nothing leaves the machine. */
export function downloadText(name: string, text: string, type = 'application/json') {
  downloadBlob(name, new Blob([text], { type }))
}
