import type { KeySource } from '../../base/key.ts'
import { decodeShare, type ShareReading } from '../../outputs/share-link.ts'
import { parseProject, type ProjectReading } from '../../store/project-file.ts'

/** Up to so many characters are unpacked at once; more would hold the interface up, so a worker unpacks them. */
const QUICK = 25_000

/** What a link holds as a project, or why it can't be read, in sentences. Null for a long link: `readLongShared` reads it. Never throws. */
export function readShared(fragment: string, keys: KeySource): ProjectReading | null {
  return fragment.length > QUICK ? null : toProject(decodeShare(fragment), keys)
}

/** The same for a link of any length, unpacked by a worker. Never throws. */
export async function readLongShared(fragment: string, keys: KeySource): Promise<ProjectReading> {
  return toProject(await decodeApart(fragment), keys)
}

function toProject(reading: ShareReading, keys: KeySource): ProjectReading {
  return reading.ok ? parseProject(reading.content, keys) : { ok: false, problems: [reading.message] }
}

function decodeApart(fragment: string): Promise<ShareReading> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' })
    const end = (reading: ShareReading) => {
      worker.terminate()
      resolve(reading)
    }
    worker.onmessage = ({ data }: MessageEvent<ShareReading>) => end(data)
    // Slow is better than none.
    worker.onerror = () => end(decodeShare(fragment))
    worker.postMessage(fragment)
  })
}
