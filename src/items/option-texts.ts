import { insertAt, removeAt, replaceAt } from '../base/list.ts'
import type { ItemText } from './item-text.ts'
import { relabel, valueFor, type KeptValue, type NewOption, type OptionText } from './multiple-choice/option-edits.ts'

type Option = { readonly label: string; readonly value: string | number | boolean }

type OptionList<T, O extends Option> = {
  /** The key of the list in the item. */
  readonly key: 'options' | 'unit_options'
  /** What an entry is called: `option`. */
  readonly noun: string
  readonly options: readonly O[]
  /** The values that stay when a label changes. */
  readonly keptValues: readonly KeptValue[] | undefined
  /** Whether entries have headings, which a third pasted column then gives. */
  readonly hasHeadings?: boolean
  /** Whether participants see the labels before they press anything. */
  readonly isShown: boolean
  /** The item with another list; `rewritten` is the place of the entry that was rewritten, if one was. */
  readonly put: (options: O[], rewritten?: number) => T
  /** A new entry. */
  readonly create: (text: NewOption) => O
}

/** The labels of the options of a choice, or of the units of a text. A value that was made from a label follows it. */
export function optionTexts<T, O extends Option>(list: OptionList<T, O>): readonly ItemText<T>[] {
  const { key, noun, options, keptValues, hasHeadings = false, isShown, put, create } = list
  const part = (index: number) => `${key}.${index}.label`
  return options.map((option, index): ItemText<T> => {
    const others = () => removeAt(options, index).map(({ value }) => value)
    return {
      part: part(index),
      name: `Label of ${noun} ${index + 1}`,
      placeholder: `${noun[0]?.toUpperCase()}${noun.slice(1)} ${index + 1}`,
      text: option.label,
      isShown,
      isOptional: false,
      hasLines: false,
      write: (label) => put([...replaceAt(options, index, relabel(option, label, others(), keptValues))], index),
      list: { noun, hasHeadings, existing: keptBeside(options, index) },
      addAfter: (texts) => {
        const isFree = isEmpty(option) && texts.some(({ label }) => label !== '')
        const kept = isFree ? keptBeside(options, index) : options
        const at = isFree ? index : index + 1
        return { item: put([...withTexts(kept, at, texts, create)]), part: part(at + texts.length - 1) }
      },
      replaceAll: (texts) => ({
        item: put([...withTexts([], 0, texts, create)]),
        part: part(Math.max(0, texts.length - 1)),
      }),
      remove: () =>
        options.length <= 1 ? null : { item: put([...removeAt(options, index)]), part: part(Math.max(0, index - 1)) },
    }
  })
}

/** What stays of a list when something is pasted into an entry: one that says nothing yet gives way. */
export function keptBeside<O extends Option>(options: readonly O[], index: number): readonly O[] {
  const option = options[index]
  return option !== undefined && isEmpty(option) ? removeAt(options, index) : options
}

function isEmpty({ label }: Option): boolean {
  return label.trim() === ''
}

/** A list with new entries at `index`. A value that a text does not bring is made from its label, different from all others. */
export function withTexts<O extends Option>(
  options: readonly O[],
  index: number,
  texts: readonly OptionText[],
  create: (text: NewOption) => O,
): readonly O[] {
  const taken: unknown[] = options.map((option) => option.value)
  const created = texts.map(({ label, value = valueFor(label, taken), heading }) => {
    taken.push(value)
    return create({ label, value, ...(heading === undefined ? {} : { heading }) })
  })
  return insertAt(options, index, created)
}
