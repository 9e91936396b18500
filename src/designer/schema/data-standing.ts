import type { DatasetState } from '../../dataset/worker/dataset-state.ts'

/**
 * How the datapoints stand to a new name of a field. `renamable`: they have the old name and not the new one. `taken`: they have both.
 * `unread`: they have the old one, and are not all known yet. `absent`: they have neither. `fine`: they have the new one alone, or none are open.
 */
export type DataStanding = 'renamable' | 'taken' | 'unread' | 'absent' | 'fine'

/** How the datapoints, as far as they are known, stand to a new name. */
export function dataStanding(state: DatasetState | null, old: string, name: string): DataStanding {
  const names = state === null ? null : namesIn(state)
  if (state === null || names === null) return 'fine'
  if (names.includes(old)) return names.includes(name) ? 'taken' : state.isCountFinal ? 'renamable' : 'unread'
  return state.report === null || names.includes(name) ? 'fine' : 'absent'
}

/** The fields that datapoints have: all of them once they were checked, before that those of the first ones. */
function namesIn({ report, info }: DatasetState): readonly string[] | null {
  if (report === null) return info?.names ?? null
  return report.profile.fields.flatMap(({ name, present }) => (present > 0 ? [name] : []))
}
