import { isJsonObject, spelledNumber, type Json } from './json.ts'
import { MAX_JSON_DEPTH } from './json-text.ts'

/** A value of JavaScript as JSON, or where it holds what JSON can't, in sentences. */
export type TakenJson =
  { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Copies a value that a script hands over, called `name`, as JSON. As in JSON.stringify a key with undefined is left out; whatever else JSON
 * can't hold is refused with its place. A BigInt is the number that it spells, which only datapoints keep: `keepsSpellings`.
 */
export function takeJson(value: unknown, name: string, { keepsSpellings = false } = {}): TakenJson {
  const problems: string[] = []
  const within = new Set<unknown>()

  const refuse = (place: string, words: string) => {
    problems.push(`${place} ${words}`)
    return null
  }
  const takeInside = (outer: object, place: string, copy: () => Json): Json => {
    if (within.has(outer)) return refuse(place, 'holds itself: hand over a copy without the loop.')
    if (within.size === MAX_JSON_DEPTH) return refuse(name, `has more than ${MAX_JSON_DEPTH} levels inside each other.`)
    within.add(outer)
    const copied = copy()
    within.delete(outer)
    return copied
  }
  const take = (one: unknown, place: string): Json => {
    if (one === null || typeof one === 'string' || typeof one === 'boolean') return one
    if (typeof one === 'number')
      return Number.isFinite(one) ? one : refuse(place, `is ${one}: hand over a number, a text or null.`)
    if (typeof one === 'bigint') {
      if (String(Number(one)) === String(one)) return Number(one)
      return keepsSpellings ? spelledNumber(String(one)) : refuse(place, 'is a BigInt: hand it over as a text.')
    }
    if (Array.isArray(one))
      return takeInside(one, place, () => Array.from(one, (entry, at) => take(entry, `${place}[${at}]`)))
    const kind = kindOf(one)
    if (!isJsonObject(one) || kind !== 'Object') return refuse(place, OTHERS.get(kind) ?? `is a ${kind}: ${AS_JSON}`)
    return takeInside(one, place, () =>
      Object.fromEntries(
        Object.entries<unknown>(one)
          .filter(([, held]) => held !== undefined)
          .map(([key, held]) => [key, take(held, `${place}${keyWords(key)}`)]),
      ),
    )
  }

  const taken = take(value, name)
  if (problems.length === 0) return { ok: true, value: taken }
  const more = problems.length - MOST_TOLD
  return {
    ok: false,
    problems: [...problems.slice(0, MOST_TOLD), ...(more > 0 ? [`And ${more} more like this.`] : [])],
  }
}

const MOST_TOLD = 20

const AS_JSON = 'hand it over as a text, a number, a list or a plain object.'
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['Undefined', 'is undefined: leave it out, or hand over null.'],
  ['Date', 'is a Date: hand it over as a text.'],
])

/** What a value calls itself, also where it comes from another window: `Date`, `Map`, `Function`, `Symbol`. */
function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1)
}

function keyWords(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}
