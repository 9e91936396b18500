import type { Json } from '../base/json.ts'
import { createRandom } from '../base/seeded-random.ts'
import { isEmptyValue } from '../dataset/empty-value.ts'
import { textOfValue } from '../base/print-json.ts'
import { createGrowingList } from '../base/growing-list.ts'
import { notCountedWords } from './not-counted-words.ts'
import { countWords, numberWords } from '../base/number-words.ts'

/**
 * Which datapoints make up which task group, kept flat so that a million datapoints are a few megabytes. Datapoints and groups are
 * numbered from 0. Source: format.md §4 (sure): a participant completes one group in one submission.
 */
export type TaskGroups = {
  readonly count: number
  /** How many datapoints the dataset has, those without a group among them. */
  readonly datapoints: number
  /** The datapoints of all groups, one group after another. */
  readonly order: Uint32Array
  /** Where each group starts in `order`, and at last where the last one ends: `count + 1` numbers. */
  readonly starts: Uint32Array
  /** The groups' names, where a field makes them; null for a draw. */
  readonly names: readonly string[] | null
  /** The datapoints that no group holds, because they have no value in the field. */
  readonly ungrouped: Uint32Array
  /** The datapoints, in the order of the file, that no group holds because they are not uploaded. */
  readonly leftOut: Uint32Array
}

/** How many groups have which number of datapoints; the smallest first. */
export type GroupSizes = readonly { readonly size: number; readonly groups: number }[]

/** Collects groups while datapoints are read one after another. */
export type GroupTally = {
  /** The next datapoint's value in the field; undefined when it has none. */
  add(value: Json | undefined): void
  groups(): TaskGroups
}

/**
 * The groups that a `task_group_id` field makes: datapoints with the same value belong together, in the order of the file. A number and
 * its text are the same value. Source: format.md §4 (sure). Datapoints without a value, or with a blank one, are in no group: that is not
 * published (open), this is ours.
 */
export function groupByField(values: Iterable<Json | undefined>): TaskGroups {
  const tally = createGroupTally()
  for (const value of values) tally.add(value)
  return tally.groups()
}

/** Like `groupByField`, for datapoints that come one by one. */
export function createGroupTally(): GroupTally {
  const numbers = new Map<string, number>()
  const groupOf = createGrowingList()
  return {
    add: (value) => groupOf.push(numberOf(numbers, nameOf(value))),
    groups: () => collectGroups(groupOf.numbers(), [...numbers.keys()]),
  }
}

/**
 * The groups that setup draws when no field makes them: `tasksPerGroup` datapoints each (at least 1), at random; what remains is a smaller
 * last group. Source: format.md §4 (sure; how the platform treats the remainder is open, this is ours). The same seed, the same draw.
 * `leftOut` are the datapoints that are not uploaded, in the order of the file: no group holds them.
 */
export function drawGroups(
  all: number,
  tasksPerGroup: number,
  seed: number | string,
  leftOut: Uint32Array = NONE,
): TaskGroups {
  const size = Math.max(1, Math.floor(tasksPerGroup))
  const datapoints = all - leftOut.length
  const count = Math.ceil(datapoints / size)
  const starts = new Uint32Array(count + 1)
  // Several times as fast as `Uint32Array.from`, which matters to a million groups of one.
  for (let group = 0; group <= count; group++) starts[group] = Math.min(group * size, datapoints)
  const drawn = createRandom(seed).order(datapoints)
  const uploaded = leftOut.length === 0 ? null : listUploaded(all, leftOut)
  const order = uploaded === null ? drawn : drawn.map((at) => uploaded[at] ?? 0)
  return { count, datapoints: all, order, starts, names: null, ungrouped: NONE, leftOut }
}

/**
 * Groups that a field makes, without the datapoints that are not uploaded (`leftOut`, in the order of the file); a group with no others
 * is none. The same groups when there are none of these.
 */
export function leaveOut(groups: TaskGroups, leftOut: Uint32Array): TaskGroups {
  const { datapoints, names, ungrouped } = groups
  const own = leftOut.filter((datapoint) => datapoint < datapoints)
  if (own.length === 0) return groups
  const isOut = new Uint8Array(datapoints)
  for (const datapoint of own) isOut[datapoint] = 1
  const isUploaded = (datapoint: number) => isOut[datapoint] === 0
  const order = groups.order.filter(isUploaded)
  const starts = [0]
  const kept: string[] = []
  for (let group = 0; group < groups.count; group++) {
    const size = datapointsOf(groups, group).filter(isUploaded).length
    if (size === 0) continue
    starts.push((starts[starts.length - 1] ?? 0) + size)
    kept.push(names?.[group] ?? '')
  }
  return {
    count: kept.length,
    datapoints,
    order,
    starts: Uint32Array.from(starts),
    names: names && kept,
    ungrouped: ungrouped.filter(isUploaded),
    leftOut: own,
  }
}

/** The datapoints of a group, in the order in which a participant gets them; empty when there is no such group. Not a copy. */
export function datapointsOf({ order, starts }: TaskGroups, group: number): Uint32Array {
  const end = starts[group + 1]
  return end === undefined ? order.subarray(0, 0) : order.subarray(starts[group], end)
}

/** The group that holds a datapoint; null when none does. */
export function groupOf({ order, starts }: TaskGroups, datapoint: number): number | null {
  const place = order.indexOf(datapoint)
  return place === -1 ? null : starts.findLastIndex((start) => start <= place)
}

/** What a group is called. One of a draw is called by its number from 1: `Group 3`. */
export function groupName({ names }: TaskGroups, group: number): string {
  return names?.[group] ?? `Group ${group + 1}`
}

/** The field that makes the task groups; null when there is none. Source: format.md §4 (sure). */
export function groupFieldOf(
  schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] } | null,
): string | null {
  return schema?.fields.find(({ type }) => type === 'task_group_id')?.name ?? null
}

/** How large the groups are. */
export function listSizes({ count, starts }: TaskGroups): GroupSizes {
  const sizes = new Map<number, number>()
  for (let group = 0; group < count; group++) {
    const size = (starts[group + 1] ?? 0) - (starts[group] ?? 0)
    sizes.set(size, (sizes.get(size) ?? 0) + 1)
  }
  return [...sizes].map(([size, groups]) => ({ size, groups })).toSorted((a, b) => a.size - b.size)
}

/** The groups in a few sentences: how many, how large, and which datapoints are left over. */
export function describeGroups(groups: TaskGroups): string {
  const { count, names, ungrouped, leftOut } = groups
  const out = leftOut.length === 0 ? '' : ` ${notCountedWords(leftOut.length)}`
  const without =
    ungrouped.length === 0
      ? ''
      : ` ${countWords(ungrouped.length, 'datapoint has', 'datapoints have')} no value in the group field and ${ungrouped.length === 1 ? 'belongs' : 'belong'} to no group. Fill the field in.`
  const left = without + out
  if (count === 0) return `There are no task groups.${left}`
  return `${countWords(count, 'task group')}: ${describeSizes(listSizes(groups), count, names === null)}.${left}`
}

function describeSizes(sizes: GroupSizes, count: number, isDrawn: boolean): string {
  const [smallest, second] = sizes
  const largest = sizes[sizes.length - 1]
  if (!smallest || !largest) return 'no datapoints'
  if (!second) return `${countWords(smallest.size, 'datapoint')}${count === 1 ? '' : ' each'}`
  if (isDrawn)
    return `${numberWords(largest.groups)} of ${countWords(largest.size, 'datapoint')}, and the last of the remaining ${numberWords(smallest.size)}`
  return `from ${numberWords(smallest.size)} to ${countWords(largest.size, 'datapoint')}`
}

const NO_GROUP = 0xffff_ffff
const NONE = new Uint32Array(0)

function listUploaded(all: number, leftOut: Uint32Array): Uint32Array {
  const uploaded = new Uint32Array(all - leftOut.length)
  let out = 0
  for (let datapoint = 0; datapoint < all; datapoint++) {
    if (leftOut[out] === datapoint) out++
    else uploaded[datapoint - out] = datapoint
  }
  return uploaded
}

function nameOf(value: Json | undefined): string | null {
  return value === undefined || isEmptyValue(value) ? null : textOfValue(value)
}

function numberOf(numbers: Map<string, number>, name: string | null): number {
  if (name === null) return NO_GROUP
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, numbers.size)
  return numbers.size - 1
}

/** Sorts the datapoints by group, keeping their order, in two passes: how many each group has, then where each goes. */
function collectGroups(groupOf: Uint32Array, names: readonly string[]): TaskGroups {
  const starts = new Uint32Array(names.length + 1)
  let grouped = 0
  for (const group of groupOf) {
    if (group === NO_GROUP) continue
    starts[group + 1] = (starts[group + 1] ?? 0) + 1
    grouped++
  }
  for (let group = 0; group < names.length; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  const next = starts.slice()
  const order = new Uint32Array(grouped)
  const ungrouped = new Uint32Array(groupOf.length - grouped)
  let left = 0
  groupOf.forEach((group, datapoint) => {
    if (group === NO_GROUP) {
      ungrouped[left++] = datapoint
      return
    }
    const place = next[group] ?? 0
    order[place] = datapoint
    next[group] = place + 1
  })
  return { count: names.length, datapoints: groupOf.length, order, starts, names, ungrouped, leftOut: NONE }
}
