import { isJsonList, type Json, nameJson, spellingOf } from '../base/json.ts'
import type { AnswerOption, AnswerShape } from '../items/answer-model.ts'
import type { Answer } from '../items/item-model.ts'
import { parseDecimal } from '../items/written-answer.ts'
import { listWords } from '../base/number-words.ts'

/** How an answer stands to what was expected, in a word and in a sentence. */
export type GoldResult = {
  readonly result: 'match' | 'mismatch' | 'no gold'
  readonly words: string
}

/**
 * Compares an answer with the value of a gold field. White space round texts and the case of letters do not count, and an option may be
 * named by its value or its label. A list, or a text with `|` or `,` between its parts, is what all must be chosen where several options
 * can be, and what any may be chosen or written elsewhere (a written answer is split at `|` only). With a unit the gold may end with it.
 */
export function compareGold(shape: AnswerShape, answer: Answer, gold: Json | undefined): GoldResult {
  const parts = listParts(gold)
  if (parts.length === 0) return { result: 'no gold', words: 'No answer is expected: the gold field is empty.' }
  const options = optionsOf(shape)
  if (options !== null) return compareChoice(shape, options, answer, parts)
  if (shape.entries.every((entry) => entry.value === undefined))
    return { result: 'no gold', words: 'Files cannot be compared with a gold field.' }
  return compareWritten(shape, answer, parts)
}

function compareChoice(
  shape: AnswerShape,
  options: readonly AnswerOption[],
  answer: Answer,
  parts: readonly string[],
): GoldResult {
  // A label may hold a comma, so a part is split only when it is no option as it stands.
  const named = parts.flatMap((part) => (findOption(options, part) ? [part] : splitAt(part, /[|,]/)))
  const unknown = named.filter((name) => findOption(options, name) === null)
  if (unknown.length > 0) {
    const names = listWords(unknown.map((name) => `“${name}”`))
    return {
      result: 'mismatch',
      words: `The gold field holds ${names}, which ${unknown.length === 1 ? 'is' : 'are'} none of the options. Write an option’s value or label there.`,
    }
  }
  const wanted = options.filter((option) => named.some((name) => findOption(options, name) === option))
  const given = options.filter(({ value }) => answer.some((entry) => entry.value === value))
  const isMatch =
    shape.maxEntries === 1
      ? given.some((one) => wanted.includes(one))
      : given.length === wanted.length && given.every((one) => wanted.includes(one))
  const join = shape.maxEntries === 1 ? 'or' : 'and'
  return judge(isMatch, labelsOf(wanted, join), given.length === 0 ? null : labelsOf(given, 'and'))
}

function compareWritten(shape: AnswerShape, answer: Answer, parts: readonly string[]): GoldResult {
  const wanted = [...parts, ...parts.flatMap((part) => splitAt(part, /\|/))]
  const entry = answer[0]
  const value = entry?.value
  const said = value === undefined ? null : [String(value), entry?.unit].filter(Boolean).join(' ')
  const units = shape.entries.flatMap(({ unit }) => (unit?.kind === 'option' ? unit.options : []))
  const unit = units.find((one) => one.value === entry?.unit)
  const names = unit ? [String(unit.value), unit.label] : []
  const isMatch =
    value !== undefined &&
    wanted.some(
      (one) =>
        isSame(one, String(value)) ||
        names.some(
          (name) => fold(one).endsWith(fold(name)) && isSame(one.trim().slice(0, -name.trim().length), String(value)),
        ),
    )
  return judge(isMatch, `“${parts.join(' or ')}”`, said === null ? null : `“${said}”`)
}

function judge(isMatch: boolean, expected: string, given: string | null): GoldResult {
  if (given === null) return { result: 'mismatch', words: `Nothing is answered; ${expected} was expected.` }
  if (isMatch) return { result: 'match', words: `As expected: ${given}.` }
  return { result: 'mismatch', words: `The answer is ${given}; ${expected} was expected.` }
}

/** The options of a question whose values are chosen; null for written answers and files. */
function optionsOf({ entries }: AnswerShape): readonly AnswerOption[] | null {
  const [entry] = entries
  return entry?.value?.kind === 'option' ? entry.value.options : null
}

/** The values of a gold field as texts; none when it is empty. */
function listParts(gold: Json | undefined): readonly string[] {
  if (gold === undefined || gold === null) return []
  const values = isJsonList(gold) ? gold : [gold]
  return values.map(goldText).filter((text) => text.trim() !== '')
}

function goldText(value: Json): string {
  const spelling = spellingOf(value)
  if (spelling === null) return typeof value === 'object' ? nameJson(value) : String(value)
  // `4.0` means the option 4; the digits of a long id mean themselves.
  const number = Number(spelling)
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? spelling : String(number)
}

function splitAt(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function findOption(options: readonly AnswerOption[], text: string): AnswerOption | null {
  return (
    options.find(({ value }) => fold(String(value)) === fold(text)) ??
    options.find(({ label }) => fold(label) === fold(text)) ??
    null
  )
}

function labelsOf(options: readonly AnswerOption[], join: 'and' | 'or'): string {
  return listWords(
    options.map(({ label }) => `“${label}”`),
    options.length,
    join,
  )
}

/** Whether two texts say the same: the same words, or the same number. */
function isSame(a: string, b: string): boolean {
  if (fold(a) === fold(b)) return true
  const number = parseDecimal(a)
  return number !== null && number === parseDecimal(b)
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
