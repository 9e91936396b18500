import type { AutoManner } from '../../items/answer-model.ts'
import type { Question } from '../../outputs/answers/list-questions.ts'
import { makeAnswer } from '../../outputs/answers/mock-responses.ts'
import type { PageAnswers } from '../session.ts'

/** Made-up answers to every question for these datapoints, by seed; questions whose bounds accept no answer stay empty. */
export function autoAnswers(
  questions: readonly Question[],
  datapoints: readonly number[],
  manner: AutoManner,
  seed: string,
): ReadonlyMap<number, PageAnswers> {
  return new Map(
    datapoints.map((datapoint) => {
      const answers = questions.flatMap((question) => {
        const answer = makeAnswer(question, manner, `${seed}/${datapoint}`)
        return answer === null ? [] : [[question.key, answer] as const]
      })
      return [datapoint, new Map(answers)]
    }),
  )
}
