import type { Random } from '../base/seeded-random.ts'
import type { AutoManner, ValueShape } from './answer-model.ts'
import type { Validation } from './question.ts'
import { checkWritten } from './written-answer.ts'

type Bounds = Validation | null | undefined

/** What a text box with these bounds holds when it is answered. */
export function writtenShape(bounds: Bounds): ValueShape {
  const { min = null, max = null } = bounds ?? {}
  return { kind: bounds?.type === 'number' ? 'written-number' : 'text', min, max }
}

/** A made-up text or number within the bounds; null when they allow none, or only texts above 100 000 characters. */
export function autoWritten(bounds: Bounds, manner: AutoManner, random: Random): string | null {
  const text = bounds?.type === 'number' ? writeNumber(bounds, manner, random) : writeText(bounds, manner, random)
  return text !== null && checkWritten(bounds, text) === null ? text : null
}

/** No text is made longer than this, whatever the bounds say. In characters. */
const LONGEST_MADE = 100_000
/** How long a made-up text is at most where nothing bounds it. In characters. */
const LONG = 1000

const SENTENCE = 'This is a made-up answer to try the layout out. '

const WORDS =
  'the first answer is clear and names its source while the second one leaves out a step that matters here'.split(' ')

function writeText(bounds: Bounds, manner: AutoManner, random: Random): string | null {
  const least = Math.max(1, bounds?.min ?? 1)
  const most = bounds?.max ?? Math.max(LONG, least)
  if (most < least || least > LONGEST_MADE) return null
  const top = Math.min(most, LONGEST_MADE)
  if (manner === 'valid') return fill(SENTENCE, Math.min(top, Math.max(least, SENTENCE.trimEnd().length)))
  if (manner === 'boundary') return fill(SENTENCE, random.whole(0, 1) === 0 ? least : top)
  // Short answers are more likely than long ones, as in life.
  const length = random.whole(least, random.whole(least, Math.min(top, least + 400)))
  const words = Array.from({ length: 12 }, () => random.pick(WORDS)).join(' ')
  return fill(`${words}. `, length)
}

/** A text repeated to exactly this many characters, without a blank at its end. */
function fill(pattern: string, length: number): string {
  const text = pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length)
  return text.endsWith(' ') ? `${text.slice(0, -1)}.` : text
}

function writeNumber({ min, max }: Validation, manner: AutoManner, random: Random): string {
  const low = min ?? Math.min(0, (max ?? 0) - SPAN)
  const high = max ?? Math.max(SPAN, low + SPAN)
  if (manner === 'boundary') return decimalText(random.whole(0, 1) === 0 ? low : high)
  const [lowest, highest] = [Math.ceil(low), Math.floor(high)]
  if (lowest > highest)
    return decimalText(manner === 'valid' ? low : Math.min(high, low + random.next() * (high - low)))
  return decimalText(random.whole(lowest, manner === 'valid' ? lowest : highest))
}

/** How far made-up numbers reach where nothing bounds them. */
const SPAN = 100

/** A number in digits, never as a power of ten: that is how participants have to write it. Read back it is the same number. */
function decimalText(number: number): string {
  const [mantissa = '', power] = String(number).split('e')
  if (power === undefined) return mantissa
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const shift = Number(power)
  const digits = whole + fraction
  const sign = number < 0 ? '-' : ''
  return shift < 0 ? `${sign}0.${'0'.repeat(-shift - 1)}${digits}` : `${sign}${digits.padEnd(shift + 1, '0')}`
}
