import { isJsonObject, ownValue, spelledNumber, type Json } from '../base/json.ts'
import { mayHoldOddNumber, numberAt, parseSpelled } from '../base/parse-spelled.ts'

/**
 * Gives the numbers of a datapoint that was just made, in place, the spelling they have in its text, where they would be written otherwise:
 * an id of 19 digits must stay itself. `json` is what the datapoint was parsed from.
 */
export function keepSpellings(datapoint: Map<string, Json>, json: string): void {
  for (const [name, value] of datapoint) {
    if (typeof value === 'number') {
      const start = valueStart(json, name)
      const plain = String(value)
      // Nearly every number is spelled as it would be.
      if (json.startsWith(plain, start) && !goesOn(json.charCodeAt(start + plain.length))) continue
      const spelling = numberAt(json, start)
      if (spelling === null || !Object.is(Number(spelling), value)) return keepAll(datapoint, json)
      datapoint.set(name, spelledNumber(spelling))
    } else if (typeof value === 'object' && value !== null && mayHoldOddNumber(json)) return keepAll(datapoint, json)
  }
}

// Where the value of a field begins, if its name stands in the text as it is; -1 if it is spelled otherwise. The first of several places does:
// what is not the number there is looked up with care.
function valueStart(json: string, name: string): number {
  const quoted = `"${name}"`
  const found = json.indexOf(quoted)
  if (found === -1) return -1
  let at = found + quoted.length
  while (isBetween(json.charCodeAt(at))) at++
  return at
}

function isBetween(code: number): boolean {
  return code <= 32 || code === COLON
}

function goesOn(code: number): boolean {
  return (code >= ZERO && code <= NINE) || code === DOT || code === LARGE_E || code === SMALL_E
}

const COLON = 58
const ZERO = 48
const NINE = 57
const DOT = 46
const LARGE_E = 69
const SMALL_E = 101

// All numbers anew, whatever they are called and however deep they stand. Texts may be mended already and stay.
function keepAll(datapoint: Map<string, Json>, json: string): void {
  const spelled = parseSpelled(json)
  if (!isJsonObject(spelled)) return
  for (const [name, value] of datapoint) {
    if (typeof value !== 'string') datapoint.set(name, ownValue(spelled, name) ?? value)
  }
}
