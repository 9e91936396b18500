import type { Key } from '../../base/key.ts'
import type { Schema } from '../../dataset/schema.ts'

/** What a self-check is to look at. Kept on the page only. */
export type CheckPlan = {
  readonly size: number
  /** Datapoints of one's own choice, as typed: numbers from 1 with anything between them. */
  readonly own: string
  readonly seed: string
  /** What is to be judged for each datapoint, one in a line. */
  readonly criteria: string
  /** The `metadata` field that holds the expected value; empty for none. */
  readonly goldField: string
  /** The question whose answer is expected there; empty for the first one. */
  readonly goldQuestion: Key
  /** Reasonings with fewer words are pointed out; 0 points out none. */
  readonly fewestWords: number
}

export const FIRST_PLAN: CheckPlan = {
  size: 10,
  own: '',
  seed: '1',
  criteria: '',
  goldField: '',
  goldQuestion: '',
  fewestWords: 5,
}

/** The plan without a gold field that the schema has no more, under that name. */
export function withKnownGold(plan: CheckPlan, schema: Schema | null): CheckPlan {
  const isKnown = plan.goldField === '' || schema?.fields.some(({ name }) => name === plan.goldField) === true
  return isKnown ? plan : { ...plan, goldField: '' }
}

/** The datapoints (from 0) of one's own choice. */
export function ownOf({ own }: CheckPlan): readonly number[] {
  return (own.match(/\d+/g) ?? []).map((digits) => Number(digits) - 1)
}

/** The numbers of one's own choice, as typed, that name none of so many datapoints, each once. */
export function unknownOf({ own }: CheckPlan, count: number): readonly string[] {
  const numbers = own.match(/\d+/g) ?? []
  return [...new Set(numbers)].filter((digits) => Number(digits) < 1 || Number(digits) > count)
}

/** The criteria, each once, without blank lines. */
export function criteriaOf({ criteria }: CheckPlan): readonly string[] {
  const lines = criteria.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}
