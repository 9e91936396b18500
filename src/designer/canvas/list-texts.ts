import type { Key } from '../../base/key.ts'
import type { ItemText } from '../../items/item-text.ts'
import { definitionOf } from '../../items/registry.ts'
import { modelOf, type Item } from '../../items/schemas.ts'
import { findNode } from '../../layout/find.ts'
import { updateItem } from '../../layout/operations/update.ts'
import type { DesignDocument } from '../../store/design-document.ts'
import { labelField } from '../schema/label-field.ts'

/** A text on the canvas; written, it gives the whole document. */
export type CanvasText = ItemText<DesignDocument>

/** The texts of an item that can be written where they stand; empty for an item that has none or is not there. */
export function listTexts(document: DesignDocument, key: Key): readonly CanvasText[] {
  const found = findNode(document.layout, key)
  if (found?.kind !== 'item') return []
  const { data } = found.node
  const put = (item: Item): DesignDocument => ({ ...document, layout: updateItem(document.layout, key, item) })
  const own = definitionOf(data).texts?.(data, document.givenOut?.get(key)) ?? []
  return [...own.map((text) => ofDocument(text, put)), ...fieldTexts(document, data)]
}

function ofDocument(
  { addAfter, replaceAll, remove, ...text }: ItemText<Item>,
  put: (item: Item) => DesignDocument,
): CanvasText {
  return {
    ...text,
    write: (next) => put(text.write(next)),
    ...(addAfter && {
      addAfter: (texts) => {
        const { item, part } = addAfter(texts)
        return { item: put(item), part }
      },
    }),
    ...(replaceAll && {
      replaceAll: (texts) => {
        const { item, part } = replaceAll(texts)
        return { item: put(item), part }
      },
    }),
    ...(remove && {
      remove: () => {
        const edit = remove()
        return edit === null ? null : { item: put(edit.item), part: edit.part }
      },
    }),
  }
}

/** The label over a dataset's field. It is the schema's, so it changes wherever the field is shown. */
function fieldTexts(document: DesignDocument, item: Item): readonly CanvasText[] {
  const { schema } = document
  const name = modelOf(item).fieldOf(item)
  const index = schema?.fields.findIndex((field) => field.name === name) ?? -1
  const field = schema?.fields[index]
  if (schema === null || field === undefined) return []
  const label = field.label ?? ''
  return [
    {
      part: 'label',
      name: `Label of the field ${field.name}`,
      placeholder: 'Label of the field',
      text: label,
      isShown: label !== '',
      isOptional: true,
      hasLines: false,
      write: (text) => ({ ...document, schema: labelField(schema, index, text) }),
    },
  ]
}
