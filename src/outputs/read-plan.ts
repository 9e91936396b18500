import { isJsonList, isJsonObject, ownValue, type Json, type JsonObject } from '../base/json.ts'
import { AUTO_MANNERS } from '../items/answer-model.ts'
import type { FieldPair } from '../dataset/find-pairs.ts'
import type { DropoutPolicy } from './assignment/assignment.ts'
import type { SwapRecord } from './counterbalance/counterbalance.ts'
import { readPotato } from './potato/potato-settings.ts'
import { FIRST_PLAN, type PlanSettings } from './study-settings.ts'

/**
 * The plan of a study in a project's file. What is missing, or has a value that the designer would not take, is as at first, so that a
 * file of another version opens too. Undefined when the file has none.
 */
export function readPlan(value: Json | undefined): PlanSettings | undefined {
  if (!isJsonObject(value)) return undefined
  const first = FIRST_PLAN
  const whole = (key: string, least: number) =>
    numberAt(value, key, (number) => Number.isSafeInteger(number) && number >= least)
  const amount = (key: string) => numberAt(value, key, (number) => number >= 0)
  const dropout = ownValue(value, 'dropout')
  const policy = (reason: keyof PlanSettings['dropout']) =>
    readPolicy(isJsonObject(dropout) ? ownValue(dropout, reason) : undefined, first.dropout[reason])
  return {
    drawSeed: whole('drawSeed', Number.MIN_SAFE_INTEGER) ?? first.drawSeed,
    strategy: oneOf(value, 'strategy', ['random', 'fixed_order', 'least_annotated', 'cohorts']) ?? first.strategy,
    cohortSource: oneOf(value, 'cohortSource', ['typed', 'field']) ?? first.cohortSource,
    cohortLines: textAt(value, 'cohortLines') ?? first.cohortLines,
    cohortField: textAt(value, 'cohortField') ?? null,
    participants: whole('participants', 1) ?? null,
    groupsPerParticipant: whole('groupsPerParticipant', 1) ?? first.groupsPerParticipant,
    mostPerDatapoint: whole('mostPerDatapoint', 1) ?? null,
    dropout: { returned: policy('returned'), timed_out: policy('timed_out'), rejected: policy('rejected') },
    assignmentSeed: whole('assignmentSeed', Number.MIN_SAFE_INTEGER) ?? first.assignmentSeed,
    minutesPerDatapoint: amount('minutesPerDatapoint') ?? null,
    minutesOnce: amount('minutesOnce') ?? null,
    rewardPerHour: amount('rewardPerHour') ?? first.rewardPerHour,
    currency: textAt(value, 'currency') ?? first.currency,
    mockDatapoints: whole('mockDatapoints', 1) ?? first.mockDatapoints,
    mockManner: oneOf(value, 'mockManner', AUTO_MANNERS) ?? first.mockManner,
    mockSeed: whole('mockSeed', Number.MIN_SAFE_INTEGER) ?? first.mockSeed,
    swapped: readSwapped(ownValue(value, 'swapped')),
    potato: readPotato(ownValue(value, 'potato')),
  }
}

/** One without its field, or with anything but pairs of names, is left out. */
function readSwapped(value: Json | undefined): readonly SwapRecord[] {
  if (value === undefined || !isJsonList(value)) return []
  return value.flatMap((one): readonly SwapRecord[] => {
    if (!isJsonObject(one)) return []
    const orderField = textAt(one, 'orderField') ?? ''
    const list = ownValue(one, 'pairs')
    const pairs = list !== undefined && isJsonList(list) ? list.map(readPair) : []
    return orderField === '' || pairs.length === 0 || !pairs.every((pair) => pair !== null)
      ? []
      : [{ orderField, pairs }]
  })
}

function readPair(value: Json): FieldPair | null {
  if (!isJsonList(value) || value.length !== 2) return null
  const [one, other] = value
  return typeof one === 'string' && typeof other === 'string' ? [one, other] : null
}

function readPolicy(value: Json | undefined, first: DropoutPolicy): DropoutPolicy {
  if (!isJsonObject(value)) return first
  return {
    rate: numberAt(value, 'rate', (rate) => rate >= 0 && rate <= 1) ?? first.rate,
    answers: oneOf(value, 'answers', ['keep', 'discard']) ?? first.answers,
    groups: oneOf(value, 'groups', ['give_back', 'hold']) ?? first.groups,
  }
}

function numberAt(object: JsonObject, key: string, fits: (number: number) => boolean): number | undefined {
  const value = ownValue(object, key)
  return typeof value === 'number' && Number.isFinite(value) && fits(value) ? value : undefined
}

function textAt(object: JsonObject, key: string): string | undefined {
  const value = ownValue(object, key)
  return typeof value === 'string' ? value : undefined
}

function oneOf<T extends string>(object: JsonObject, key: string, known: readonly T[]): T | undefined {
  return known.find((one) => one === ownValue(object, key))
}
