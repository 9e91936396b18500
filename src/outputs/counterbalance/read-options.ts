import { choiceOf, isScale } from '../../checks/advice/choice-of.ts'
import type { FieldPair } from '../../dataset/find-pairs.ts'
import type { Question } from '../answers/list-questions.ts'
import { type Mirror, saysTheSame } from './mirror-words.ts'

/** Each value of a question's options, and what it means; all of them, so that a value of no option is noticed. */
export type Turned = readonly (readonly [value: string, means: string])[]

/** What the options of a question mean where a datapoint was swapped; null where none names a side. */
export function readOptions(
  { item }: Question,
  pairs: readonly FieldPair[],
  mirror: Mirror,
): Turned | 'unclear' | null {
  const choice = choiceOf(item)
  if (choice === null) return null
  const options = choice.options.map(({ label, value }) => ({ label, value: String(value) }))
  if (new Set(options.map(({ value }) => value)).size < options.length) return 'unclear'
  // The steps of a scale stand for no side, even when one is called 1 and another 2.
  const hasSteps = isScale(choice) && options.every(({ label }) => /^\s*\d+\s*$/.test(label))
  const means = new Map<string, string>()
  if (!hasSteps) {
    for (const option of options) {
      const label = mirror.turn(option.label)
      const partners = saysTheSame(label, option.label)
        ? []
        : options.filter((other) => other !== option && saysTheSame(other.label, label))
      if (partners.length > 1) return 'unclear'
      if (partners[0] !== undefined) means.set(option.value, partners[0].value)
    }
  }
  if (!isScale(choice)) addCalled(options, pairs, means)
  const left = hasSteps ? [] : options.filter(({ value }) => !means.has(value))
  const named = left.map(({ label }) => mirror.sidesIn(label).size)
  if (named.includes(1)) return 'unclear'
  if (means.size === 0) {
    const labels = left.map(({ label }) => label)
    return named.includes(2) || speakOfPlaces(labels, pairs) ? 'unclear' : null
  }
  return options.map(({ value }) => [value, means.get(value) ?? value])
}

type Option = { readonly label: string; readonly value: string }

/** Adds the two options that are called like the two fields of a pair, by label or value. Not where others go on counting: A, B, C. */
function addCalled(options: readonly Option[], pairs: readonly FieldPair[], means: Map<string, string>): void {
  for (const key of ['label', 'value'] as const) {
    for (const [first, second] of pairs) {
      const free = options.filter(({ value }) => !means.has(value))
      const called = (field: string) =>
        free.filter((option) => [field.toLowerCase(), endOf(field)].includes(option[key].trim().toLowerCase()))
      const [[a, ...moreA], [b, ...moreB]] = [called(first), called(second)]
      if (a === undefined || b === undefined || a === b || moreA.length > 0 || moreB.length > 0) continue
      const isCode = (option: Option) => /^\s*[a-z0-9]\s*$/i.test(option[key])
      if (isCode(a) && free.some((option) => option !== a && option !== b && isCode(option))) continue
      means.set(a.value, b.value).set(b.value, a.value)
    }
  }
}

/** Whether labels may mean the sides by where these stand or by the last letters of their names: words alone don’t tell. */
function speakOfPlaces(labels: readonly string[], pairs: readonly FieldPair[]): boolean {
  const words = labels.map((label) => new Set(label.split(/[^\p{L}\p{N}]+/u)))
  const has = (word: string) => words.some((set) => set.has(word))
  const hasAnyCase = (word: string) => has(word) || has(word.replace(/^./, (letter) => letter.toUpperCase()))
  const isLetter = (end: string) => /^[a-z]$/.test(end)
  const ends = pairs.map(([first, second]) => [endOf(first), endOf(second)] as const)
  return (
    PLACES.some((place) => place.every(hasAnyCase)) ||
    ends.some((pair) => pair.every(isLetter) && pair.every((end) => has(end.toUpperCase())))
  )
}

const PLACES = [
  ['left', 'right'],
  ['first', 'second'],
  ['former', 'latter'],
  ['top', 'bottom'],
] as const

function endOf(field: string): string {
  return /[a-z0-9]+$/i.exec(field.replace(/^.*[_ -]/, ''))?.[0].toLowerCase() ?? ''
}
