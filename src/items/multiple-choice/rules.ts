import type { ItemFinding } from '../item-model.ts'
import { isBlank } from '../question-rules.ts'

type Option = {
  readonly label: string
  readonly value: string | number | boolean
  readonly exclusive?: boolean | null | undefined
}
type Choice = { readonly answer_limit: number; readonly options: readonly Option[] }

/** There must be an option, and each needs a label and a value. Source: format.md §2, `multiple_choice`: `options` (sure). */
export function checkOptions<T extends Choice>(item: T): readonly ItemFinding<T>[] {
  if (item.options.length === 0) {
    return [
      {
        rule: 'options-missing',
        severity: 'error',
        message: 'The question has no options. Add at least one.',
        path: ['options'],
      },
    ]
  }
  const found: ItemFinding<T>[] = []
  item.options.forEach((option, index) => {
    if (isBlank(option.label)) {
      found.push({
        rule: 'option-label-missing',
        severity: 'error',
        message: `Option ${index + 1} has no label. Write what participants choose.`,
        path: ['options', index, 'label'],
      })
    }
    if (isMissing(option.value)) {
      found.push({
        rule: 'option-value-missing',
        severity: 'error',
        message: `Option ${index + 1} has no value. Give the word that stands for it in the answers.`,
        path: ['options', index, 'value'],
      })
    }
  })
  return found
}

/** No two options share a value. Source: format.md §2, "Duplicate values in one question" (open; ours refuses them). */
export function checkOptionValues<T extends Choice>(item: T): readonly ItemFinding<T>[] {
  const seen = new Map<string, number>()
  const found: ItemFinding<T>[] = []
  item.options.forEach((option, index) => {
    if (isMissing(option.value)) return
    // The number 1 and the text "1" look the same in a downloaded table.
    const value = String(option.value)
    const first = seen.get(value)
    if (first === undefined) {
      seen.set(value, index)
      return
    }
    found.push({
      rule: 'option-value-duplicate',
      severity: 'error',
      message: `Options ${first + 1} and ${index + 1} have the same value "${value}", so their answers could not be told apart. Give each its own.`,
      path: ['options', index, 'value'],
    })
  })
  return found
}

/**
 * The limit is 1, -1 (any number) or at most the number of options. Source: format.md §2, `multiple_choice`: `answer_limit`
 * (above the options: sure; 0 and other negatives: ours).
 */
export function checkAnswerLimit<T extends Choice>(item: T): readonly ItemFinding<T>[] {
  const { answer_limit: limit, options } = item
  const path = ['answer_limit']
  if (!Number.isInteger(limit)) {
    return [
      {
        rule: 'answer-limit-not-whole',
        severity: 'error',
        message: `The answer limit ${limit} is not a whole number. Set 1, -1 for any number, or 2 and more.`,
        path,
      },
    ]
  }
  if (limit !== -1 && limit < 1) {
    return [
      {
        rule: 'answer-limit-below-one',
        severity: 'error',
        message: `The answer limit cannot be ${limit}. Set 1, -1 for any number, or 2 and more.`,
        path,
      },
    ]
  }
  if (limit <= options.length || options.length === 0) return []
  return [
    {
      rule: 'answer-limit-above-options',
      severity: 'error',
      message: `The answer limit ${limit} is above the number of options, ${options.length}. Lower it or add options.`,
      path,
      // A single choice has no exclusive option.
      ...((options.length > 1 || !options[0]?.exclusive) && {
        fix: { label: `Set the limit to ${options.length}`, item: { ...item, answer_limit: options.length } },
      }),
    },
  ]
}

/** No exclusive option in a single choice. Source: format.md §2, `exclusive` (sure): "Not allowed with `answer_limit: 1`". */
export function checkExclusiveInSingleChoice<T extends Choice>(item: T): readonly ItemFinding<T>[] {
  if (item.answer_limit !== 1) return []
  return item.options.flatMap((option, index) =>
    option.exclusive
      ? [
          {
            rule: 'exclusive-in-single-choice',
            severity: 'error' as const,
            message: `Option ${index + 1} is marked exclusive, but only one option can be chosen anyway. Remove the mark or raise the limit.`,
            path: ['options', index, 'exclusive'],
            fix: { label: 'Remove the exclusive mark', item: withoutMark(item, index) },
          },
        ]
      : [],
  )
}

/** One option at least stays without the mark. Source: format.md §2, `exclusive` (sure): "at least one option must stay non-exclusive". */
export function checkAllExclusive<T extends Choice>(item: T): readonly ItemFinding<T>[] {
  const { answer_limit: limit, options } = item
  // In a single choice each mark has its own finding already.
  if (limit === 1 || options.length === 0 || !options.every((option) => option.exclusive)) return []
  return [
    {
      rule: 'all-options-exclusive',
      severity: 'error',
      message: 'Every option is marked exclusive. Leave at least one without the mark.',
      path: ['options'],
      ...(options.length === 1 && { fix: { label: 'Remove the exclusive mark', item: withoutMark(item, 0) } }),
    },
  ]
}

function isMissing(value: Option['value']): boolean {
  return typeof value === 'string' && isBlank(value)
}

function withoutMark<T extends Choice>(item: T, index: number): T {
  const options = item.options.map((option, at) => {
    if (at !== index) return option
    const { exclusive: _, ...rest } = option
    return rest
  })
  return { ...item, options }
}
