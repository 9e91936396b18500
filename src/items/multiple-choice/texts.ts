import type { ItemText } from '../item-text.ts'
import { optionTexts } from '../option-texts.ts'
import { patchItem } from '../patch-item.ts'
import { placeholderText, questionTexts } from '../question-texts.ts'
import type { KeptValue } from './option-edits.ts'
import { resolveRendering } from './rendering.ts'
import type { MultipleChoice } from './schema.ts'

/** The texts of a choice. In a dropdown the options are out of sight until it is opened. */
export function multipleChoiceTexts(
  item: MultipleChoice,
  keptValues?: readonly KeptValue[],
): readonly ItemText<MultipleChoice>[] {
  const patch = (change: Partial<MultipleChoice>) => patchItem(item, change)
  const options = optionTexts({
    key: 'options',
    noun: 'option',
    options: item.options,
    keptValues,
    isShown: resolveRendering(item) !== 'dropdown',
    put: (next) => ({ ...item, options: next }),
    create: (text) => text,
  })
  return [...questionTexts(item, patch), ...options, placeholderText(item, patch)]
}
