import { placeWords } from '../../layout/find.ts'
import { DROPOUT_REASONS } from '../assignment/assignment.ts'
import { groupingOf } from '../batch/batch-details.ts'
import type { ExportInput } from '../export-catalogue.ts'
import type { Item } from '../../items/schemas.ts'
import { resolveRendering } from '../../items/multiple-choice/rendering.ts'
import { listItemLosses } from '../platforms/item-losses.ts'
import type { Loss } from '../platforms/loss.ts'
import { countWords } from '../../base/number-words.ts'
import { isBody } from './task-layout.ts'
import { partBraces } from './safe-text.ts'
import { needsServer } from './potato-settings.ts'
import { resolveAssignment } from './resolve-assignment.ts'

/** What a Potato project cannot hold of this layout and this plan, in the order of the layout. */
export function listPotatoLosses(input: Pick<ExportInput, 'layout' | 'schema' | 'details' | 'plan'>): readonly Loss[] {
  const { layout, plan } = input
  const isPlain = plan.potato.form === 'plain'
  return [
    ...pageLosses(layout, isPlain),
    ...listItemLosses(layout, (item) => [...itemLosses(item), ...(isPlain ? plainLosses(item) : [])]),
    ...planLosses(input),
  ]
}

function pageLosses(layout: ExportInput['layout'], isPlain: boolean): readonly Loss[] {
  const body = layout.filter(isBody).length
  const wide = layout.flatMap((page, at) =>
    page.rows.flatMap((row, index) =>
      row.columns.length > 2
        ? [{ place: placeWords({ page: at, row: index }), words: 'More than two columns stand in a grid of two.' }]
        : [],
    ),
  )
  return [
    ...(body > 1
      ? [
          {
            place: null,
            words: `${countWords(body, 'body page')} stand under each other on one screen: Potato has one form for each item.`,
          },
        ]
      : []),
    ...(isPlain
      ? [{ place: null, words: 'All fields are shown above all questions, each once and at the full width.' }]
      : []),
    ...wide,
  ]
}

function itemLosses(item: Item): readonly string[] {
  if (item.type === 'multiple_choice' || item.type === 'multiple_choice_with_free_text') {
    const isBoxes = item.answer_limit !== 1 && resolveRendering(item) === 'dropdown'
    const hasBraces = item.options.some(({ value }) => partBraces(String(value)) !== String(value))
    return [
      ...(isBoxes ? ['The options are shown as checkboxes, not as a dropdown.'] : []),
      ...(hasBraces ? ['An invisible character parts the braces in the values of options.'] : []),
      ...(item.type === 'multiple_choice_with_free_text'
        ? ['The texts to the options stand below all options, are answers of their own and can be left empty.']
        : []),
    ]
  }
  return []
}

function plainLosses(item: Item): readonly string[] {
  switch (item.type) {
    case 'multiple_choice':
    case 'multiple_choice_with_free_text':
      return item.answer_limit === 1 && resolveRendering(item) === 'dropdown'
        ? ['The options are shown as radio buttons, not as a dropdown, so that value and label are both kept.']
        : []
    case 'free_text':
      return item.validation?.type === 'string' && typeof item.validation.max === 'number'
        ? [`The limit of ${countWords(item.validation.max, 'character')} is not enforced.`]
        : []
    case 'rich_text':
    case 'image':
    case 'dataset_field':
    case 'free_text_with_unit':
    case 'file_upload':
    case 'video_narration':
    case 'unknown':
      return []
  }
}

function planLosses({ schema, details, plan }: Pick<ExportInput, 'schema' | 'details' | 'plan'>): readonly Loss[] {
  const { tasksPerGroup } = groupingOf(details)
  const { strategy, groupField, annotatorField } = resolveAssignment(plan.potato, plan, schema, tasksPerGroup)
  const hasGroups = groupField !== null || tasksPerGroup > 1
  const holds = DROPOUT_REASONS.some((reason) => plan.dropout[reason].groups === 'hold')
  const givesBack = DROPOUT_REASONS.some((reason) => plan.dropout[reason].groups === 'give_back')
  const words = [
    ...(hasGroups && strategy !== 'batch' ? ['Task groups are not kept together by this strategy.'] : []),
    ...(strategy === 'batch' && hasGroups && annotatorField !== null
      ? ['The lists of annotators decide alone: task groups are not kept together.']
      : []),
    ...(strategy === 'batch' && groupField === null && annotatorField === null
      ? ['The groups are drawn here, with the seed of the plan: the platform would draw others.']
      : []),
    ...(plan.strategy === 'cohorts' && plan.cohortSource === 'typed' && annotatorField === null
      ? ['Typed cohorts are not part of the project. Put them into a field of the dataset.']
      : []),
    ...(needsServer(strategy) ? ['This strategy needs Potato’s server and more of its own settings.'] : []),
    ...(holds && givesBack ? ['Potato gives places back for every reason or for none: here for every one.'] : []),
  ]
  return words.map((sentence) => ({ place: null, words: sentence }))
}
