import { shorten } from '../../base/cut-text.ts'
import { listLosses, type JsonLoss } from '../../base/json-losses.ts'
import { formatCount } from '../../base/number-words.ts'
import { parseJsonText, type JsonTextResult } from '../../base/json-text.ts'
import { textPosition } from '../../base/text-position.ts'
import type { Json } from '../../base/json.ts'

/** What a text says and its reading does not hold, in sentences. */
export type Losses = {
  /** Of keys that stand twice in an object only the last is read. */
  readonly repeatedKeys: readonly string[]
  /** Numbers that are written as others afterwards. */
  readonly numbers: readonly string[]
}

/**
 * Reads a text of a layout as JSON, and tells what is lost in that. `losses` looks only at numbers of which `isKept` says so, given the keys
 * that lead to them.
 */
export function readJson(text: string): {
  readonly json: JsonTextResult
  losses(isKept?: (keys: readonly string[]) => boolean): Losses
} {
  let read = ''
  const json = parseJsonText(text, (valid): Json => {
    const value: Json = JSON.parse(valid)
    read = valid
    return value
  })
  return {
    json,
    losses: (isKept = () => true) => {
      const body = text.replace(/^\uFEFF/, '')
      const losses = listLosses(read).filter(({ kind, keys }) => kind === 'repeated-key' || isKept(keys))
      const of = (kind: JsonLoss['kind']) =>
        tell(
          losses.filter((loss) => loss.kind === kind),
          // In a mended text nothing stands where it stood.
          read === body ? body : null,
        )
      return { repeatedKeys: of('repeated-key'), numbers: of('number') }
    },
  }
}

const MOST_TOLD = 20

function tell(losses: readonly JsonLoss[], text: string | null): readonly string[] {
  const told = losses.slice(0, MOST_TOLD).map((loss) => {
    const line = text === null ? '' : `Line ${textPosition(text, loss.offset).line}: `
    const words = loss.kind === 'repeated-key' ? keyWords(loss) : numberWords(loss)
    return `${line}${line === '' ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words}`
  })
  const more = losses.length - told.length
  return more > 0 ? [...told, `And ${formatCount(more)} more like this.`] : told
}

function keyWords({ found }: JsonLoss): string {
  return `the key "${shorten(found, 40)}" stands more than once in the same object. Only the last one counts.`
}

function numberWords(loss: JsonLoss): string {
  return `${numberFault(loss)}. It is written as ${JSON.stringify(Number(loss.found))}.`
}

/** What is the matter with a number that JavaScript can't hold, as a sentence without its end. */
export function numberFault({ found, keys }: JsonLoss): string {
  const key = keys.at(-1)
  const fault = Number.isFinite(Number(found)) ? 'has more digits than can be kept' : 'is too large to be kept'
  return `the number ${shorten(found, 40)}${key === undefined ? '' : ` of "${shorten(key, 40)}"`} ${fault}`
}
