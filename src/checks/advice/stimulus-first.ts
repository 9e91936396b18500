import type { Key } from '../../base/key.ts'
import { isQuestion, modelOf } from '../../items/schemas.ts'
import { listItems } from '../../layout/find.ts'
import type { Layout, PageNode, RowNode } from '../../layout/layout.ts'
import type { AdviceDraft } from './advice.ts'

/** A question that comes before all that it could be about is answered before that is read. */
export function adviseStimulusFirst(page: PageNode, index: number): readonly AdviceDraft[] {
  const items = listItems(page, index)
  const stimulus = items.find(({ node }) => modelOf(node.data).group === 'data')
  const question = items.find(({ node }) => isQuestion(node.data))
  if (!stimulus || !question || items.indexOf(question) > items.indexOf(stimulus)) return []
  // In one row it is a matter of how columns stack, which a check of its own speaks of.
  if (question.row === stimulus.row && question.column !== stimulus.column) return []
  const isMovable = question.row !== stimulus.row && asksOnly(question.row)
  return [
    {
      ...question.place,
      key: question.node.key,
      rule: 'question-before-stimulus',
      message: `The question comes before “${modelOf(stimulus.node.data).describe(stimulus.node.data)}”.`,
      reason:
        'Participants read from top to bottom. Asked first, they answer from the question alone, or scroll up again and lose time.',
      ...(isMovable && { fix: { label: 'Move it below', apply: moveBelow(page.key, question.row.key) } }),
    },
  ]
}

function asksOnly(row: RowNode): boolean {
  return row.columns.every(({ items }) => items.every(({ data }) => isQuestion(data)))
}

function showsData(row: RowNode): boolean {
  return row.columns.some(({ items }) => items.some(({ data }) => modelOf(data).group === 'data'))
}

/** The row right below the last one that shows data. */
function moveBelow(pageKey: Key, rowKey: Key): (layout: Layout) => Layout {
  return (layout) =>
    layout.map((page) => {
      const row = page.rows.find(({ key }) => key === rowKey)
      if (page.key !== pageKey || !row) return page
      const others = page.rows.filter((one) => one !== row)
      const at = others.findLastIndex(showsData) + 1
      return at === 0 ? page : { ...page, rows: others.toSpliced(at, 0, row) }
    })
}
