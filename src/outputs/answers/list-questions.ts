import type { Key } from '../../base/key.ts'
import type { AnswerModel, AnswerShape } from '../../items/answer-model.ts'
import { answersOf } from '../../items/answer-models.ts'
import { fileTypeOf, type Item, modelOf } from '../../items/schemas.ts'
import { type FoundItem, listItems } from '../../layout/find.ts'
import type { Layout, Place } from '../../layout/layout.ts'

/** A question that participants answer for each datapoint, with what its answers look like. */
export type Question = {
  readonly key: Key
  /** What the answers name it by: the server's id, or a stand-in from its place while it has none. */
  readonly instructionId: string
  readonly type: string
  /** The question as plain text; empty while nothing is written. */
  readonly text: string
  readonly place: Required<Place>
  readonly item: Item
  readonly shape: AnswerShape
  readonly model: AnswerModel<Item>
}

/**
 * The questions of the body pages in reading order. Items whose answers are not published (`video_narration`, unknown types) are left out.
 * Source: format.md §6. That `instruction_id` is the item's id is likely, not sure; before the batch exists its place stands in, such as
 * `page_1_row_2_column_1_item_3`.
 */
export function listQuestions(layout: Layout): readonly Question[] {
  const used = new Set<string>()
  return listItems(layout).flatMap((found) => {
    const item = found.node.data
    const model = answersOf(item)
    if (model === null || (found.page.display_position ?? 'body') !== 'body') return []
    const instructionId = idOf(found, used)
    used.add(instructionId)
    const text = modelOf(item).describe(item)
    const { place } = found
    return [
      {
        key: found.node.key,
        instructionId,
        type: fileTypeOf(item),
        text,
        place,
        item,
        shape: model.shapeOf(item),
        model,
      },
    ]
  })
}

/** The server's id; the place when there is none, or when another question has it already. */
function idOf({ node, place }: FoundItem, used: ReadonlySet<string>): string {
  if (node.id && !used.has(node.id)) return node.id
  return `page_${place.page + 1}_row_${place.row + 1}_column_${place.column + 1}_item_${place.item + 1}`
}
