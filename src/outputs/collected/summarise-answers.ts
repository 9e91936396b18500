import type { AnswerOption } from '../../items/answer-model.ts'
import type { Answer } from '../../items/item-model.ts'
import type { Question } from '../answers/list-questions.ts'
import type { CollectedAnswer } from './collect-answers.ts'
import { optionsOf, unitsOf } from './read-answer.ts'

/** How often a value was given. */
export type ValueCount = {
  /** The value as a text. */
  readonly value: string
  /** What participants saw for it; the value itself where no option has it. */
  readonly label: string
  readonly count: number
  /** Whether an option of the layout has it. */
  readonly isKnown: boolean
}

/** How often several participants gave the same answer to the same datapoint. */
export type Agreement = {
  /** The datapoints that several participants answered. */
  readonly datapoints: number
  /** Pairs of their answers to the same datapoint, and those of them that are the same. */
  readonly pairs: number
  readonly same: number
}

/** All answers to a question in numbers. */
export type QuestionSummary = {
  readonly question: Question
  readonly answered: number
  readonly unanswered: number
  /** Of chosen options and of units, in the order of the layout, then what no option has, the most frequent first; empty for texts and files. */
  readonly counts: readonly ValueCount[]
  /** Null for texts and files, and where no datapoint has answers of several participants. */
  readonly agreement: Agreement | null
}

/** The answers to each question in numbers. */
export function summariseAnswers(
  questions: readonly Question[],
  answers: readonly CollectedAnswer[],
): readonly QuestionSummary[] {
  return questions.map((question) => {
    const given = answers.flatMap((one) => {
      const { answer = [] } = one.answers.get(question.key) ?? {}
      return answer.length === 0 ? [] : [{ ...one, answer }]
    })
    return {
      question,
      answered: given.length,
      unanswered: answers.length - given.length,
      counts: countValues(question, given),
      agreement: optionsOf(question).length === 0 ? null : agreementOf(given),
    }
  })
}

/** The values of an answer that are counted: of its options, or its unit. */
export function valuesOf(question: Question, answer: Answer): readonly string[] {
  const key = optionsOf(question).length > 0 ? 'value' : unitsOf(question).length > 0 ? 'unit' : null
  if (key === null) return []
  return [...new Set(answer.flatMap((entry) => (entry[key] === undefined ? [] : [String(entry[key])])))]
}

type Given = CollectedAnswer & { readonly answer: Answer }

function countValues(question: Question, given: readonly Given[]): readonly ValueCount[] {
  const tally = new Map<string, number>()
  const options = uniqueByValue([...optionsOf(question), ...(optionsOf(question).length > 0 ? [] : unitsOf(question))])
  for (const { value } of options) tally.set(String(value), 0)
  for (const { answer } of given) {
    for (const value of valuesOf(question, answer)) tally.set(value, (tally.get(value) ?? 0) + 1)
  }
  const known = new Map(options.map(({ value, label }) => [String(value), label]))
  const counts = [...tally].map(([value, count]): ValueCount => {
    const label = known.get(value)
    return { value, label: label || value, count, isKnown: label !== undefined }
  })
  return [
    ...counts.filter(({ isKnown }) => isKnown),
    ...counts.filter(({ isKnown }) => !isKnown).toSorted((a, b) => b.count - a.count),
  ]
}

function uniqueByValue(options: readonly AnswerOption[]): readonly AnswerOption[] {
  return [...new Map(options.toReversed().map((option) => [String(option.value), option])).values()].toReversed()
}

/** Of a participant who answered a datapoint twice the first answer counts. Without ids every answer is somebody else's. */
function agreementOf(given: readonly Given[]): Agreement | null {
  const groups = new Map<number, { readonly seen: Set<string>; readonly tally: Map<string, number> }>()
  for (const { datapoint, participant, answer } of given) {
    if (datapoint === null) continue
    const group = groups.get(datapoint) ?? { seen: new Set<string>(), tally: new Map<string, number>() }
    groups.set(datapoint, group)
    if (participant !== '' && group.seen.has(participant)) continue
    group.seen.add(participant)
    const choice = JSON.stringify(answer.map(({ value }) => String(value)).toSorted())
    group.tally.set(choice, (group.tally.get(choice) ?? 0) + 1)
  }
  let [datapoints, pairs, same] = [0, 0, 0]
  for (const { tally } of groups.values()) {
    const counts = [...tally.values()]
    const answers = counts.reduce((sum, count) => sum + count, 0)
    if (answers < 2) continue
    datapoints++
    pairs += pairsOf(answers)
    same += counts.reduce((sum, count) => sum + pairsOf(count), 0)
  }
  return datapoints === 0 ? null : { datapoints, pairs, same }
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2
}
