import type { ExportFile } from '../../outputs/export-catalogue.ts'
import type { ZipReply } from './zip-worker.ts'

/**
 * Packs files into a ZIP in a worker. Refused with an Error whose message can be shown, or with the signal's reason when that stops it.
 * `onPacked` hears a share from 0 to 1.
 */
export function packFiles(
  files: readonly ExportFile[],
  signal: AbortSignal,
  onPacked: (share: number) => void,
): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./zip-worker.ts', import.meta.url), { type: 'module' })
    const end = (finish: () => void) => {
      worker.terminate()
      finish()
    }
    signal.addEventListener('abort', () => end(() => reject(new Error('Cancelled.'))))
    worker.onerror = () => end(() => reject(new Error('The ZIP could not be made. Reload the page and try again.')))
    worker.onmessage = ({ data }: MessageEvent<ZipReply>) => {
      if (data.kind === 'progress') onPacked(data.all === 0 ? 1 : data.packed / data.all)
      else if (data.kind === 'done') end(() => resolve(data.blob))
      else end(() => reject(new Error(data.message)))
    }
    worker.postMessage(files)
  })
}
