import { datapointsOf, groupName, type TaskGroups } from '../../outputs/task-groups.ts'

/** A task group in the list; `group` counts from 0, `first` is its first datapoint, from 0. */
export type ListedGroup = {
  readonly group: number
  readonly name: string
  readonly size: number
  readonly first: number
}

/** The groups that are listed, and how many match in all. */
export type GroupListing = { readonly groups: readonly ListedGroup[]; readonly matches: number }

/** How many groups stand in the list at once. */
export const MOST_LISTED = 200

/**
 * The first groups whose name holds a text, in any case; all of them for a blank text. A group of a draw is called by its number from 1:
 * `Group 3`; there a number finds that group alone.
 */
export function listGroups(groups: TaskGroups, text: string, most: number = MOST_LISTED): GroupListing {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') {
    const shown = Math.min(most, groups.count)
    return { groups: Array.from({ length: shown }, (_, group) => listed(groups, group)), matches: groups.count }
  }
  if (groups.names === null && /^\d+$/.test(wanted)) {
    const group = Number(wanted) - 1
    return group >= 0 && group < groups.count ? { groups: [listed(groups, group)], matches: 1 } : NONE
  }
  const found: ListedGroup[] = []
  let matches = 0
  for (let group = 0; group < groups.count; group++) {
    if (!groupName(groups, group).toLowerCase().includes(wanted)) continue
    if (matches++ < most) found.push(listed(groups, group))
  }
  return { groups: found, matches }
}

function listed(groups: TaskGroups, group: number): ListedGroup {
  const datapoints = datapointsOf(groups, group)
  return { group, name: groupName(groups, group), size: datapoints.length, first: datapoints[0] ?? 0 }
}

const NONE: GroupListing = { groups: [], matches: 0 }
