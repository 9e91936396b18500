import type { KeySource } from '../../base/key.ts'
import { decodeShare } from '../../outputs/share-link.ts'
import { parseProject, type ProjectReading } from '../../store/project-file.ts'

/** What a link holds as a project, or why it can't be read, in sentences. Never throws. */
export function readShared(fragment: string, keys: KeySource): ProjectReading {
  const reading = decodeShare(fragment)
  if (!reading.ok) return { ok: false, problems: [reading.message] }
  return parseProject(reading.content, keys)
}
