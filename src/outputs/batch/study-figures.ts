import type { ExportInput } from '../export-catalogue.ts'
import { planStudy, studyMinutes } from '../plan-study.ts'
import type { GroupSizes } from '../task-groups.ts'
import { groupingOf, type StudyFigures } from './batch-details.ts'

/** What the study's numbers are worked out of. */
export type FigureInput = Pick<ExportInput, 'layout' | 'schema' | 'details' | 'plan' | 'measuredMinutes' | 'dataset'>

/** What stands for the study's numbers where they are not set. */
export function proposeFigures(input: FigureInput): StudyFigures {
  const sizes = sizesOf(input)
  const minutes = studyMinutes({ ...input, profile: input.dataset?.profile ?? null })
  const plan = sizes && planStudy({ ...input, sizes, minutes })
  return plan?.proposed ?? { reward: null, estimated_completion_time: null, total_available_places: null }
}

/** The study's numbers: what is set, else what is worked out. */
export function studyFigures(input: FigureInput): StudyFigures {
  const { reward, estimated_completion_time, total_available_places } = input.details.study ?? {}
  const proposed = proposeFigures(input)
  return {
    reward: reward ?? proposed.reward,
    estimated_completion_time: estimated_completion_time ?? proposed.estimated_completion_time,
    total_available_places: total_available_places ?? proposed.total_available_places,
  }
}

/** How large the task groups are that what is uploaded makes; null while that is not known. Source: format.md §4 (sure). */
function sizesOf({ dataset, schema, details }: FigureInput): GroupSizes | null {
  if (dataset === null || !dataset.isRead || dataset.count === 0) return null
  const uploaded = dataset.count - dataset.leftOut
  if (schema?.fields.some(({ type }) => type === 'task_group_id') !== true) {
    const size = groupingOf(details).tasksPerGroup
    return [
      { size, groups: Math.floor(uploaded / size) },
      { size: uploaded % size, groups: 1 },
    ].filter((one) => one.size > 0 && one.groups > 0)
  }
  const { groups } = dataset
  return groups?.isExact === true ? groups.sizes : null
}
