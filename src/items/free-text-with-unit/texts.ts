import type { ItemText } from '../item-text.ts'
import type { KeptValue } from '../multiple-choice/option-edits.ts'
import { optionTexts } from '../option-texts.ts'
import { patchItem } from '../patch-item.ts'
import { placeholderText, questionTexts } from '../question-texts.ts'
import type { FreeTextWithUnit } from './schema.ts'
import { withUnits } from './with-units.ts'

/** The texts of a question with units. Several units stand in a list that opens; a single one stands beside the box. */
export function freeTextWithUnitTexts(
  item: FreeTextWithUnit,
  keptValues?: readonly KeptValue[],
): readonly ItemText<FreeTextWithUnit>[] {
  const patch = (change: Partial<FreeTextWithUnit>) => patchItem(item, change)
  const units = optionTexts({
    key: 'unit_options',
    noun: 'unit',
    options: item.unit_options,
    keptValues,
    isShown: item.unit_options.length === 1,
    put: (next, rewritten) => withUnits(item, next, rewritten),
    create: (text) => text,
  })
  return [...questionTexts(item, patch), ...units, placeholderText(item, patch)]
}
