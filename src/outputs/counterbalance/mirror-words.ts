import type { FieldPair } from '../../dataset/find-pairs.ts'

/** Texts as they would be said of the other side. */
export type Mirror = {
  /** The text with the words for each side in the place of those for the other. */
  turn(text: string): string
  /** Which sides a text names: 0 for the first of a pair, 1 for the second. */
  sidesIn(text: string): ReadonlySet<0 | 1>
}

/** A mirror for pairs of words that mean one side and the other. Capitals count only where a single letter is the whole word. */
export function createMirror(pairs: readonly FieldPair[]): Mirror {
  const partners = new Map<string, { readonly words: string; readonly side: 0 | 1 }>()
  for (const [first, second] of pairs) {
    if (keyOf(first) === keyOf(second) || partners.has(keyOf(first)) || partners.has(keyOf(second))) continue
    partners.set(keyOf(first), { words: second, side: 0 })
    partners.set(keyOf(second), { words: first, side: 1 })
  }
  // The longest first, or “Image 1” would be found in “Image 12”’s place.
  const words = [...partners.keys()].toSorted((a, b) => b.length - a.length)
  const pattern = words.length === 0 ? null : new RegExp(words.map(bounded).join('|'), 'giu')
  return {
    turn: (text) =>
      pattern === null ? text : text.replace(pattern, (found) => partners.get(keyOf(found))?.words ?? found),
    sidesIn: (text) => {
      const found = pattern === null ? [] : (text.match(pattern) ?? [])
      return new Set(found.flatMap((one) => partners.get(keyOf(one))?.side ?? []))
    },
  }
}

/** Whether two texts say the same but for capitals and blanks. */
export function saysTheSame(one: string, other: string): boolean {
  return fold(one) === fold(other)
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim()
}

function keyOf(words: string): string {
  return words.length === 1 ? words : fold(words)
}

/** The words as a pattern. In scripts that part words by blanks they must stand by themselves: “A” is not in “About”. */
function bounded(words: string): string {
  const escaped = words.replace(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)
  const before = PARTED.test(words) ? String.raw`(?<![\p{Script=Latin}\p{N}])` : ''
  const after = PARTED.test(words.slice(-1)) ? String.raw`(?![\p{Script=Latin}\p{N}])` : ''
  return `${before}${escaped}${after}`
}

const PARTED = /^[\p{Script=Latin}\p{N}]/u
