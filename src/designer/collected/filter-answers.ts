import { shorten } from '../../base/cut-text.ts'
import type { Question } from '../../outputs/answers/list-questions.ts'
import type { CollectedAnswer } from '../../outputs/collected/collect-answers.ts'
import type { Judgements } from '../../outputs/collected/judgements.ts'
import { type QuestionSummary, valuesOf } from '../../outputs/collected/summarise-answers.ts'

/** Which answers are looked at. */
export type AnswerFilter =
  | { readonly kind: 'all' | 'pass' | 'fail' | 'open' | 'strange' }
  /** Those that give this value to a question. */
  | { readonly kind: 'value'; readonly question: string; readonly value: string }
  /** Those that answer a question, or do not. */
  | { readonly kind: 'answered' | 'unanswered'; readonly question: string }

/** A filter in a text, which is what a list of choices needs. */
export function filterId(filter: AnswerFilter): string {
  return 'question' in filter ? JSON.stringify(Object.values(filter)) : filter.kind
}

/** A filter with its words. */
export type NamedFilter = { readonly filter: AnswerFilter; readonly label: string }

/** What can be looked at alone, in the order of reading. */
export function listFilters(summaries: readonly QuestionSummary[]): readonly NamedFilter[] {
  const plain: readonly NamedFilter[] = [
    { filter: { kind: 'all' }, label: 'All answers' },
    { filter: { kind: 'fail' }, label: 'Failed' },
    { filter: { kind: 'pass' }, label: 'Passed' },
    { filter: { kind: 'open' }, label: 'Without a verdict' },
    { filter: { kind: 'strange' }, label: 'With a value that does not fit' },
  ]
  const ofQuestions = summaries.flatMap(({ question, counts }): readonly NamedFilter[] => {
    const { instructionId, text } = question
    const words = oneLine(text) || 'A question without words'
    return [
      ...counts
        .filter(({ count }) => count > 0)
        .slice(0, MOST_VALUES)
        .map(({ value, label }) => ({
          filter: { kind: 'value', question: instructionId, value } as const,
          label: `${words} ${oneLine(label)}`,
        })),
      { filter: { kind: 'answered', question: instructionId }, label: `${words} Answered` },
      { filter: { kind: 'unanswered', question: instructionId }, label: `${words} Not answered` },
    ]
  })
  return [...plain, ...ofQuestions]
}

/** The answers that a filter leaves, as places in the list. */
export function filterAnswers(
  filter: AnswerFilter,
  answers: readonly CollectedAnswer[],
  questions: readonly Question[],
  judgements: Judgements,
): readonly number[] {
  const passes = testOf(filter, questions, judgements)
  return answers.flatMap((answer, at) => (passes(answer) ? [at] : []))
}

/** So many values of one question are offered. */
export const MOST_VALUES = 30

function testOf(
  filter: AnswerFilter,
  questions: readonly Question[],
  judgements: Judgements,
): (answer: CollectedAnswer) => boolean {
  switch (filter.kind) {
    case 'all':
      return () => true
    case 'pass':
    case 'fail':
      return ({ row }) => judgements.get(row)?.verdict === filter.kind
    case 'open':
      return ({ row }) => (judgements.get(row)?.verdict ?? null) === null
    case 'strange':
      return ({ answers }) => [...answers.values()].some(({ strange }) => strange.length > 0)
    case 'value':
    case 'answered':
    case 'unanswered': {
      const question = questions.find(({ instructionId }) => instructionId === filter.question)
      if (question === undefined) return () => false
      return ({ answers }) => {
        const answer = answers.get(question.key)?.answer ?? []
        if (filter.kind === 'value') return valuesOf(question, answer).includes(filter.value)
        return answer.length > 0 === (filter.kind === 'answered')
      }
    }
  }
}

function oneLine(text: string): string {
  return shorten(text.replace(/\s+/g, ' ').trim(), 60)
}
