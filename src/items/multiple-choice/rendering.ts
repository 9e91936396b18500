/**
 * From this many options on, participants get a dropdown instead of radio buttons or checkboxes, unless `disable_dropdown` is true.
 * Source: format.md §2, "The dropdown rule" (sure): 5 or more, single and multiple choice alike.
 */
export const DROPDOWN_FROM = 5

/** How participants see a choice. */
export type ChoiceRendering = 'radio' | 'checkbox' | 'dropdown'

type Choice = {
  readonly answer_limit: number
  readonly options: readonly unknown[]
  readonly disable_dropdown?: boolean | null | undefined
}

/** How participants see a choice with these options and this limit. */
export function resolveRendering(item: Choice): ChoiceRendering {
  if (item.options.length >= DROPDOWN_FROM && item.disable_dropdown !== true) return 'dropdown'
  return item.answer_limit === 1 ? 'radio' : 'checkbox'
}
