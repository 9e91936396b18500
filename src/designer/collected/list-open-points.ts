import { countWords, listWords } from '../../base/number-words.ts'
import { isEditedName } from '../../dataset/derive.ts'
import type { Question } from '../../outputs/answers/list-questions.ts'
import type { AnswerTable } from '../../outputs/collected/answer-table.ts'
import type { CollectedAnswer } from '../../outputs/collected/collect-answers.ts'
import { listParts, type Matching } from '../../outputs/collected/match-columns.ts'

type Matched = {
  readonly table: AnswerTable
  readonly questions: readonly Question[]
  readonly matching: Matching
  /** Null while they are not read. */
  readonly answers: readonly CollectedAnswer[] | null
  /** How many datapoints there are; null where that is not known, or no dataset is open. */
  readonly count: number | null
  /** What the open dataset is called; null without one. */
  readonly fileName: string | null
}

/** What could not be matched, or may be matched wrongly, a sentence or a few each. */
export function listOpenPoints({ table, questions, matching, answers, count, fileName }: Matched): readonly string[] {
  const byNumber =
    matching.datapoint?.by === 'index' || matching.datapoint?.by === 'number' ? matching.datapoint.column : null
  const open = questions.filter((question) => !isMatched(question, questions, matching))
  const words = open.map(({ text }) => `“${text || 'a question without words'}”`)
  const points = [
    ...(questions.length === 0 ? ['No body page of this layout asks a question.'] : []),
    ...(open.length > 0 ? [`No column is certain to hold the answers to ${listWords(words)}. Choose one below.`] : []),
    ...(matching.datapoint === null
      ? ['No column is certain to say which datapoint was answered. Choose one below.']
      : []),
    ...(byNumber !== null && fileName !== null && isEditedName(fileName)
      ? [
          `The open data, “${fileName}”, is a copy that was made here. Where datapoints were left out of it, “${byNumber}” may count in the file before, and answers then stand at other datapoints than theirs. ${WAYS_OUT}`,
        ]
      : []),
    ...(table.faultCount > 0 ? [faultWords(table)] : []),
  ]
  if (answers === null) return points
  const byFingerprint = matching.datapoint?.by === 'fingerprint'
  const unplaced = answers.filter(({ datapoint }) => datapoint === null)
  const changed = byFingerprint ? unplaced.filter(({ fingerprint }) => fingerprint !== '').length : 0
  const lost = unplaced.length - changed
  const beyond = count === null ? 0 : answers.filter(({ datapoint }) => datapoint !== null && datapoint >= count).length
  const strange = answers.filter((one) => [...one.answers.values()].some((read) => read.strange.length > 0)).length
  const byLabel = answers.reduce(
    (sum, one) => sum + [...one.answers.values()].reduce((own, read) => own + read.byLabel, 0),
    0,
  )
  return [
    ...points,
    ...(changed > 0
      ? [
          `${countWords(changed, 'answer')} ${changed === 1 ? 'was given on a datapoint' : 'were given on datapoints'} that can’t be found for certain: none in the open dataset${count === null ? ', as far as it is read,' : ''} shows the same values, or several do, so the fields show their names. Open the data that was answered, or choose another column for the datapoint.`,
        ]
      : []),
    ...(matching.datapoint !== null && lost > 0
      ? [
          `${countWords(lost, 'answer')} ${lost === 1 ? 'names' : 'name'} no datapoint that can be found.${matching.datapoint.by === 'field' ? ' A value that several datapoints have finds none.' : ''}`,
        ]
      : []),
    ...(beyond > 0
      ? [
          `${countWords(beyond, 'answer')} ${beyond === 1 ? 'is to a datapoint' : 'are to datapoints'} beyond the end of the open dataset${byNumber === null ? '.' : `, so “${byNumber}” counts in another file. ${WAYS_OUT}`}`,
        ]
      : []),
    ...(strange > 0
      ? [
          `${countWords(strange, 'answer')} ${strange === 1 ? 'has' : 'have'} a value that does not fit its question. It is shown as it came.`,
        ]
      : []),
    ...(byLabel > 0
      ? [
          `${countWords(byLabel, 'option')} ${byLabel === 1 ? 'was' : 'were'} named by the label instead of the value, and read by it.`,
        ]
      : []),
  ]
}

const WAYS_OUT = 'Open the data that was uploaded, or match by the value of a field.'

function isMatched(question: Question, questions: readonly Question[], { parts }: Matching): boolean {
  return listParts(questions).some((part) => part.question === question && parts.has(part.id))
}

function faultWords({ faults: [first], faultCount }: AnswerTable): string {
  const said = `${countWords(faultCount, 'line')} could not be read.`
  return first === undefined ? said : `${said} The first is line ${first.line}: ${first.reason}`
}
