import type { AssignmentPlan, Cohort, Strategy } from '../../outputs/assignment/assignment.ts'
import { listAnnotators } from '../../outputs/assignment/cohorts.ts'
import type { TaskGroups } from '../../outputs/task-groups.ts'
import type { StudySettings } from '../../outputs/study-settings.ts'

/** More participants than this are not played through. */
export const MOST_PARTICIPANTS = 1_000_000

/**
 * What is to be played through, from the settings: as many participants as there are places unless a number is typed; cohorts bring their
 * own. Null when there are no groups, or no cohorts where cohorts decide.
 */
export function planAssignment(
  groups: TaskGroups,
  settings: StudySettings,
  cohorts: readonly Cohort[],
): AssignmentPlan | null {
  if (groups.count === 0 || (settings.strategy === 'cohorts' && cohorts.length === 0)) return null
  const { annotatorsPerTask, groupsPerParticipant, dropout, assignmentSeed } = settings
  return {
    groups,
    strategy: strategyOf(settings, cohorts),
    participants: settings.strategy === 'cohorts' ? listAnnotators(cohorts) : countParticipants(groups, settings),
    groupsPerParticipant,
    annotatorsPerTask: settings.mostPerDatapoint ?? annotatorsPerTask,
    dropout,
    seed: assignmentSeed,
  }
}

/** How many participants come: the typed number, or one for each place by how many groups each takes. */
export function countParticipants(groups: TaskGroups, settings: StudySettings): number {
  const places = groups.count * (settings.mostPerDatapoint ?? settings.annotatorsPerTask)
  const wanted = settings.participants ?? Math.ceil(places / Math.max(1, settings.groupsPerParticipant))
  return Math.min(MOST_PARTICIPANTS, wanted)
}

/** Whether a plan is played through in well under 50 milliseconds, so that no worker is needed. */
export function isQuick({ groups, participants, groupsPerParticipant }: AssignmentPlan): boolean {
  const count = typeof participants === 'number' ? participants : participants.length
  return groups.datapoints + count * groupsPerParticipant <= QUICK
}

/** Datapoints and taken groups together. */
const QUICK = 5000

function strategyOf({ strategy }: StudySettings, cohorts: readonly Cohort[]): Strategy {
  return strategy === 'cohorts' ? { kind: 'cohorts', cohorts } : { kind: strategy }
}
