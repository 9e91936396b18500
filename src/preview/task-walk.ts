import { countWords, numberWords } from '../base/number-words.ts'
import { datapointsOf, groupName, groupOf, type TaskGroups } from '../outputs/task-groups.ts'

/** The datapoints (from 0) that one participant answers in one go, and what the bar says of them. */
export type TaskWalk = { readonly datapoints: readonly number[]; readonly words: string }

/** The walk without a dataset. */
export const NO_WALK: TaskWalk = { datapoints: [], words: 'No datapoints: the pages are walked once.' }

/** A datapoint by itself, with what there is to say of that. */
export function walkAlone(datapoint: number, words: string): TaskWalk {
  return { datapoints: [datapoint], words }
}

/** The group of a draw in which each datapoint is a group of its own. `leftOut` are the datapoints that are not uploaded. */
export function walkOfOne(datapoint: number, leftOut: Uint32Array): TaskWalk {
  return walkAlone(datapoint, `${nameOf(datapoint)} ${leftOut.includes(datapoint) ? STAYS_OUT : 'alone'}`)
}

/**
 * The task group that holds a datapoint. `field` makes the groups; null where they are drawn. A datapoint of no group is walked alone, and
 * the words say why.
 */
export function walkOfGroup(groups: TaskGroups, datapoint: number, field: string | null): TaskWalk {
  const group = groupOf(groups, datapoint)
  if (group !== null) {
    const members = [...datapointsOf(groups, group)]
    const name = field === null ? groupName(groups, group) : `Group ${groupName(groups, group)}`
    return { datapoints: members, words: `${name}: ${countWords(members.length, 'datapoint')}` }
  }
  const reason = groups.leftOut.includes(datapoint)
    ? STAYS_OUT
    : datapoint < groups.datapoints
      ? `has no value in the field ${field ?? ''} and is in no group`
      : `is beyond the first ${numberWords(groups.datapoints)}, in which groups are looked for`
  return walkAlone(datapoint, `${nameOf(datapoint)} ${reason}`)
}

const STAYS_OUT = 'stays out of the upload and is in no group'

function nameOf(datapoint: number): string {
  return `Datapoint ${numberWords(datapoint + 1)}`
}
