import { useMemo } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import type { Schema } from '../../dataset/schema.ts'
import { createGroupTally, drawGroups, groupFieldOf, leaveOut, type TaskGroups } from '../../outputs/task-groups.ts'
import { MOST_READ } from './read-field.ts'
import type { StudySettings } from '../../outputs/study-settings.ts'
import { type FieldUse, useFieldRead } from './use-field-read.ts'

/**
 * The task groups of a dataset: by the `task_group_id` field where the schema has one, else as drawn. Source: format.md §4 (sure).
 * `groups` is null while the field is being read.
 * `leftOut` are the datapoints that are not uploaded, which no group holds; null before the dataset is checked.
 */
export function useStudyGroups(
  handle: DatasetHandle | null,
  count: number,
  leftOut: Uint32Array | null,
  schema: Schema | null,
  { tasksPerGroup, drawSeed }: StudySettings,
) {
  const field = groupFieldOf(schema)
  const reading = useFieldRead(GROUPS, handle, field, Math.min(count, MOST_READ))
  const drawn = useMemo(
    () => (field === null && count > 0 ? drawGroups(count, tasksPerGroup, drawSeed, leftOut ?? undefined) : null),
    [field, count, tasksPerGroup, drawSeed, leftOut],
  )
  const { result } = reading
  const made = useMemo(() => result && leaveOut(result, leftOut ?? NONE), [result, leftOut])
  return { field, reading, count, isChecked: leftOut !== null, groups: field === null ? drawn : made }
}

/** The groups of the study, and how far they are read. */
export type StudyGroups = ReturnType<typeof useStudyGroups>

const NONE = new Uint32Array(0)

const GROUPS: FieldUse<TaskGroups> = {
  create: () => {
    const tally = createGroupTally()
    return { add: tally.add, result: tally.groups }
  },
  kept: new WeakMap(),
}
