import { textEnd } from './parse-spelled.ts'

/** Something that a JSON text says and that is lost when it is read. */
export type JsonLoss = {
  /** A key that its object has already, so that only the last value counts; or a number that JavaScript holds as another one. */
  readonly kind: 'repeated-key' | 'number'
  /** The key, or the number as it is spelled. */
  readonly found: string
  /** The keys that lead to it from the outside in, without the places in lists; of a number, its own key is the last. */
  readonly keys: readonly string[]
  /** Offset from 0. */
  readonly offset: number
}

/** Lists what is lost when a text is read, in the order of the text. `json` is valid JSON, or nearly: then some may be missed. */
export function listLosses(json: string): readonly JsonLoss[] {
  const losses: JsonLoss[] = []
  const opened: Opened[] = []
  const keys = () => opened.flatMap(({ key }) => (key === null ? [] : [key]))
  const token = /["[\]{}]|-?\d[\d.eE+-]*/g
  for (let match = token.exec(json); match !== null; match = token.exec(json)) {
    const [found] = match
    const offset = match.index
    const inside = opened.at(-1)
    if (found === '{' || found === '[') opened.push({ names: new Set(), key: null })
    else if (found === '}' || found === ']') opened.pop()
    else if (found === '"') {
      token.lastIndex = textEnd(json, offset + 1)
      if (inside === undefined || !isBeforeColon(json, token.lastIndex)) continue
      const key = readText(json.slice(offset, token.lastIndex))
      inside.key = null
      if (inside.names.has(key)) losses.push({ kind: 'repeated-key', found: key, keys: keys(), offset })
      inside.names.add(key)
      inside.key = key
    } else if (isRounded(found)) losses.push({ kind: 'number', found, keys: keys(), offset })
  }
  return losses
}

/** A list or an object that is open, with the names that were met in it and the latest of them. */
type Opened = { readonly names: Set<string>; key: string | null }

function isBeforeColon(json: string, at: number): boolean {
  COLON.lastIndex = at
  return COLON.test(json)
}

const COLON = /\s*:/y

function readText(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted.slice(1, -1)
  }
}

/** Whether JavaScript holds another number than the one that is spelled. Up to 15 digits are always held. */
function isRounded(spelling: string): boolean {
  if (spelling.length < 16 && !/e/i.test(spelling)) return false
  const held = Number(spelling)
  return !Number.isNaN(held) && !(Number.isFinite(held) && decimal(spelling) === decimal(String(held)))
}

/** A number as its digits and where its point stands, the same for every spelling of the same value: `1.50` and `150e-2`. */
function decimal(spelling: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([-+]?\d+))?$/.exec(spelling) ?? []
  const all = (whole + fraction).replace(/^0+/, '')
  const digits = all.replace(/0+$/, '')
  if (digits === '') return '0'
  return `${sign}${digits}e${Number(exponent) + all.length - digits.length - fraction.length}`
}
