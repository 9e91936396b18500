import { useMemo } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import type { Schema } from '../../dataset/schema.ts'
import { createGroupTally, drawGroups, type TaskGroups } from '../../outputs/task-groups.ts'
import { MOST_READ } from './read-field.ts'
import type { StudySettings } from '../../outputs/study-settings.ts'
import { type FieldUse, useFieldRead } from './use-field-read.ts'

/**
 * The task groups of a dataset: by the `task_group_id` field where the schema has one, else as drawn. Source: format.md §4 (sure).
 * `groups` is null while the field is being read.
 */
export function useStudyGroups(
  handle: DatasetHandle | null,
  count: number,
  schema: Schema | null,
  { tasksPerGroup, drawSeed }: StudySettings,
) {
  const field = schema?.fields.find(({ type }) => type === 'task_group_id')?.name ?? null
  const reading = useFieldRead(GROUPS, handle, field, Math.min(count, MOST_READ))
  const drawn = useMemo(
    () => (field === null && count > 0 ? drawGroups(count, tasksPerGroup, drawSeed) : null),
    [field, count, tasksPerGroup, drawSeed],
  )
  return { field, reading, count, groups: field === null ? drawn : reading.result }
}

/** The groups of the study, and how far they are read. */
export type StudyGroups = ReturnType<typeof useStudyGroups>

const GROUPS: FieldUse<TaskGroups> = {
  create: () => {
    const tally = createGroupTally()
    return { add: tally.add, result: tally.groups }
  },
  kept: new WeakMap(),
}
