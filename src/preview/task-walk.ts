import type { TaskGroups } from '../outputs/task-groups.ts'
import { datapointsOf } from '../outputs/task-groups.ts'
import { countWords, numberWords } from '../base/number-words.ts'

/** The datapoints (from 0) that one participant answers in one go, and what the bar says of them. */
export type TaskWalk = { readonly datapoints: readonly number[]; readonly words: string }

/** As many datapoints as a group takes, from `start` on; fewer at the end of the dataset, none without one. */
export function walkFrom(start: number, size: number, count: number): TaskWalk {
  const length = Math.max(0, Math.min(size, count - start))
  const datapoints = Array.from({ length }, (_, at) => start + at)
  if (length === 0) return { datapoints, words: 'No datapoints: the pages are walked once.' }
  if (length === 1) return { datapoints, words: `Datapoint ${numberWords(start + 1)} alone` }
  return { datapoints, words: `Datapoints ${numberWords(start + 1)} to ${numberWords(start + length)}` }
}

/** The task group that holds a datapoint, from groups that a field makes. A datapoint of no group is walked alone, and the words say why. */
export function walkOfGroup(groups: TaskGroups, datapoint: number, field: string): TaskWalk {
  for (let group = 0; group < groups.count; group++) {
    const members = datapointsOf(groups, group)
    if (!members.includes(datapoint)) continue
    const name = groups.names?.[group] ?? numberWords(group + 1)
    return { datapoints: [...members], words: `Group ${name}: ${countWords(members.length, 'datapoint')}` }
  }
  const reason = groups.leftOut.includes(datapoint)
    ? 'stays out of the upload and is in no group'
    : datapoint < groups.datapoints
      ? `has no value in the field ${field} and is in no group`
      : `is beyond the first ${numberWords(groups.datapoints)}, in which groups are looked for`
  return { datapoints: [datapoint], words: `Datapoint ${numberWords(datapoint + 1)} ${reason}` }
}

/** The field that makes the task groups; null when there is none. Source: format.md §4 (sure). */
export function groupFieldOf(
  schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] } | null,
) {
  return schema?.fields.find(({ type }) => type === 'task_group_id')?.name ?? null
}
