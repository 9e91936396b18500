import { useMemo } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import type { Schema } from '../../dataset/schema.ts'
import type { Assignment } from '../../outputs/assignment/assignment.ts'
import { type Coverage, summariseCoverage } from '../../outputs/assignment/coverage.ts'
import { countWords, numberWords } from '../../base/number-words.ts'
import type { TaskGroups } from '../../outputs/task-groups.ts'
import { Button } from '../../ui/button.tsx'
import { AssignmentForm } from './assignment-form.tsx'
import { CoverageChart } from './coverage-chart.tsx'
import { Figures } from './figures.tsx'
import { planAssignment } from './plan-assignment.ts'
import { UnmetList } from './unmet-list.tsx'
import { useAssignment } from './use-assignment.ts'
import { useCohorts } from './use-cohorts.ts'
import type { StudySettingsState } from './use-study-settings.ts'

type AssignmentTabProps = StudySettingsState & {
  handle: DatasetHandle
  groups: TaskGroups
  schema: Schema | null
  onGo(index: number): void
}

/** A study played through: who gets which group, who drops out, and which datapoints stay without the answers wanted. */
export function AssignmentTab({ handle, groups, schema, settings, change, onGo }: AssignmentTabProps) {
  const cohorts = useCohorts(handle, groups, settings)
  const made = cohorts.cohorts
  const plan = useMemo(() => planAssignment(groups, settings, made), [groups, settings, made])
  const run = useAssignment(plan)
  return (
    <div className="grid gap-6 py-4 md:grid-cols-[18rem_minmax(0,1fr)] lg:grid-cols-[20rem_minmax(0,1fr)]">
      <AssignmentForm groups={groups} cohorts={cohorts} schema={schema} settings={settings} change={change} />
      <div className="flex min-w-0 flex-col gap-5">
        {run === null && (
          <p className="text-sm text-muted">
            {groups.count === 0
              ? 'There are no task groups to give out. Fill the group field in.'
              : 'Name cohorts to see who gets what.'}
          </p>
        )}
        {run?.status === 'running' && (
          <div className="flex flex-wrap items-center gap-2 text-sm text-muted">
            <progress aria-label="Playing the study through" className="h-1.5 w-32" />
            Playing the study through…
            <Button size="sm" variant="quiet" onClick={run.cancel}>
              Cancel
            </Button>
          </div>
        )}
        {run?.status === 'cancelled' && (
          <p role="status" className="text-sm text-muted">
            Cancelled. Change a setting, or press Play again.
          </p>
        )}
        {run?.status === 'failed' && (
          <p role="alert" className="text-sm text-danger">
            The study could not be played through. Lower the number of participants, or press Play again.
          </p>
        )}
        {run?.assignment != null && (
          <Result assignment={run.assignment} wanted={settings.annotatorsPerTask} onGo={onGo} />
        )}
      </div>
    </div>
  )
}

type ResultProps = { assignment: Assignment; wanted: number; onGo(index: number): void }

function Result({ assignment, wanted, onGo }: ResultProps) {
  const coverage = useMemo(() => summariseCoverage(assignment, wanted), [assignment, wanted])
  return (
    <>
      <Figures figures={resultFigures(assignment, coverage)} />
      <p className="text-sm" role="status">
        {coverage.words}
      </p>
      <CoverageChart coverage={coverage} />
      <UnmetList unmet={coverage.unmet} answers={assignment.answers} wanted={wanted} onGo={onGo} />
      <p className="text-xs text-muted">
        How the platform itself gives out groups is not published. This shows what a way of giving them out leaves
        unannotated, not who will get what.
      </p>
    </>
  )
}

function resultFigures({ participants }: Assignment, { met, datapoints, outcomes }: Coverage) {
  const dropped = outcomes.returned + outcomes.timed_out + outcomes.rejected
  return [
    {
      label: 'Fully answered',
      value: `${numberWords(met)} of ${numberWords(datapoints)}`,
      note: 'datapoints',
    },
    { label: 'Come', value: countWords(participants, 'participant'), note: '' },
    { label: 'Finish', value: countWords(outcomes.finished, 'participant'), note: '' },
    { label: 'Drop out', value: countWords(dropped, 'participant'), note: '' },
    { label: 'Receive nothing', value: countWords(outcomes.nothing, 'participant'), note: '' },
  ]
}
