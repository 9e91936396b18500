import { datasetFieldDefinition } from './dataset-field/definition.ts'
import type { ItemDefinition } from './definition.ts'
import { fileUploadDefinition } from './file-upload/definition.ts'
import { freeTextDefinition } from './free-text/definition.ts'
import { freeTextWithUnitDefinition } from './free-text-with-unit/definition.ts'
import { imageDefinition } from './image/definition.ts'
import { multipleChoiceDefinition } from './multiple-choice/definition.ts'
import { multipleChoiceWithFreeTextDefinition } from './multiple-choice-with-free-text/definition.ts'
import { richTextDefinition } from './rich-text/definition.ts'
import type { Item, ItemType } from './schemas.ts'
import { unknownItemDefinition } from './unknown/definition.ts'
import { videoNarrationDefinition } from './video-narration/definition.ts'

/** Every item type with its looks, in palette order. Their models stand in schemas.ts. */
export const definitions: { readonly [T in ItemType]: ItemDefinition<Extract<Item, { type: T }>> } = {
  rich_text: richTextDefinition,
  image: imageDefinition,
  dataset_field: datasetFieldDefinition,
  multiple_choice: multipleChoiceDefinition,
  multiple_choice_with_free_text: multipleChoiceWithFreeTextDefinition,
  free_text: freeTextDefinition,
  free_text_with_unit: freeTextWithUnitDefinition,
  file_upload: fileUploadDefinition,
  video_narration: videoNarrationDefinition,
  unknown: unknownItemDefinition,
}

/** The definition of an item. */
export function definitionOf(item: Item): ItemDefinition<Item> {
  return definitions[item.type]
}

/** Whether an item has something to edit where it stands on the canvas. */
export function editsInPlace(item: Item): boolean {
  const { InPlaceEditor, texts } = definitionOf(item)
  return InPlaceEditor !== undefined || texts !== undefined
}

const all: readonly ItemDefinition<Item>[] = Object.values(definitions)

/** The types that can be added from the palette: content first, then questions. Fields are added from the dataset instead. */
export const paletteDefinitions: readonly ItemDefinition<Item>[] = [
  ...all.filter(({ model }) => model.group === 'content'),
  ...all.filter(({ model }) => model.group === 'question'),
]
