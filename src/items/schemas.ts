import type { ItemModel } from './item-model.ts'
import { datasetFieldModel, type DatasetField } from './dataset-field/schema.ts'
import { fileUploadModel, type FileUpload } from './file-upload/schema.ts'
import { freeTextModel, type FreeText } from './free-text/schema.ts'
import { freeTextWithUnitModel, type FreeTextWithUnit } from './free-text-with-unit/schema.ts'
import { imageModel, type Image } from './image/schema.ts'
import { multipleChoiceModel, type MultipleChoice } from './multiple-choice/schema.ts'
import {
  multipleChoiceWithFreeTextModel,
  type MultipleChoiceWithFreeText,
} from './multiple-choice-with-free-text/schema.ts'
import { richTextModel, type RichText } from './rich-text/schema.ts'
import { typeInFile, unknownItemModel, type UnknownItem } from './unknown/schema.ts'
import { videoNarrationModel, type VideoNarration } from './video-narration/schema.ts'

/** An item as a file holds it, without its `id`. Keys we do not know stay on it, unseen by the types, and go out again. */
export type Item =
  | RichText
  | Image
  | DatasetField
  | MultipleChoice
  | MultipleChoiceWithFreeText
  | FreeText
  | FreeTextWithUnit
  | FileUpload
  | VideoNarration
  | UnknownItem

/** The `type` of an item in memory; a type we do not know is `unknown`. */
export type ItemType = Item['type']

/** Every item type's model, in palette order. The types are set here and, with their looks, in registry.ts. */
export const itemModels: { readonly [T in ItemType]: ItemModel<Extract<Item, { type: T }>> } = {
  rich_text: richTextModel,
  image: imageModel,
  dataset_field: datasetFieldModel,
  multiple_choice: multipleChoiceModel,
  multiple_choice_with_free_text: multipleChoiceWithFreeTextModel,
  free_text: freeTextModel,
  free_text_with_unit: freeTextWithUnitModel,
  file_upload: fileUploadModel,
  video_narration: videoNarrationModel,
  unknown: unknownItemModel,
}

const byType: ReadonlyMap<string, ItemModel<Item>> = new Map(Object.entries(itemModels))

/** The model of an item. */
export function modelOf(item: Item): ItemModel<Item> {
  return itemModels[item.type]
}

/** The model for a `type` as a file writes it, or null for a type this designer does not know. */
export function findModel(type: string): ItemModel<Item> | null {
  return type === unknownItemModel.type ? null : (byType.get(type) ?? null)
}

/** The `type` of an item as its file writes it; for an item of an unknown type that is what the raw object says. */
export function fileTypeOf(item: Item): string {
  return item.type === 'unknown' ? typeInFile(item) : item.type
}

/** Whether an item is a question that a participant answers. */
export function isQuestion(item: Item): boolean {
  return modelOf(item).group === 'question'
}
