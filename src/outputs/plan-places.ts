import { countWords } from '../base/number-words.ts'

/** What a study asks for: numbers of groups, of datapoints in groups, and of questions that each datapoint is asked. */
export type PlacesInput = {
  readonly groups: number
  readonly datapoints: number
  readonly questionsPerDatapoint: number
  /** How many participants see each group; at least 1. Source: format.md §4, `annotators_per_task` (default 1). */
  readonly annotatorsPerTask: number
}

/** How many participants a study has room for, how often a datapoint is judged in all, and how many answers that makes. */
export type Places = {
  readonly places: number
  readonly judgements: number
  readonly answers: number
  readonly words: string
}

/** The places of a study: groups × annotators. Source: format.md §4 (sure). */
export function planPlaces({ groups, datapoints, questionsPerDatapoint, annotatorsPerTask }: PlacesInput): Places {
  const annotators = Math.max(1, Math.floor(annotatorsPerTask))
  const places = groups * annotators
  const judgements = datapoints * annotators
  const answers = judgements * questionsPerDatapoint
  const words = `${countWords(groups, 'task group')} × ${countWords(annotators, 'participant')} each = ${countWords(places, 'place')}. ${countWords(datapoints, 'datapoint')} × ${countWords(questionsPerDatapoint, 'question')} × ${countWords(annotators, 'participant')} = ${countWords(answers, 'answer')}.`
  return { places, judgements, answers, words }
}
