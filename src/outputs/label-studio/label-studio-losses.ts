import type { Item } from '../../items/schemas.ts'
import { listItems } from '../../layout/find.ts'
import { resolveRendering } from '../../items/multiple-choice/rendering.ts'
import { groupingOf } from '../batch/batch-details.ts'
import type { ExportInput } from '../export-catalogue.ts'
import { listItemLosses } from '../platforms/item-losses.ts'
import type { Loss } from '../platforms/loss.ts'
import { nameAt, listSchemes } from '../platforms/schemes.ts'
import { canOpen } from './controls.ts'
import { createTaskData } from './task-data.ts'

/** What Label Studio cannot hold of this layout, in the order of the layout. */
export function listLabelStudioLosses(input: Pick<ExportInput, 'layout' | 'schema' | 'details'>): readonly Loss[] {
  const { layout } = input
  const items = listItemLosses(layout, (item, { place }) => itemLosses(item, nameAt(place)))
  return [...wholeLosses(input).map((words) => ({ place: null, words })), ...items]
}

function wholeLosses({
  layout,
  schema,
  details,
}: Pick<ExportInput, 'layout' | 'schema' | 'details'>): readonly string[] {
  const positions = layout.map((page) => page.display_position ?? 'body')
  const { tasksPerGroup, annotatorsPerTask } = groupingOf(details)
  const isGrouped = tasksPerGroup > 1 || schema?.fields.some(({ type }) => type === 'task_group_id') === true
  const shown = listItems(layout).flatMap(({ node }) => (node.data.type === 'dataset_field' ? [node.data.field] : []))
  const { keys } = createTaskData(schema?.fields.map(({ name }) => name) ?? [])
  const renamed = new Set(shown.filter((name) => keys.get(name) !== name)).size
  return [
    ...(positions.filter((one) => one === 'body').length > 1
      ? ['All body pages stand on one screen: there is no next and back.']
      : []),
    ...(positions.includes('intro')
      ? ['Intro pages are not part of a task: put instructions.html into the project’s instructions.']
      : []),
    ...(positions.includes('outro') ? ['Outro pages are not part of a task and left out.'] : []),
    ...(isGrouped ? ['Task groups are no part of the configuration: tasks come one by one.'] : []),
    ...(annotatorsPerTask > 1
      ? [`${annotatorsPerTask} annotators for each task are a setting of the project, not of these files.`]
      : []),
    ...(renamed > 0
      ? ['Fields whose names are no plain words stand under another key in the tasks, such as field_1.']
      : []),
  ]
}

function itemLosses(item: Item, name: string): readonly string[] {
  switch (item.type) {
    case 'free_text': {
      const { type, min, max } = item.validation ?? {}
      const hasBounds = typeof min === 'number' || typeof max === 'number'
      return type === 'string' && hasBounds ? ['The number of characters is not limited.'] : []
    }
    case 'multiple_choice':
      return boxLosses(item)
    case 'multiple_choice_with_free_text': {
      const [choice] = listSchemes(item, name)
      const isAlwaysOpen = item.options.some((_, option) => !canOpen(choice?.labels ?? [], option))
      return [
        ...boxLosses(item),
        'The texts to the options stand below all options, are answers of their own and can be left empty.',
        ...(isAlwaysOpen ? ['Where a label has a comma or stands twice, the text box is open from the start.'] : []),
      ]
    }
    case 'image':
      return ['The description for people who cannot see the image is left out.']
    case 'rich_text':
    case 'dataset_field':
    case 'free_text_with_unit':
    case 'file_upload':
    case 'video_narration':
    case 'unknown':
      return []
  }
}

function boxLosses(item: Parameters<typeof resolveRendering>[0]): readonly string[] {
  const isBoxes = item.answer_limit !== 1 && resolveRendering(item) === 'dropdown'
  return isBoxes ? ['The options are shown as checkboxes, not as a dropdown.'] : []
}
