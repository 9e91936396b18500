import type { Schema } from '../../dataset/schema.ts'
import type { PlanSettings } from '../study-settings.ts'
import type { PotatoSettings, PotatoStrategy } from './potato-settings.ts'

/** Whom Potato gives what: the strategy, the field that makes groups, the field that lists annotators; null where there is none. */
export type PotatoAssignment = {
  readonly strategy: PotatoStrategy
  readonly groupField: string | null
  readonly annotatorField: string | null
}

/** The strategy that is set, or else that the plan means: batches where there are groups or lists of annotators, else the plan's own. */
export function resolveAssignment(
  settings: PotatoSettings,
  plan: PlanSettings,
  schema: Schema | null,
  tasksPerGroup: number,
): PotatoAssignment {
  const names = new Set(schema?.fields.map(({ name }) => name))
  const groupField = schema?.fields.find(({ type }) => type === 'task_group_id')?.name ?? null
  const planned = plan.strategy === 'cohorts' && plan.cohortSource === 'field' ? plan.cohortField : null
  const wanted = settings.annotatorField ?? planned
  const annotatorField = wanted !== null && names.has(wanted) ? wanted : null
  const hasBatches = groupField !== null || annotatorField !== null || tasksPerGroup > 1
  const meant = hasBatches || plan.strategy === 'cohorts' ? 'batch' : plan.strategy
  const strategy = settings.strategy ?? meant
  return { strategy, groupField, annotatorField: strategy === 'batch' ? annotatorField : null }
}
