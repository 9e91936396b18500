import { NUMBER_PATTERN, spelledNumber, type Json } from './json.ts'

/** Reads a text as JSON like JSON.parse, and keeps the spelling of numbers that would be written otherwise. Throws like JSON.parse. */
export function parseSpelled(json: string): Json {
  const value: Json = JSON.parse(mayHoldOddNumber(json) ? spellOut(json) : json)
  return value
}

/** Whether a valid JSON text may hold a number that is not written as JSON.stringify writes it. A quick look: a yes may be wrong. */
export function mayHoldOddNumber(json: string): boolean {
  return MAY_BE_ODD.test(json)
}

/** The number that stands in `json` at `at`, as it is spelled there; null when none does. */
export function numberAt(json: string, at: number): string | null {
  const number = new RegExp(NUMBER_PATTERN, 'y')
  number.lastIndex = at
  return number.exec(json)?.[0] ?? null
}

const MAY_BE_ODD = /(?:^|[:[,])\s*(?:-?\d+[.eE]|-?\d{16}|-0)/

// The text with each odd number put into its object. What is no JSON does not become any: only a whole number of JSON is touched.
function spellOut(json: string): string {
  const token = new RegExp(`"|${NUMBER_PATTERN}`, 'g')
  const parts: string[] = []
  let from = 0
  for (let match = token.exec(json); match !== null; match = token.exec(json)) {
    const [found] = match
    if (found === '"') token.lastIndex = textEnd(json, match.index + 1)
    else if (found !== String(Number(found))) {
      parts.push(json.slice(from, match.index), JSON.stringify(spelledNumber(found)))
      from = token.lastIndex
    }
  }
  return parts.join('') + json.slice(from)
}

/** Where the text ends whose characters begin at `from`: behind its quotation mark. */
export function textEnd(json: string, from: number): number {
  for (let at = json.indexOf('"', from); at !== -1; at = json.indexOf('"', at + 1)) {
    let slashes = 0
    while (json[at - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return at + 1
  }
  return json.length
}
