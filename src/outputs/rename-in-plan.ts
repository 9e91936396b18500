import type { PlanSettings } from './study-settings.ts'

/** The plan with a field under another name wherever it names one. The same plan when it does not. */
export function renameInPlan(plan: PlanSettings, from: string, to: string): PlanSettings {
  const renamed = (name: string) => (name === from ? to : name)
  const { cohortField, potato, swapped } = plan
  const names = [
    cohortField,
    potato.annotatorField,
    ...swapped.flatMap(({ orderField, pairs }) => [orderField, ...pairs.flat()]),
  ]
  if (!names.includes(from)) return plan
  return {
    ...plan,
    cohortField: cohortField && renamed(cohortField),
    swapped: swapped.map(({ orderField, pairs }) => ({
      orderField: renamed(orderField),
      pairs: pairs.map(([one, other]) => [renamed(one), renamed(other)]),
    })),
    potato: { ...potato, annotatorField: potato.annotatorField && renamed(potato.annotatorField) },
  }
}
