import { useMemo } from 'react'
import type { Json } from '../../base/json.ts'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import type { Cohort } from '../../outputs/assignment/assignment.ts'
import { findOverlaps, readCohorts } from '../../outputs/assignment/cohorts.ts'
import { countWords, listWords } from '../../base/number-words.ts'
import type { TaskGroups } from '../../outputs/task-groups.ts'
import { parseCohorts } from './parse-cohorts.ts'
import { MOST_READ } from './read-field.ts'
import type { StudySettings } from '../../outputs/study-settings.ts'
import { type FieldUse, useFieldRead } from './use-field-read.ts'

/** The cohorts that are typed or that a field makes, and what is to say about them; none under another strategy. */
export function useCohorts(handle: DatasetHandle | null, groups: TaskGroups | null, settings: StudySettings) {
  const { strategy, cohortSource, cohortLines, cohortField } = settings
  const isByField = strategy === 'cohorts' && cohortSource === 'field'
  const count = Math.min(groups?.datapoints ?? 0, MOST_READ)
  const reading = useFieldRead(VALUES, handle, isByField ? cohortField : null, count)
  const made = useMemo(() => {
    if (strategy !== 'cohorts' || groups === null) return NONE
    if (cohortSource === 'typed') return parseCohorts(cohortLines, groups.count)
    return reading.result === null ? NONE : cohortsOfField(reading.result, groups)
  }, [strategy, groups, cohortSource, cohortLines, reading.result])
  const overlaps = useMemo(() => findOverlaps(made.cohorts).words, [made])
  return { ...made, overlaps, reading }
}

/** The cohorts of the study. */
export type StudyCohorts = ReturnType<typeof useCohorts>

/** The cohorts that values make, and what is wrong in sentences. */
export function cohortsOfField(values: Iterable<Json | undefined>, groups: TaskGroups): Made {
  const { cohorts, faults, mixedGroups } = readCohorts(values, groups)
  const [first] = faults
  const faulty = first && [
    `${countWords(faults.length, 'datapoint names', 'datapoints name')} no participants that can be used. Datapoint ${first.datapoint + 1}: ${first.reason}`,
  ]
  const mixed = mixedGroups.length > 0 && [
    `In ${countWords(mixedGroups.length, 'task group')} the datapoints name different participants, so only those named by all of them may take it: task group ${listWords(mixedGroups.map((group) => String(group + 1)))}.`,
  ]
  return { cohorts, problems: [...(faulty ?? []), ...(mixed || [])] }
}

type Made = { readonly cohorts: readonly Cohort[]; readonly problems: readonly string[] }

const NONE: Made = { cohorts: [], problems: [] }

const VALUES: FieldUse<readonly (Json | undefined)[]> = {
  create: () => {
    const values: (Json | undefined)[] = []
    return { add: (value) => values.push(value), result: () => values }
  },
  kept: new WeakMap(),
}
