import type { FoundItem } from '../../layout/find.ts'
import { replaceData } from '../replace-data.ts'
import type { AdviceDraft } from './advice.ts'
import { type Choice, choiceOf, isScale, withLabels } from './choice-of.ts'
import type { Stimulus } from './stimuli.ts'

/** Options that mean what is compared are named like the headings over it, so that nobody has to translate. */
export function adviseOptionNames({ node, place }: FoundItem, stimuli: readonly Stimulus[]): readonly AdviceDraft[] {
  const choice = choiceOf(node.data)
  const titles = comparedTitles(stimuli)
  // The steps of a scale are no names for what is compared.
  if (choice === null || titles === null || isScale(choice)) return []
  const meant = choice.options.map(({ label }) => titles.findIndex((title, side) => means(label, title, side, titles)))
  const isWhole = titles.every((_, side) => meant.filter((one) => one === side).length === 1)
  if (!isWhole) return []
  const labels = choice.options.map(({ label }, at) => titles[meant[at] ?? -1] ?? label)
  const odd = choice.options.filter(({ label }, at) => !label.includes(labels[at] ?? label))
  if (odd.length === 0) return []
  return [
    {
      ...place,
      key: node.key,
      rule: 'options-unlike-headings',
      message: `The ${odd.length === 1 ? 'option' : 'options'} ${quoted(odd)} and the headings “${titles.join('” and “')}” mean the same under different names.`,
      reason:
        'Who reads “A” below two headings has to look up which one that is. With the same names there is nothing to mix up.',
      fix: { label: 'Name them like the headings', apply: replaceData(node, withLabels(choice, labels)) },
    },
  ]
}

function quoted(options: Choice['options'] | readonly { readonly label: string }[]): string {
  return options.map(({ label }) => `“${label}”`).join(' and ')
}

/** The titles of the first two fields that stand side by side; null where there are none, or they are not two different titles. */
function comparedTitles(stimuli: readonly Stimulus[]): readonly [string, string] | null {
  for (const left of stimuli) {
    const right = stimuli.find(({ found }) => found.row === left.found.row && found.column !== left.found.column)
    if (right === undefined) continue
    const [first, second] = left.found.place.column < right.found.place.column ? [left, right] : [right, left]
    if (first.title !== null && second.title !== null && first.title !== second.title)
      return [first.title, second.title]
  }
  return null
}

/** Whether a label stands for the title on this side and not for the other one: by its words, or by a word for the side. */
function means(label: string, title: string, side: number, titles: readonly string[]): boolean {
  const other = titles[1 - side] ?? ''
  if (label.includes(title)) return !other.includes(title) || !label.includes(other)
  const own = wordsOf(title).filter((word) => !wordsOf(other).includes(word))
  const words = wordsOf(label).filter((word) => !FILLERS.has(word))
  if (words.length === 0) return false
  const isOwn = words.every((word) => wordsOf(title).includes(word)) && words.some((word) => own.includes(word))
  return (
    isOwn ||
    (words.length === 1 && SIDES[side]?.has(words[0] ?? '') === true && !own.some((word) => SIDES[1 - side]?.has(word)))
  )
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

const FILLERS: ReadonlySet<string> = new Set(['the', 'option', 'one', 'answer', 'choice', 'is', 'better'])
const SIDES: readonly ReadonlySet<string>[] = [
  new Set(['a', '1', 'first', 'left']),
  new Set(['b', '2', 'second', 'right']),
]
