import type { TaskGroups } from '../task-groups.ts'

/** Annotators by name, and the task groups (from 0) that they may take. */
export type Cohort = {
  readonly name: string
  readonly annotators: readonly string[]
  readonly groups: readonly number[]
}

/** Which task group a participant gets next. `least_annotated` takes the earlier of equals, `cohorts` goes in the order of the file. */
export type Strategy =
  | { readonly kind: 'random' }
  | { readonly kind: 'fixed_order' }
  | { readonly kind: 'least_annotated' }
  | { readonly kind: 'cohorts'; readonly cohorts: readonly Cohort[] }

/** Why the work of a participant does not count as it is. */
export const DROPOUT_REASONS = ['returned', 'timed_out', 'rejected'] as const
export type DropoutReason = (typeof DROPOUT_REASONS)[number]

/** How a participant ends; `nothing` when no group was left to take. */
export const OUTCOMES = ['finished', ...DROPOUT_REASONS, 'nothing'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How often participants drop out for a reason (a share from 0 to 1), and what becomes of their answers and their groups. */
export type DropoutPolicy = {
  readonly rate: number
  /** Whether datapoints that were finished before count as annotated. */
  readonly answers: 'keep' | 'discard'
  /** Whether a group that is not kept whole goes to somebody else, or its place is lost. */
  readonly groups: 'give_back' | 'hold'
}

/** What is to be simulated. Participants come one after another; a group that is given back is there for the next one. */
export type AssignmentPlan = {
  readonly groups: TaskGroups
  readonly strategy: Strategy
  /** How many come, or their ids. An id that comes twice is one participant. */
  readonly participants: number | readonly string[]
  /** How many groups a participant takes at most; 1 on the platform. With groups of one datapoint this is `max_annotations_per_user`. */
  readonly groupsPerParticipant: number
  /** How many participants a group is given to at most: `annotators_per_task`, or `max_annotations_per_item`. */
  readonly annotatorsPerTask: number
  readonly dropout: { readonly [reason in DropoutReason]: DropoutPolicy }
  readonly seed: number | string
}

/** Who got what, kept flat so that a million participants are a few megabytes. Participants, groups and datapoints count from 0. */
export type Assignment = {
  readonly participants: number
  /** Ids, where the plan named them. */
  readonly ids: readonly string[] | null
  /** The groups of all participants, one participant after another. */
  readonly taken: Uint32Array
  /** Where each participant starts in `taken`, and at last where the last one ends: `participants + 1` numbers. */
  readonly takenStarts: Uint32Array
  /** How each participant ends: places in `OUTCOMES`. */
  readonly outcomes: Uint8Array
  /** How many datapoints each participant finished, kept or not. */
  readonly finished: Uint32Array
  /** How many answers that count each datapoint has, for each of its questions. */
  readonly answers: Uint32Array
  /** The datapoints that are not uploaded, in the order of the file: nobody can answer them. */
  readonly leftOut: Uint32Array
  /** How many times each group is taken at the end: finished, or held by somebody who dropped out. */
  readonly takenTimes: Uint32Array
}

/** One participant of an assignment. */
export type ParticipantResult = {
  readonly id: string
  readonly groups: readonly number[]
  readonly outcome: Outcome
  readonly finished: number
}

/** One participant by number; null when there is none. A participant without an id is called by number from 1: `Participant 3`. */
export function participantAt(assignment: Assignment, participant: number): ParticipantResult | null {
  const { ids, taken, takenStarts, outcomes, finished } = assignment
  const outcome = OUTCOMES[outcomes[participant] ?? -1]
  if (outcome === undefined) return null
  return {
    id: ids?.[participant] ?? `Participant ${participant + 1}`,
    groups: [...taken.subarray(takenStarts[participant], takenStarts[participant + 1])],
    outcome,
    finished: finished[participant] ?? 0,
  }
}
