import type { BatchDetails as DetailsInFile } from '../../layout/wire/import-text.ts'

/**
 * What a batch and its study say beside the layout. Every part is optional until something is made of it that needs it. There is no place
 * for a token. Source: format.md §4.
 */
export type BatchDetails = DetailsInFile & {
  /** Datapoints in a group, where no field makes the groups. Whole, at least 1. */
  readonly tasks_per_group?: number
  /** Participants who see each group. Whole, at least 1; after publishing it can only rise. */
  readonly annotators_per_task?: number
  readonly study?: StudyDetails
}

/** What a study says for itself. What is absent is worked out from the plan of the study. */
export type StudyDetails = {
  /** What participants read in the list of studies. */
  readonly name?: string
  readonly description?: string
  /** What one participant gets, in hundredths of the currency (pence, cents). Whole. */
  readonly reward?: number
  /** In whole minutes. */
  readonly estimated_completion_time?: number
  /** How many participants the study has room for. */
  readonly total_available_places?: number
}

/** What a study says in numbers; null where it is neither set nor can be worked out. */
export type StudyFigures = {
  /** In hundredths of the currency. */
  readonly reward: number | null
  /** In whole minutes, at least 1. */
  readonly estimated_completion_time: number | null
  readonly total_available_places: number | null
}

/** What stands for `tasks_per_group` while nothing is set: the platform's own default. Source: format.md §4 (sure). */
export const FIRST_TASKS_PER_GROUP = 1

/** What the designer proposes for `annotators_per_task`; always written out, because the platform's own default is 1. */
export const FIRST_ANNOTATORS_PER_TASK = 3

/** Datapoints in a group and participants for each, as set or as proposed. */
export function groupingOf(details: BatchDetails): {
  readonly tasksPerGroup: number
  readonly annotatorsPerTask: number
} {
  return {
    tasksPerGroup: details.tasks_per_group ?? FIRST_TASKS_PER_GROUP,
    annotatorsPerTask: details.annotators_per_task ?? FIRST_ANNOTATORS_PER_TASK,
  }
}
