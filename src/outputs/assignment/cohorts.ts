import { isJsonList, type Json } from '../../base/json.ts'
import { listWords } from '../../base/number-words.ts'
import { datapointsOf, type TaskGroups } from '../task-groups.ts'
import type { Cohort } from './assignment.ts'

/** A datapoint (from 0) whose list of annotators cannot be used, and why. */
export type CohortFault = { readonly datapoint: number; readonly reason: string }

/** The cohorts that a field makes, and what is wrong with its values. */
export type CohortReading = {
  readonly cohorts: readonly Cohort[]
  readonly faults: readonly CohortFault[]
  /** Groups (from 0) whose datapoints name different annotators: only those named by all of them may take the group. */
  readonly mixedGroups: readonly number[]
}

/**
 * The cohorts that a field makes which lists the annotators of each datapoint: a list of texts, or such a list written as text (in CSV).
 * Groups with the same annotators make a cohort. `values` are those of all datapoints in their order.
 */
export function readCohorts(values: Iterable<Json | undefined>, groups: TaskGroups): CohortReading {
  const lists: (ReadonlySet<string> | null)[] = []
  const faults: CohortFault[] = []
  const known = new Map<string, ReadonlySet<string>>()
  let out = 0
  for (const value of values) {
    const ids = readIds(value)
    if (groups.leftOut[out] === lists.length) out++
    else if (typeof ids === 'string') faults.push({ datapoint: lists.length, reason: ids })
    lists.push(typeof ids === 'string' ? null : sameSet(known, ids))
  }
  const byIds = new Map<string, { annotators: readonly string[]; groups: number[] }>()
  const mixedGroups: number[] = []
  for (let group = 0; group < groups.count; group++) {
    const members = [...new Set(Array.from(datapointsOf(groups, group), (datapoint) => lists[datapoint] ?? null))]
    if (members.length > 1) mixedGroups.push(group)
    const annotators = sharedIds(members)
    if (annotators.length === 0) continue
    const key = JSON.stringify(annotators)
    const cohort = byIds.get(key)
    if (cohort) cohort.groups.push(group)
    else byIds.set(key, { annotators, groups: [group] })
  }
  const cohorts = [...byIds.values()].map((cohort) => ({ ...cohort, name: listWords(cohort.annotators, 3) }))
  return { cohorts, faults, mixedGroups }
}

/** Every annotator of the cohorts once, in their order: the participants who come. */
export function listAnnotators(cohorts: readonly Cohort[]): readonly string[] {
  return [...new Set(cohorts.flatMap(({ annotators }) => annotators))]
}

/** Who and what is in more than one cohort, by the cohorts' names. */
export type CohortOverlaps = {
  readonly annotators: readonly { readonly annotator: string; readonly cohorts: readonly string[] }[]
  readonly groups: readonly { readonly group: number; readonly cohorts: readonly string[] }[]
  /** Empty when the cohorts are disjoint. */
  readonly words: string
}

/** Where cohorts overlap. A group in two cohorts may be taken by either; an annotator in two takes from the first one first. */
export function findOverlaps(cohorts: readonly Cohort[]): CohortOverlaps {
  const annotators = sharedBy(cohorts, (cohort) => cohort.annotators).map(([annotator, names]) => ({
    annotator,
    cohorts: names,
  }))
  const groups = sharedBy(cohorts, (cohort) => cohort.groups).map(([group, names]) => ({ group, cohorts: names }))
  const sentences = [
    ...annotators.map((one) => `${one.annotator} is in the cohorts ${listWords(one.cohorts)}.`),
    ...groups.map((one) => `Task group ${one.group + 1} is in the cohorts ${listWords(one.cohorts)}.`),
  ]
  const more = sentences.length > SAID ? [`There are ${sentences.length - SAID} more overlaps.`] : []
  return { annotators, groups, words: [...sentences.slice(0, SAID), ...more].join(' ') }
}

/** How many overlaps are said one by one. */
const SAID = 5

function sharedBy<T>(
  cohorts: readonly Cohort[],
  membersOf: (cohort: Cohort) => readonly T[],
): readonly [T, string[]][] {
  const names = new Map<T, string[]>()
  for (const cohort of cohorts) {
    for (const member of new Set(membersOf(cohort))) names.set(member, [...(names.get(member) ?? []), cohort.name])
  }
  return [...names].filter(([, list]) => list.length > 1)
}

/** The ids that a value lists, trimmed and once each; else why it lists none. */
function readIds(value: Json | undefined): readonly string[] | string {
  const list = typeof value === 'string' ? parseList(value) : value
  if (list === undefined || list === null || list === '') return 'No annotators are named, so nobody receives it.'
  if (!isJsonList(list)) return 'This is no list of annotator ids. Write it like ["u1", "u2"].'
  const ids = list.flatMap((id) => (typeof id === 'string' && id.trim() !== '' ? [id.trim()] : []))
  if (ids.length < list.length)
    return 'An annotator id in the list is no text, or empty. Write each in quotation marks.'
  return ids.length === 0 ? 'No annotators are named, so nobody receives it.' : [...new Set(ids)]
}

function parseList(text: string): Json {
  try {
    const value: Json = JSON.parse(text)
    return value
  } catch {
    return text
  }
}

/** The same set for the same ids, so that sets can be compared by identity. */
function sameSet(known: Map<string, ReadonlySet<string>>, ids: readonly string[]): ReadonlySet<string> {
  const key = JSON.stringify(ids.toSorted())
  const set = known.get(key) ?? new Set(ids)
  known.set(key, set)
  return set
}

/** The ids that all sets hold; none when a datapoint lists nobody. */
function sharedIds(sets: readonly (ReadonlySet<string> | null)[]): readonly string[] {
  const [first, ...others] = sets
  return [...(first ?? [])].filter((id) => others.every((set) => set?.has(id) === true)).toSorted()
}
