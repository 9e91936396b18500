import { withTexts } from '../option-texts.ts'
import { chosenOptions, readOptions } from './read-options.ts'
import type { ChoiceOption, MultipleChoice } from './schema.ts'

/** A longer line is a sentence rather than an option, in characters. */
const LONGEST = 80
/** More lines are a text rather than a list of options. */
const MOST = 60

/** A question whose options are the lines of a text; `twice` counts the lines that were left out because they say the same as another. */
export type QuestionOfLines = { readonly question: MultipleChoice; readonly twice: number }

/**
 * The question that a list of short lines could be: each line an option, without its bullet or number. Null for a text of one line, of
 * long lines or of a great many.
 */
export function questionOfLines(text: string): QuestionOfLines | null {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length < 2 || lines.length > MOST || lines.some((line) => line.length > LONGEST)) return null
  const { options } = readOptions(withoutBullets(lines).join('\n'), [], false)
  const chosen = chosenOptions(options, false)
  if (chosen.length < 2) return null
  const created = withTexts<ChoiceOption>([], 0, chosen, ({ label, value }) => ({ label, value }))
  const question = { type: 'multiple_choice' as const, description: '', answer_limit: 1, options: [...created] }
  return { question, twice: options.length - chosen.length }
}

/** Lines without what marks them as a list, where all of them are marked. */
function withoutBullets(lines: readonly string[]): readonly string[] {
  const mark = MARKS.find((pattern) => lines.every((line) => pattern.test(line)))
  return mark === undefined ? lines : lines.map((line) => line.replace(mark, ''))
}

const MARKS = [/^[-–•*·▪◦‣]\s+/, /^\(?\d{1,3}[.)]\s+/, /^\(?\p{L}[.)]\s+/u]
