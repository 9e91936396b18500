import { replaceAt } from '../../base/list.ts'
import type { ItemText } from '../item-text.ts'
import { resolveRendering } from '../multiple-choice/rendering.ts'
import type { KeptValue, NewOption } from '../multiple-choice/option-edits.ts'
import { optionTexts } from '../option-texts.ts'
import { patchItem } from '../patch-item.ts'
import { placeholderText, questionTexts } from '../question-texts.ts'
import type { HeadedOption, MultipleChoiceWithFreeText } from './schema.ts'

type Text = ItemText<MultipleChoiceWithFreeText>

/** The texts of a choice with text boxes. The headings are out of sight until an option is chosen. */
export function multipleChoiceWithFreeTextTexts(
  item: MultipleChoiceWithFreeText,
  keptValues?: readonly KeptValue[],
): readonly Text[] {
  const patch = (change: Partial<MultipleChoiceWithFreeText>) => patchItem(item, change)
  const labels = optionTexts({
    key: 'options',
    noun: 'option',
    options: item.options,
    keptValues,
    hasHeadings: true,
    isShown: resolveRendering(item) !== 'dropdown',
    put: (next) => ({ ...item, options: next }),
    create: (text) => newOption(item, text),
  })
  const headings = item.options.map((option, index): Text => ({
    part: `options.${index}.heading`,
    name: `Heading of option ${index + 1}`,
    placeholder: 'Over the text box',
    text: option.heading,
    isShown: false,
    isOptional: false,
    hasLines: false,
    write: (heading) => ({ ...item, options: [...replaceAt(item.options, index, { ...option, heading })] }),
  }))
  return [...questionTexts(item, patch), ...labels, ...headings, placeholderText(item, patch)]
}

/** A new option; without a heading of its own it asks what the last one asks. */
export function newOption(item: MultipleChoiceWithFreeText, text: NewOption): HeadedOption {
  return { ...text, heading: text.heading ?? (item.options.at(-1)?.heading || 'Why?') }
}
