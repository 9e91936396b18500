import type { Datapoint, Schema } from '../../dataset/schema.ts'
import type { Answer } from '../../items/item-model.ts'
import type { Question } from '../../outputs/answers/list-questions.ts'
import { checkRepetition, checkShortReasoning, type NamedText } from '../../outputs/check-answers.ts'
import { compareGold, type GoldResult } from '../../outputs/compare-gold.ts'
import type { PickReason } from '../../outputs/pick-datapoints.ts'
import { type CheckPlan, criteriaOf } from './check-plan.ts'
import type { CheckRun } from './check-run.ts'

/** What the summary says of one datapoint. */
export type CheckRow = {
  readonly datapoint: number
  readonly reasons: readonly PickReason[]
  /** Null when it was not looked at. */
  readonly seconds: number | null
  readonly answered: number
  /** How many of the criteria are ticked. */
  readonly met: number
  /** Null without a gold field. */
  readonly gold: GoldResult | null
  /** What stands out in the written answers, in sentences; of made-up ones only that they are. */
  readonly remarks: readonly string[]
}

export type CheckResult = {
  readonly run: CheckRun
  readonly plan: CheckPlan
  readonly questions: readonly Question[]
  readonly schema: Schema | null
  /** The picked datapoints, as far as they could be read. */
  readonly datapoints: ReadonlyMap<number, Datapoint>
}

/** The summary of a self-check: a row for each picked datapoint, in the order of the file. */
export function listCheckRows(result: CheckResult): readonly CheckRow[] {
  const { run, plan, questions } = result
  const criteria = criteriaOf(plan)
  return run.picks.map(({ datapoint, reasons }) => {
    const spent = run.spent.get(datapoint)
    const answers = run.answers.get(datapoint)
    return {
      datapoint,
      reasons,
      seconds: spent === undefined ? null : spent / 1000,
      answered: questions.filter(({ key }) => (answers?.get(key)?.length ?? 0) > 0).length,
      met: criteria.filter((criterion) => run.ticked.get(datapoint)?.has(criterion)).length,
      gold: goldOf(result, datapoint),
      remarks: run.madeUp.has(datapoint)
        ? ['Made-up answers.']
        : questions.flatMap((question) => listRemarks(result, question, datapoint)),
    }
  })
}

function goldOf({ run, plan, questions, datapoints }: CheckResult, datapoint: number): GoldResult | null {
  const question = questions.find(({ key }) => key === plan.goldQuestion) ?? questions[0]
  if (plan.goldField === '' || question === undefined) return null
  const answer = run.answers.get(datapoint)?.get(question.key) ?? []
  return compareGold(question.shape, answer, datapoints.get(datapoint)?.get(plan.goldField))
}

function listRemarks(result: CheckResult, question: Question, datapoint: number): readonly string[] {
  const { run, plan } = result
  const texts = textsOf(question, run.answers.get(datapoint)?.get(question.key))
  const others = [...fieldTexts(result, datapoint), ...otherAnswers(run, question, datapoint)]
  return texts
    .flatMap((text) => [checkShortReasoning(text, plan.fewestWords), checkRepetition(text, others)])
    .flatMap(({ passed, words }) => (passed ? [] : [question.text === '' ? words : `“${question.text}”: ${words}`]))
}

/** The texts that were written, without numbers, options, and what has a unit, which is an amount. */
function textsOf({ shape }: Question, answer: Answer = []): readonly string[] {
  const isWritten = shape.entries.some(({ value, unit }) => value?.kind === 'text' && unit === undefined)
  return answer.flatMap(({ value, explanation }) => [
    ...(isWritten && typeof value === 'string' ? [value] : []),
    ...(explanation === undefined ? [] : [explanation]),
  ])
}

function fieldTexts({ schema, datapoints }: CheckResult, datapoint: number): readonly NamedText[] {
  return (schema?.fields ?? []).flatMap(({ name, type }) => {
    const text = datapoints.get(datapoint)?.get(name)
    return type === 'text' && typeof text === 'string' ? [{ name: `the field ${name}`, text }] : []
  })
}

function otherAnswers(run: CheckRun, question: Question, datapoint: number): readonly NamedText[] {
  return run.picks
    .filter((pick) => pick.datapoint !== datapoint && !run.madeUp.has(pick.datapoint))
    .flatMap((pick) =>
      textsOf(question, run.answers.get(pick.datapoint)?.get(question.key)).map((text) => ({
        name: `the answer at datapoint ${pick.datapoint + 1}`,
        text,
      })),
    )
}
