import { useEffect, useMemo, useState } from 'react'
import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import { numberWords } from '../base/number-words.ts'
import { leaveOut, type TaskGroups } from '../outputs/task-groups.ts'
import { useDesigner } from '../store/store-context.tsx'
import { MOST_SCANNED, scanGroups } from './scan-groups.ts'
import { groupFieldOf, type TaskWalk, walkFrom, walkOfGroup } from './task-walk.ts'

type Scan = {
  readonly handle: DatasetHandle
  readonly field: string
  readonly groups: TaskGroups | null
  readonly fault: string | null
}

/**
 * The task group round the datapoint shown: the one that the schema's group field makes or else a walk of `tasksPerGroup` datapoints. The
 * walk stays where it is while the datapoint shown is in it, and starts anew at one that is not.
 */
export function useTaskWalk(tasksPerGroup: number) {
  const handle = useDesigner((state) => state.dataset.handle)
  const count = useDesigner((state) => state.dataset.state?.count ?? 0)
  const index = useDesigner((state) => state.dataset.index)
  const field = useDesigner((state) => groupFieldOf(state.history.present.schema))
  const [start, setStart] = useState(index)
  const isInWalk = index >= start && index < start + tasksPerGroup
  if (!isInWalk) setStart(index)

  const scan = useScan(handle, field, count)
  const leftOut = useDesigner((state) => state.dataset.state?.report?.checks.leftOut)
  const scanned = scan?.groups ?? null
  const groups = useMemo(() => scanned && leaveOut(scanned, leftOut ?? new Uint32Array(0)), [scanned, leftOut])
  const walk = walkOf()
  return { ...walk, field, note: field !== null && count > MOST_SCANNED ? NOTE : null }

  function walkOf(): TaskWalk {
    if (field === null || count === 0) return walkFrom(isInWalk ? start : index, tasksPerGroup, count)
    if (groups) return walkOfGroup(groups, index, field)
    return { datapoints: [index], words: scan?.fault ?? 'Looking for the group…' }
  }
}

const NOTE = `Groups are looked for in the first ${numberWords(MOST_SCANNED)} datapoints only.`

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
