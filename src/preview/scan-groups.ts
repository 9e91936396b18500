import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import { createGroupTally, type TaskGroups } from '../outputs/task-groups.ts'

/** In how many datapoints, from the first on, the members of a task group are looked for. */
export const MOST_SCANNED = 20_000

const SCREENFUL = 500

const known = new WeakMap<DatasetHandle, Map<string, Promise<TaskGroups>>>()

/**
 * The task groups that a field makes in the first `count` datapoints, `MOST_SCANNED` at most. Read once for each dataset, field and count.
 * Refused with the handle's Error when the file cannot be read; asking again then reads again.
 */
export function scanGroups(handle: DatasetHandle, field: string, count: number): Promise<TaskGroups> {
  const scans = known.get(handle) ?? new Map<string, Promise<TaskGroups>>()
  known.set(handle, scans)
  const key = `${Math.min(count, MOST_SCANNED)} ${field}`
  const scan = scans.get(key) ?? readGroups(handle, field, Math.min(count, MOST_SCANNED))
  scans.set(key, scan)
  scan.catch(() => scans.delete(key))
  return scan
}

async function readGroups(handle: DatasetHandle, field: string, count: number): Promise<TaskGroups> {
  const tally = createGroupTally()
  for (let from = 0; from < count; from += SCREENFUL) {
    const to = Math.min(from + SCREENFUL, count)
    // One after another: the groups' order is the file's, and a file in memory only by screenfuls is the point.
    for (const result of await handle.datapoints(from, to))
      tally.add(result.ok ? result.datapoint.get(field) : undefined)
  }
  return tally.groups()
}
