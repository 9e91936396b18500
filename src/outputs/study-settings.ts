import { FIRST_ANNOTATORS_PER_TASK, FIRST_TASKS_PER_GROUP } from './batch/batch-details.ts'
import type { AutoManner } from '../items/answer-model.ts'
import type { SwapRecord } from './counterbalance/counterbalance.ts'
import { FIRST_POTATO, type PotatoSettings } from './potato/potato-settings.ts'
import type { DropoutPolicy, DropoutReason, Strategy } from './assignment/assignment.ts'

/** Where cohorts come from: lines that are typed here, or a field of the dataset that lists the annotators of each datapoint. */
export type CohortSource = 'typed' | 'field'

/** What can be shown of what comes back. */
export type AnswerForm = 'record' | 'schema' | 'types' | 'columns' | 'mock-json' | 'mock-csv'

/** How the study is planned: kept with the project, and nothing of it is sent anywhere. Null means: as worked out from the rest. */
export type PlanSettings = {
  readonly drawSeed: number
  readonly strategy: Strategy['kind']
  readonly cohortSource: CohortSource
  readonly cohortLines: string
  readonly cohortField: string | null
  /** How many come; null for as many as there are places. Cohorts name theirs. */
  readonly participants: number | null
  readonly groupsPerParticipant: number
  /** How many participants a datapoint is given to at most; null for `annotatorsPerTask`. */
  readonly mostPerDatapoint: number | null
  readonly dropout: { readonly [reason in DropoutReason]: DropoutPolicy }
  readonly assignmentSeed: number
  /** Null for the estimate. In minutes. */
  readonly minutesPerDatapoint: number | null
  /** For the intro and outro pages together; null for the estimate. In minutes. */
  readonly minutesOnce: number | null
  readonly rewardPerHour: number
  readonly currency: string
  /** How many datapoints are answered by made-up participants. */
  readonly mockDatapoints: number
  readonly mockManner: AutoManner
  readonly mockSeed: number
  /** What the datapoints were counterbalanced by, one for each field that says which way. */
  readonly swapped: readonly SwapRecord[]
  /** What a Potato project is to be like. */
  readonly potato: PotatoSettings
}

/** Everything that is set in the study's dialog: the plan, what the batch's details say of groups, and what is being looked at. */
export type StudySettings = PlanSettings & {
  /** Datapoints in a group, where no field makes the groups. Source: format.md §4, `tasks_per_group` (default 1). */
  readonly tasksPerGroup: number
  /** Participants who see each group. Source: format.md §4, `annotators_per_task` (default 1). */
  readonly annotatorsPerTask: number
  readonly answerForm: AnswerForm
}

const STAYS: DropoutPolicy = { rate: 0, answers: 'discard', groups: 'give_back' }

/** What a plan starts with. */
export const FIRST_PLAN: PlanSettings = {
  drawSeed: 1,
  strategy: 'random',
  cohortSource: 'typed',
  cohortLines: '',
  cohortField: null,
  participants: null,
  groupsPerParticipant: 1,
  mostPerDatapoint: null,
  dropout: {
    returned: { ...STAYS, rate: 0.05 },
    timed_out: { ...STAYS, rate: 0.05 },
    rejected: { ...STAYS, rate: 0.02 },
  },
  assignmentSeed: 1,
  minutesPerDatapoint: null,
  minutesOnce: null,
  rewardPerHour: 12,
  currency: '£',
  mockDatapoints: 10,
  mockManner: 'random',
  mockSeed: 1,
  swapped: [],
  potato: FIRST_POTATO,
}

/** What the dialog starts with. */
export const FIRST_SETTINGS: StudySettings = {
  ...FIRST_PLAN,
  tasksPerGroup: FIRST_TASKS_PER_GROUP,
  annotatorsPerTask: FIRST_ANNOTATORS_PER_TASK,
  answerForm: 'record',
}
