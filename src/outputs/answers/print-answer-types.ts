import type { AnswerOption, AnswerShape, EntryShape, ValueShape } from '../../items/answer-model.ts'
import { placeWords } from '../../layout/find.ts'
import { type NamedQuestion, nameQuestions } from './name-questions.ts'
import type { Question } from './list-questions.ts'

/** The TypeScript types of the responses to this layout, as the text of a file that stands by itself. */
export function printAnswerTypes(questions: readonly Question[]): string {
  const named = nameQuestions(questions)
  const union = named.length === 0 ? 'never' : named.map(({ name }) => `\n  | ${name}`).join('')
  return [
    '/** All answers of one participant to one datapoint. `record_index` is the datapoint’s place in the dataset, from 0. */',
    'export type Response = { participant: string; record_index: number; answers: AnswerRecord[] }',
    '',
    '/** The answer to one question. Check `instruction_id` to know which. */',
    `export type AnswerRecord = ${union}`,
    ...named.flatMap((one) => ['', ...printQuestion(one)]),
    '',
  ].join('\n')
}

function printQuestion({ name, question }: NamedQuestion): readonly string[] {
  const { instructionId, type, text, place, shape } = question
  const [only, second] = shape.entries
  const entry = only && !second ? printEntry(only) : shape.entries.map(printEntry).join(' | ') || 'never'
  return [
    '/**',
    ` * ${inComment(text || 'A question without words')} (${placeWords(place)})`,
    ...listLabels(shape).map((line) => ` * - ${line}`),
    ' */',
    `export type ${name} = {`,
    `  instruction_id: ${JSON.stringify(instructionId)}`,
    `  type: ${JSON.stringify(type)}`,
    `  answer: ${second ? `(${entry})` : entry}[]`,
    '}',
  ]
}

function printEntry(entry: EntryShape): string {
  const keys = Object.entries(entry).map(([key, shape]) => `${key}: ${printValue(shape)}`)
  return `{ ${keys.join('; ')} }`
}

function printValue(shape: ValueShape): string {
  if (shape.kind === 'number') return 'number'
  if (shape.kind === 'written-number') return 'string | number'
  if (shape.kind === 'text') return 'string'
  return shape.options.map(({ value }) => JSON.stringify(value)).join(' | ') || 'never'
}

/** What participants saw for each value, where it says more than the value. */
function listLabels({ entries }: AnswerShape): readonly string[] {
  const options = entries.flatMap((entry) => Object.values(entry).flatMap(optionsOf))
  return options
    .filter(({ value, label }) => label !== value)
    .map(({ value, label }) => inComment(`${JSON.stringify(value)}: ${label}`))
}

function optionsOf(shape: ValueShape): readonly AnswerOption[] {
  return shape.kind === 'option' ? shape.options : []
}

/** A text that cannot end the comment it stands in. */
function inComment(text: string): string {
  return text.replace(/\*\//g, '*\\/').replace(/\s+/g, ' ').trim()
}
