import { useEffect, useMemo, useState } from 'react'
import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import { isCut } from '../dataset/read-extent.ts'
import { numberWords } from '../base/number-words.ts'
import { groupingOf } from '../outputs/batch/batch-details.ts'
import { FIRST_PLAN } from '../outputs/study-settings.ts'
import { drawGroups, groupFieldOf, leaveOut, type TaskGroups } from '../outputs/task-groups.ts'
import { useDesigner } from '../store/store-context.tsx'
import { MOST_SCANNED, scanGroups } from './scan-groups.ts'
import { NO_WALK, type TaskWalk, walkAlone, walkOfGroup, walkOfOne } from './task-walk.ts'

type Scan = {
  readonly handle: DatasetHandle
  readonly field: string
  readonly groups: TaskGroups | null
  readonly fault: string | null
}

/**
 * The task group round the datapoint shown, by the batch's details and the plan of the study: the one that the schema's group field makes,
 * or else the one of the draw. `field` is null for a draw.
 */
export function useTaskWalk() {
  const handle = useDesigner((state) => state.dataset.handle)
  const count = useDesigner((state) => state.dataset.state?.count ?? 0)
  const isRead = useDesigner(({ dataset: { state } }) => state !== null && (state.isCountFinal || isCut(state)))
  const index = useDesigner((state) => state.dataset.index)
  const leftOut = useDesigner((state) => state.dataset.state?.report?.checks.leftOut) ?? NONE
  const field = useDesigner((state) => groupFieldOf(state.history.present.schema))
  const tasksPerGroup = useDesigner((state) => groupingOf(state.history.present.details).tasksPerGroup)
  const drawSeed = useDesigner((state) => (state.history.present.study ?? FIRST_PLAN).drawSeed)

  const scan = useScan(handle, field, count)
  const scanned = scan?.groups ?? null
  const groups = useMemo(() => {
    if (field !== null) return scanned && leaveOut(scanned, leftOut)
    return isRead && tasksPerGroup > 1 ? drawGroups(count, tasksPerGroup, drawSeed, leftOut) : null
  }, [field, scanned, isRead, count, tasksPerGroup, drawSeed, leftOut])
  const walk = useMemo((): TaskWalk => {
    if (count === 0) return NO_WALK
    if (groups !== null) return walkOfGroup(groups, index, field)
    if (field === null && tasksPerGroup === 1) return walkOfOne(index, leftOut)
    const waiting = field === null ? 'Groups are drawn once all datapoints are counted.' : 'Looking for the group…'
    return walkAlone(index, scan?.fault ?? waiting)
  }, [count, groups, index, field, tasksPerGroup, leftOut, scan])
  return { ...walk, field, tasksPerGroup, note: noteOf() }

  function noteOf(): string | null {
    if (field !== null) return count > MOST_SCANNED ? CUT : null
    return groups !== null && groups.count > 1 ? DRAWN : null
  }
}

const NONE = new Uint32Array(0)

const CUT = `Groups are looked for in the first ${numberWords(MOST_SCANNED)} datapoints only.`

const DRAWN = 'Drawn at random; the platform draws its own.'

/** The groups of a field; null while they are read. What was read before stays until a longer reading is there. */
function useScan(handle: DatasetHandle | null, field: string | null, count: number): Scan | null {
  const [scan, setScan] = useState<Scan | null>(null)
  const scanned = Math.min(count, MOST_SCANNED)
  useEffect(() => {
    if (handle === null || field === null || scanned === 0) return
    let isCurrent = true
    scanGroups(handle, field, scanned).then(
      (groups) => isCurrent && setScan({ handle, field, groups, fault: null }),
      (error: unknown) => isCurrent && setScan({ handle, field, groups: null, fault: faultWords(error) }),
    )
    return () => {
      isCurrent = false
    }
  }, [handle, field, scanned])
  return scan?.handle === handle && scan.field === field ? scan : null
}

function faultWords(error: unknown): string {
  return `The groups can’t be read: ${error instanceof Error ? error.message : String(error)}`
}
