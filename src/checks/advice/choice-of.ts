import type { Item } from '../../items/schemas.ts'

/** A question with options. */
export type Choice = Extract<Item, { readonly type: 'multiple_choice' | 'multiple_choice_with_free_text' }>

/** The item as a question with options; null for any other. */
export function choiceOf(item: Item): Choice | null {
  return item.type === 'multiple_choice' || item.type === 'multiple_choice_with_free_text' ? item : null
}

/** The question with other labels, in the order of its options; values stay. */
export function withLabels(choice: Choice, labels: readonly string[]): Choice {
  const relabel = <T extends { readonly label: string }>(option: T, index: number): T => ({
    ...option,
    label: labels[index] ?? option.label,
  })
  return choice.type === 'multiple_choice'
    ? { ...choice, options: choice.options.map(relabel) }
    : { ...choice, options: choice.options.map(relabel) }
}

/** Whether the options are steps of a scale: numbers that follow each other, or words of agreement, quality, frequency and the like. */
export function isScale({ options }: Choice): boolean {
  if (options.length < 3) return false
  const numbers = options.map(({ label }) => Number.parseInt(label, 10))
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? Number.NaN))
  if (steps.every((step) => step === 1) || steps.every((step) => step === -1)) return true
  const graded = options.filter(({ label }) => GRADED.test(label)).length
  return graded >= options.length - 1
}

const GRADED =
  /\b(agree|disagree|likely|unlikely|satisfied|dissatisfied|good|bad|poor|fair|excellent|always|often|sometimes|rarely|never|important|unimportant|easy|difficult|clear|unclear|helpful|unhelpful|confident|sure|certain|much|slightly|moderately|extremely|somewhat|very)\b/i
