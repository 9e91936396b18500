import type { JsonObject } from '../../base/json.ts'
import { firstFree } from '../answers/name-questions.ts'
import type { ExportFile } from '../export-catalogue.ts'
import { datapointsOf, drawGroups, groupByField } from '../task-groups.ts'
import type { PotatoItems } from './items.ts'
import type { PotatoAssignment } from './resolve-assignment.ts'
import { partBraces } from './safe-text.ts'

/** What `batch_assignment` says, the files that it names, and how many items no group holds. */
export type Batches = {
  readonly config: JsonObject
  readonly files: readonly ExportFile[]
  readonly ungrouped: number
  /** The largest group's number of items. */
  readonly largest: number
}

/** More items than this stand in files of their own, as long as there are not too many groups for that. */
const MOST_INLINE = 500
const MOST_FILES = 1000

type Draw = {
  readonly tasksPerGroup: number
  readonly seed: number
  readonly annotators: number
  readonly idField: string
}

/**
 * Groups of items for Potato's batch strategy. A field that lists annotators decides alone; else the group field makes the groups, or a
 * seeded draw. Each item is in one group only, which is what assigning participants as they come needs.
 */
export function makeBatches(items: PotatoItems, assignment: PotatoAssignment, draw: Draw): Batches {
  if (assignment.annotatorField !== null) {
    const config = { annotator_key: assignment.annotatorField }
    return { config, files: [], ungrouped: 0, largest: items.ids.length }
  }
  const groups =
    assignment.groupField === null
      ? drawGroups(items.ids.length, draw.tasksPerGroup, draw.seed)
      : groupByField(items.groupValues)
  const inFiles = items.ids.length > MOST_INLINE && groups.count <= MOST_FILES
  const files: ExportFile[] = []
  const used = new Set<string>()
  let largest = 0
  const entries = Array.from({ length: groups.count }, (_, group): JsonObject => {
    const members = Array.from(datapointsOf(groups, group), (item) => items.ids[item] ?? '')
    largest = Math.max(largest, members.length)
    const wanted = partBraces(groups.names?.[group] ?? `group_${group + 1}`)
    const name = firstFree(
      (count) => (count === 1 ? wanted : `${wanted}_${count}`),
      (one) => !used.has(one),
    )
    used.add(name)
    if (!inFiles) return { name, instances: members, max_annotators: draw.annotators }
    const path = `batches/group_${String(group + 1).padStart(4, '0')}.jsonl`
    files.push({ path, content: members.map((id) => `${JSON.stringify({ [draw.idField]: id })}\n`).join('') })
    return { name, instances_file: path, max_annotators: draw.annotators }
  })
  return {
    config: { auto_assign_annotators: true, groups: entries },
    files,
    ungrouped: groups.ungrouped.length,
    largest,
  }
}
