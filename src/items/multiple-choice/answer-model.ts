import type { Random } from '../../base/seeded-random.ts'
import type { AnswerModel, AnswerShape, AutoManner } from '../answer-model.ts'
import type { Answer } from '../item-model.ts'
import type { Choice } from './answer.ts'
import type { MultipleChoice } from './schema.ts'

/** An entry for each chosen option. Source: format.md §6. */
export const multipleChoiceAnswers: AnswerModel<MultipleChoice> = { shapeOf: choiceShape, autoAnswer: autoChoice }

/** What answers to a choice look like: one entry for each chosen option, as many as the limit and the exclusive options leave. */
export function choiceShape(item: Choice): AnswerShape {
  const options = item.options.map(({ value, label }) => ({ value, label }))
  return { minEntries: 1, maxEntries: mostChosen(item), entries: [{ value: { kind: 'option', options } }] }
}

/** A made-up choice in the order of the options, an exclusive option only by itself; null when there are no options. */
export function autoChoice(item: Choice, manner: AutoManner, random: Random): Answer | null {
  const places = [...item.options.keys()]
  if (places.length === 0) return null
  const exclusive = places.filter((at) => item.options[at]?.exclusive)
  const free = places.filter((at) => !item.options[at]?.exclusive)
  const [first = 0] = free.length > 0 ? free : exclusive
  if (manner === 'valid') return chosen(item, [first])
  const only = random.pick(exclusive)
  if (only !== undefined && (free.length === 0 || random.whole(1, 4) === 1)) return chosen(item, [only])
  const most = Math.min(mostChosen(item), free.length)
  if (manner === 'random') return chosen(item, random.shuffle(free).slice(0, random.whole(1, most)))
  const isLow = random.whole(0, 1) === 0
  return chosen(item, isLow ? [first] : free.slice(-most))
}

/** How many options may stand in an answer together, at least 1. Source: format.md §2, `answer_limit` and `exclusive` (sure). */
function mostChosen({ answer_limit: limit, options }: Choice): number {
  const free = options.filter((option) => !option.exclusive).length
  return Math.max(1, limit < 1 ? free : Math.min(limit, free))
}

function chosen(item: Choice, places: readonly number[]): Answer {
  return places
    .toSorted((a, b) => a - b)
    .flatMap((at) => item.options.slice(at, at + 1).map(({ value }) => ({ value })))
}
