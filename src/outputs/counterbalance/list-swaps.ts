import type { FieldPair } from '../../dataset/find-pairs.ts'
import type { Schema } from '../../dataset/schema.ts'
import { listStimuli, type Stimulus } from '../../checks/advice/stimuli.ts'
import { choiceOf, isScale } from '../../checks/advice/choice-of.ts'
import type { Layout } from '../../layout/layout.ts'
import { listColumns } from '../answers/csv-columns.ts'
import { listQuestions, type Question } from '../answers/list-questions.ts'

/**
 * How answers are read back: two values of one column mean the other side where a datapoint was swapped, or two columns do. `isList` says
 * whether several values can stand in one cell of the column.
 */
export type Swap =
  | { readonly kind: 'values'; readonly column: string; readonly values: FieldPair; readonly isList: boolean }
  | { readonly kind: 'columns'; readonly columns: FieldPair }

/** A question that speaks of no side, or of one in a way that is not understood: its answers stay as they are. */
export type SwapList = { readonly swaps: readonly Swap[]; readonly unclear: readonly string[] }

/**
 * What a swap of these fields means for the answers, as far as the words tell. An option means a side when it holds that side's title or its
 * value is the field's name or its last letter; two questions are each other's twin when their words differ in the titles alone.
 */
export function listSwaps(layout: Layout, schema: Schema | null, pairs: readonly FieldPair[]): SwapList {
  const questions = listQuestions(layout)
  // Of a question with several columns the first counts, so it is set last.
  const columns = new Map<string, string>()
  for (const { name, instructionId } of listColumns(questions).toReversed()) columns.set(instructionId, name)
  const columnOf = ({ instructionId }: Question) => columns.get(instructionId) ?? instructionId
  const stimuli = layout.flatMap((page, index) => listStimuli(page, index, schema))
  const sides = pairs.map(([a, b]) => [sideOf(a, stimuli), sideOf(b, stimuli)] as const)
  const swaps: Swap[] = []
  const known = new Set<Question>()
  for (const [first, second] of sides) {
    for (const question of questions) {
      if (known.has(question)) continue
      const values = valuesOf(question, first, second)
      const twin =
        values === null ? questions.find((one) => !known.has(one) && areTwins(question, one, first, second)) : undefined
      if (values !== null)
        swaps.push({ kind: 'values', column: columnOf(question), values, isList: question.shape.maxEntries > 1 })
      if (twin !== undefined) swaps.push({ kind: 'columns', columns: [columnOf(question), columnOf(twin)] })
      if (values !== null || twin !== undefined) known.add(question)
      if (twin !== undefined) known.add(twin)
    }
  }
  const titles = sides.flat().flatMap(({ title }) => (title === null ? [] : [title]))
  const unclear = questions.filter(
    (question) => !known.has(question) && titles.some((title) => question.text.includes(title)),
  )
  return { swaps, unclear: unclear.map(columnOf) }
}

type Side = { readonly name: string; readonly title: string | null; readonly end: string }

function sideOf(name: string, stimuli: readonly Stimulus[]): Side {
  const title = stimuli.find((stimulus) => stimulus.name === name)?.title ?? null
  return { name, title, end: /[a-z0-9]+$/i.exec(name.replace(/^.*[_ -]/, ''))?.[0].toLowerCase() ?? '' }
}

function valuesOf({ item }: Question, first: Side, second: Side): FieldPair | null {
  const choice = choiceOf(item)
  // The steps of a scale stand for no side, even when one is called 1 and another 2.
  const options = choice === null || isScale(choice) ? [] : choice.options
  const meaning = (side: Side, other: Side) => options.filter((option) => means(option, side) && !means(option, other))
  const [a, ...moreA] = meaning(first, second)
  const [b, ...moreB] = meaning(second, first)
  if (a === undefined || b === undefined || moreA.length > 0 || moreB.length > 0) return null
  return [String(a.value), String(b.value)]
}

type Option = { readonly label: string; readonly value: string | number | boolean }

function means({ label, value }: Option, { name, title, end }: Side): boolean {
  if (title !== null && label.includes(title)) return true
  const slug = String(value).toLowerCase()
  return slug === name.toLowerCase() || slug === end
}

function areTwins(one: Question, other: Question, first: Side, second: Side): boolean {
  if (first.title === null || second.title === null || one === other || one.type !== other.type) return false
  return one.text.includes(first.title) && one.text.replaceAll(first.title, second.title) === other.text
}
