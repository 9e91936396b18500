import { isCut } from '../../dataset/read-extent.ts'
import type { DatasetState } from '../../dataset/worker/dataset-state.ts'

/** What was stopped: reading, so that the end of the file is not known, or only the check of all datapoints. Null when neither was. */
export function stoppedAt(state: DatasetState | null): 'reading' | 'checking' | null {
  if (state === null) return null
  if (isCut(state)) return 'reading'
  return state.phase === 'cancelled' ? 'checking' : null
}
