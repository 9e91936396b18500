import { isQuestion, modelOf } from '../../items/schemas.ts'
import type { ItemNode, Place, RowNode } from '../../layout/layout.ts'
import type { Draft } from './draft.ts'

/**
 * On a narrow screen the columns of a row stand one below the other, the left one first: a question at the left then comes before the
 * field at the right that it asks about. A question below a field of its own column asks about that one. Spoken of once a row, at the
 * first question. Ours; no platform rule.
 */
export function checkStackedOrder(row: RowNode, place: Place): readonly Draft[] {
  const [left, ...others] = row.columns
  const item = left?.items.findIndex(({ data }) => isQuestion(data)) ?? -1
  const question = left?.items[item]
  const asksAboutOwn = left?.items.slice(0, item).some(isStimulus) ?? false
  const shown = others.flatMap(({ items }) => items).find(isStimulus)
  if (question === undefined || shown === undefined || asksAboutOwn) return []
  return [
    {
      ...place,
      column: 0,
      item,
      rule: 'question-before-stimulus-when-stacked',
      severity: 'warning',
      message: `On a phone the columns stand one below the other, so this question comes before "${modelOf(shown.data).describe(shown.data)}". Swap the columns, or put the question in a row below.`,
      key: question.key,
      path: [],
    },
  ]
}

function isStimulus({ data }: ItemNode): boolean {
  return modelOf(data).group === 'data'
}
