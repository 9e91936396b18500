import { listItems } from '../../layout/find.ts'
import type { PageNode } from '../../layout/layout.ts'
import type { AdviceDraft } from './advice.ts'
import { choiceOf } from './choice-of.ts'
import type { Stimulus } from './stimuli.ts'

/** Options that tell two fields apart by left and right, which they are not where columns stand one below the other. */
export function adviseSidesByPlace(
  page: PageNode,
  index: number,
  stimuli: readonly Stimulus[],
): readonly AdviceDraft[] {
  const isBeside = stimuli.some(({ found }) =>
    stimuli.some((other) => other.found.row === found.row && other.found.column !== found.column),
  )
  if (!isBeside) return []
  return listItems(page, index).flatMap(({ node, place }): readonly AdviceDraft[] => {
    const labels = choiceOf(node.data)?.options.map(({ label }) => label.trim()) ?? []
    const left = labels.find((label) => /\bleft\b/i.test(label))
    const right = labels.find((label) => /\bright\b/i.test(label))
    if (left === undefined || right === undefined || left === right) return []
    return [
      {
        ...place,
        key: node.key,
        rule: 'sides-by-place',
        message: `The options “${left}” and “${right}” go by the place, and on a phone the columns stand one below the other.`,
        reason:
          'There nothing is left or right. Name the two, such as A and B, by labels in the schema or a rich text above each; counterbalancing turns such names round, too.',
      },
    ]
  })
}
