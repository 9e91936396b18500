import type { FieldPair } from '../../dataset/find-pairs.ts'
import type { Schema } from '../../dataset/schema.ts'
import { listStimuli, type Stimulus } from '../../checks/advice/stimuli.ts'
import type { Layout } from '../../layout/layout.ts'
import { type AnswerColumn, listColumns } from '../answers/csv-columns.ts'
import { listQuestions, type Question } from '../answers/list-questions.ts'
import { areTwins, haveSameForm, sideOfPlace } from './find-twins.ts'
import { createMirror } from './mirror-words.ts'
import { readOptions, type Turned } from './read-options.ts'

/**
 * How answers are read back where a datapoint was swapped: each value of a column means another (itself where it names no side), or two
 * columns change places. `isList` says whether several values can stand in one cell of the column.
 */
export type Swap =
  | {
      readonly kind: 'values'
      readonly column: string
      readonly turned: Turned
      readonly isList: boolean
    }
  | { readonly kind: 'columns'; readonly columns: FieldPair }

/** What a swap means for the columns of the answers. */
export type SwapList = {
  readonly swaps: readonly Swap[]
  /** Questions that speak of a side in a way that is not understood: their answers stay as they are. */
  readonly unclear: readonly string[]
  /** Questions that speak of no side, as far as the words tell: their answers stay as well. */
  readonly kept: readonly string[]
  /** The further columns of questions that are turned, such as what was written under an option that names no side. */
  readonly belonging: readonly string[]
  /** All names that the table may have besides: of the other questions, and of the dataset. */
  readonly others: readonly string[]
}

/**
 * What a swap of these fields means for the answers, as far as the words tell. Two options change places when their labels differ in the
 * words for the sides alone (the titles over the fields, else the fields’ names), or when each is called like its field or its last letter.
 * What was written under them changes places along. Two questions do when their words differ so, or when they ask the same and stand with
 * one side each.
 */
export function listSwaps(layout: Layout, schema: Schema | null, pairs: readonly FieldPair[]): SwapList {
  const questions = listQuestions(layout)
  const columns = listColumns(questions)
  const stimuli = layout.flatMap((page, index) => listStimuli(page, index, schema))
  const mirror = createMirror(pairs.flatMap((pair) => wordsFor(pair, stimuli)))
  const findings = new Map(questions.map((question) => [question, readOptions(question, pairs, mirror)]))
  const sides = new Map(questions.map((question) => [question, sideOfPlace(question, layout, pairs, stimuli)]))
  const columnsOf = ({ instructionId }: Question) => columns.filter((column) => column.instructionId === instructionId)
  const nameOf = (question: Question) => columnsOf(question)[0]?.name ?? question.instructionId

  const alikeOf = (question: Question) =>
    questions.filter((one) => one !== question && areTwins(question, one, mirror, sides))
  const twins = new Map<Question, Question>()
  for (const question of questions) {
    const [twin, ...more] = alikeOf(question)
    if (twin === undefined || more.length > 0 || alikeOf(twin).length > 1 || !haveSameForm(question, twin)) continue
    if (findings.get(question) !== 'unclear' && findings.get(twin) !== 'unclear') twins.set(question, twin)
  }
  const isClear = (question: Question) =>
    findings.get(question) !== 'unclear' && (twins.has(question) || alikeOf(question).length === 0)

  const turned = new Set<Question>(twins.keys())
  const swaps: Swap[] = []
  for (const question of questions) {
    const finding = findings.get(question)
    if (finding === undefined || finding === null || finding === 'unclear' || !isClear(question)) continue
    turned.add(question)
    swaps.push(...turnOptions(columnsOf(question), finding, question.shape.maxEntries > 1))
  }
  // After the options: what was written under them goes along with its question.
  for (const [question, twin] of twins) {
    if (questions.indexOf(twin) > questions.indexOf(question))
      swaps.push(...changePlaces(columnsOf(question), columnsOf(twin)))
  }

  const speaksOfSide = (question: Question) =>
    mirror.sidesIn(question.text).size > 0 || sides.get(question)?.isAlone === true
  const isUnclear = (question: Question) => !turned.has(question) && (!isClear(question) || speaksOfSide(question))
  const unclear = questions.filter(isUnclear)
  const inSwaps = new Set(swaps.flatMap((swap) => (swap.kind === 'values' ? [swap.column] : swap.columns)))
  const ofTurned = [...turned].flatMap((question) => columnsOf(question).map(({ name }) => name))
  return {
    swaps,
    unclear: unclear.map(nameOf),
    kept: questions.filter((question) => !turned.has(question) && !unclear.includes(question)).map(nameOf),
    belonging: ofTurned.filter((name) => !inSwaps.has(name)),
    others: [
      ...columns.map(({ name }) => name).filter((name) => !ofTurned.includes(name)),
      ...(schema?.fields ?? []).map(({ name }) => name),
    ],
  }
}

/** The words that mean each side: the titles over the two fields on a page, then their names. */
function wordsFor([first, second]: FieldPair, stimuli: readonly Stimulus[]): readonly FieldPair[] {
  const titled = stimuli.flatMap(({ name, title, found }) =>
    title === null ? [] : [{ name, title, page: found.place.page }],
  )
  const titles = titled
    .filter(({ name }) => name === first)
    .flatMap(({ title, page }): readonly FieldPair[] => {
      const others = titled.filter(({ name }) => name === second)
      const other = others.find((one) => one.page === page) ?? others[0]
      return other === undefined ? [] : [[title, other.title]]
    })
  // A letter is too little to be found in a sentence.
  const names =
    first.length > 1 && second.length > 1 ? [[spoken(first), spoken(second)] as const, [first, second] as const] : []
  return [...titles, ...names]
}

/** A field's name as it would be said. */
function spoken(field: string): string {
  return field.replace(/[_ -]+/g, ' ').trim()
}

/** The values of the column, and the texts under the options in each other's place. */
function turnOptions(columns: readonly AnswerColumn[], turned: Turned, isList: boolean): readonly Swap[] {
  const [values] = columns
  if (values === undefined) return []
  const written = new Map(
    columns.flatMap(({ option, name }) => (option === undefined ? [] : [[String(option), name] as const])),
  )
  const pairs = turned.flatMap(([value, other], index): readonly Swap[] => {
    const [one, twin] = [written.get(value), written.get(other)]
    const isLater = turned.findIndex(([first]) => first === other) <= index
    return one === undefined || twin === undefined || isLater ? [] : [{ kind: 'columns', columns: [one, twin] }]
  })
  return [{ kind: 'values', column: values.name, turned, isList }, ...pairs]
}

/** Every column of a question in the place of its twin's. */
function changePlaces(columns: readonly AnswerColumn[], twins: readonly AnswerColumn[]): readonly Swap[] {
  return columns.flatMap(({ name, key, option }): readonly Swap[] => {
    const twin = twins.find((one) => one.key === key && one.option === option)
    return twin === undefined ? [] : [{ kind: 'columns', columns: [name, twin.name] }]
  })
}
