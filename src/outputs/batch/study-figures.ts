import { estimateReading } from '../estimate-reading.ts'
import type { ExportInput } from '../export-catalogue.ts'
import { rewardFor } from '../plan-study.ts'
import { groupingOf } from './batch-details.ts'

/** What a study says in numbers; null where it is neither set nor can be worked out. */
export type StudyFigures = {
  /** In hundredths of the currency. */
  readonly reward: number | null
  /** In whole minutes, at least 1. */
  readonly estimated_completion_time: number | null
  readonly total_available_places: number | null
}

type FigureInput = Pick<ExportInput, 'layout' | 'schema' | 'details' | 'plan' | 'measuredMinutes' | 'dataset'>

/** The study's numbers as they are worked out from the dataset and the plan, whatever is set. */
export function proposeFigures(input: FigureInput): StudyFigures {
  const { layout, schema, details, plan, dataset, measuredMinutes } = input
  const groups = countGroups(input)
  if (groups === null) return { reward: null, estimated_completion_time: null, total_available_places: null }
  const estimate = estimateReading(layout, schema, dataset?.profile ?? null)
  const perDatapoint = plan.minutesPerDatapoint ?? measuredMinutes ?? estimate.minutesPerDatapoint
  const minutes = (plan.minutesOnce ?? estimate.minutesOnce) + (groups.datapoints / groups.count) * perDatapoint
  return {
    reward: Math.round(rewardFor(minutes, plan.rewardPerHour) * 100),
    estimated_completion_time: Math.max(1, Math.ceil(minutes)),
    total_available_places: groups.count * groupingOf(details).annotatorsPerTask,
  }
}

/** The study's numbers: what is set, else what is worked out. */
export function studyFigures(input: FigureInput): StudyFigures {
  const proposed = proposeFigures(input)
  const { study } = input.details
  return {
    reward: study?.reward ?? proposed.reward,
    estimated_completion_time: study?.estimated_completion_time ?? proposed.estimated_completion_time,
    total_available_places: study?.total_available_places ?? proposed.total_available_places,
  }
}

/** How many task groups what is uploaded makes, and of how many datapoints; null while that is not known. Source: format.md §4 (sure). */
function countGroups({ dataset, schema, details }: FigureInput): { count: number; datapoints: number } | null {
  if (dataset === null || !dataset.isRead || dataset.count === 0) return null
  const uploaded = dataset.count - dataset.leftOut
  if (schema?.fields.some(({ type }) => type === 'task_group_id') !== true) {
    const count = Math.ceil(uploaded / groupingOf(details).tasksPerGroup)
    return count === 0 ? null : { count, datapoints: uploaded }
  }
  const { groups } = dataset
  if (groups === null || !groups.isExact || groups.count === 0) return null
  return { count: groups.count, datapoints: groups.sizes.reduce((sum, one) => sum + one.size * one.groups, 0) }
}
