import { isJsonObject, ownValue, type Json } from '../../base/json.ts'

/** Potato's ways to hand out items, as its documentation of task assignment names them. */
export const POTATO_STRATEGIES = [
  'random',
  'fixed_order',
  'least_annotated',
  'max_diversity',
  'diversity_clustering',
  'batch',
  'active_learning',
  'llm_confidence',
] as const
export type PotatoStrategy = (typeof POTATO_STRATEGIES)[number]

/** Whether only Potato's server can work a strategy out: such a one is written into the configuration and cannot be simulated. */
export function needsServer(strategy: PotatoStrategy): boolean {
  return !['random', 'fixed_order', 'least_annotated', 'batch'].includes(strategy)
}

/** What a Potato project is to be like, beside the plan of the study. */
export type PotatoSettings = {
  /** `faithful` keeps the order of contents and questions in a layout of its own, `plain` uses Potato's own parts. */
  readonly form: 'faithful' | 'plain'
  /** Null: as the groups and the plan of the study say. */
  readonly strategy: PotatoStrategy | null
  /** The field that lists who may annotate a datapoint; null for none. */
  readonly annotatorField: string | null
  /** After how many hours without an answer an item goes to somebody else. Above 0. */
  readonly timeoutHours: number
  /** What becomes of finished answers of somebody whom Potato's quality control blocks. */
  readonly blockedAnswers: 'keep' | 'discard'
  /** Prolific's code for those who finish; empty while there is none. */
  readonly completionCode: string
}

/** What a Potato project starts with. */
export const FIRST_POTATO: PotatoSettings = {
  form: 'faithful',
  strategy: null,
  annotatorField: null,
  timeoutHours: 24,
  blockedAnswers: 'discard',
  completionCode: '',
}

/** The settings in a project's file; what is missing or has a value that the designer would not take is as at first. */
export function readPotato(value: Json | undefined): PotatoSettings {
  if (!isJsonObject(value)) return FIRST_POTATO
  const field = ownValue(value, 'annotatorField')
  const hours = ownValue(value, 'timeoutHours')
  const code = ownValue(value, 'completionCode')
  return {
    form: ownValue(value, 'form') === 'plain' ? 'plain' : 'faithful',
    strategy: POTATO_STRATEGIES.find((one) => one === ownValue(value, 'strategy')) ?? null,
    annotatorField: typeof field === 'string' ? field : null,
    timeoutHours: typeof hours === 'number' && hours > 0 && Number.isFinite(hours) ? hours : FIRST_POTATO.timeoutHours,
    blockedAnswers: ownValue(value, 'blockedAnswers') === 'keep' ? 'keep' : 'discard',
    completionCode: typeof code === 'string' ? code : '',
  }
}
