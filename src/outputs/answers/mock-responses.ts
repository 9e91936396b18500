import { createRandom } from '../../base/seeded-random.ts'
import type { AutoManner } from '../../items/answer-model.ts'
import type { Answer } from '../../items/item-model.ts'
import { placeWords } from '../../layout/find.ts'
import type { AnswerRecord, Response } from './answer-record.ts'
import type { Question } from './list-questions.ts'

/** What to make up: answers to these datapoints (from 0), by as many participants each. */
export type MockPlan = {
  readonly questions: readonly Question[]
  readonly datapoints: Iterable<number>
  readonly annotatorsPerTask: number
  readonly manner: AutoManner
  readonly seed: number | string
}

/** Made-up responses, so that analysis code can be written before the study. */
export type MockResponses = {
  readonly responses: readonly Response[]
  /** Questions that no answer could be made up for, each in a sentence; they are left out of every response. */
  readonly problems: readonly string[]
}

/**
 * Made-up responses to every datapoint by `annotatorsPerTask` participants each, called `made-up-1`, … What is made up for a datapoint
 * hangs on the seed, the participant and the question only, so that more datapoints change nothing in the others.
 */
export function mockResponses({ questions, datapoints, annotatorsPerTask, manner, seed }: MockPlan): MockResponses {
  const responses: Response[] = []
  const failed = new Set<Question>()
  for (const datapoint of datapoints) {
    for (let annotator = 1; annotator <= annotatorsPerTask; annotator++) {
      const answers = questions.flatMap((question): readonly AnswerRecord[] => {
        const { instructionId, type } = question
        const answer = makeAnswer(question, manner, `${seed}/${annotator}/${datapoint}`)
        if (answer === null) failed.add(question)
        return answer === null ? [] : [{ instruction_id: instructionId, type, answer }]
      })
      responses.push({ participant: `made-up-${annotator}`, record_index: datapoint, answers })
    }
  }
  return { responses, problems: [...failed].map(problemWords) }
}

/** A made-up answer to one question; null when its bounds accept none. The same seed gives the same answer. */
export function makeAnswer(question: Question, manner: AutoManner, seed: string): Answer | null {
  return question.model.autoAnswer(question.item, manner, createRandom(`${seed}/${question.instructionId}`))
}

/** Why a question has no made-up answer, in words. */
export function problemWords({ place, text }: Question): string {
  return `${placeWords(place)}${text === '' ? '' : ` “${text}”`}: no answer could be made up, because its options or bounds accept none, or only very long ones. Mend them in the design.`
}
