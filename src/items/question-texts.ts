import type { ItemText } from './item-text.ts'
import { optionalText } from './patch-item.ts'

type Question = { description: string; helper_text?: string | null | undefined }
type WithPlaceholder = { placeholder_text_input?: string | null | undefined }

/** The texts of every question: the question itself, and the help below it. `patch` puts other ones into the item. */
export function questionTexts<T>(item: Question, patch: (change: Partial<Question>) => T): readonly ItemText<T>[] {
  const helper = item.helper_text ?? ''
  return [
    {
      part: 'description',
      name: 'Question',
      placeholder: 'Question',
      text: item.description,
      isShown: true,
      isOptional: false,
      hasLines: true,
      write: (text) => patch({ description: text }),
    },
    {
      part: 'helper_text',
      name: 'Helper text',
      placeholder: 'Helper text',
      text: helper,
      isShown: helper !== '',
      isOptional: true,
      hasLines: true,
      write: (text) => patch({ helper_text: optionalText(text) }),
    },
  ]
}

/** The placeholder of a question that has one. It is never written where it stands, because there an answer is written. */
export function placeholderText<T>(item: WithPlaceholder, patch: (change: WithPlaceholder) => T): ItemText<T> {
  return {
    part: 'placeholder_text_input',
    name: 'Placeholder',
    placeholder: 'Placeholder',
    text: item.placeholder_text_input ?? '',
    isShown: false,
    isOptional: true,
    hasLines: false,
    write: (text) => patch({ placeholder_text_input: optionalText(text) }),
  }
}
