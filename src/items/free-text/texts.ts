import type { ItemText } from '../item-text.ts'
import { patchItem } from '../patch-item.ts'
import { placeholderText, questionTexts } from '../question-texts.ts'
import type { FreeText } from './schema.ts'

/** The texts of a question that is answered in a text box. */
export function freeTextTexts(item: FreeText): readonly ItemText<FreeText>[] {
  const patch = (change: Partial<FreeText>) => patchItem(item, change)
  return [...questionTexts(item, patch), placeholderText(item, patch)]
}
