import { createProfiler, type Profile } from '../../dataset/profile.ts'
import type { DatasetState } from '../../dataset/worker/dataset-state.ts'

/** The profile to draw: of all datapoints once they were read, until then of the first ones. Null when nothing is known. */
export function shownProfile({ report, info, first }: KnownOfDataset): Profile | null {
  if (report !== null) return report.profile
  if (info === null) return null
  const profiler = createProfiler(info.names)
  for (const [index, result] of first.entries()) if (result.ok) profiler.add(index, result.datapoint)
  return profiler.profile()
}

/** The parts of the state that the profile is drawn from. */
export type KnownOfDataset = Pick<DatasetState, 'report' | 'info' | 'first'>
