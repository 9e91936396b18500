import { countWords, numberWords } from '../base/number-words.ts'
import { splitWords } from './split-words.ts'

/** Whether an answer keeps a criterion, and why, in a sentence. */
export type CriterionResult = { readonly passed: boolean; readonly words: string }

/** A text that an answer might repeat, and what people call it: `the field prompt`, `the answer to “Why?”`. */
export type NamedText = { readonly name: string; readonly text: string }

/** The criterion "very short reasoning": fails below `fewest` words. */
export function checkShortReasoning(text: string, fewest: number): CriterionResult {
  const count = splitWords(text).length
  if (count >= fewest)
    return { passed: true, words: `${countWords(count, 'word')}, at least ${numberWords(fewest)} wanted.` }
  return {
    passed: false,
    words: `Very short reasoning: ${countWords(count, 'word')}, at least ${numberWords(fewest)} wanted.`,
  }
}

/** From this share on an answer counts as a repetition. Ours; no platform rule. */
export const REPEATS_FROM = 0.7

/**
 * The criterion "repeats another text": fails when a share of `from` (0 to 1) or more of the answer stands in one of the others. Case,
 * signs and white space do not count. An answer or another text without letters repeats nothing.
 */
export function checkRepetition(
  text: string,
  others: readonly NamedText[],
  from: number = REPEATS_FROM,
): CriterionResult {
  let most = { name: '', share: 0 }
  for (const other of others) {
    const share = repeatedShare(text, other.text)
    if (share > most.share) most = { name: other.name, share }
  }
  if (most.share < from || most.share === 0) return { passed: true, words: 'Says something of its own.' }
  return {
    passed: false,
    words: `Repeats ${most.name}: ${Math.floor(most.share * 100)} % of the answer stands there.`,
  }
}

/**
 * How much of `text` stands in `other`, from 0 to 1: the share of its runs of eight letters and digits that are found there; of a shorter
 * text whether the whole is another text's whole.
 */
export function repeatedShare(text: string, other: string): number {
  const own = normalise(text)
  const theirs = normalise(other)
  if (own === '' || theirs === '') return 0
  const runs = listRuns(own)
  if (runs.length === 0) return own === theirs ? 1 : 0
  const known = new Set(listRuns(theirs))
  return runs.filter((run) => known.has(run)).length / runs.length
}

/** Long enough that two texts in one language seldom share a run by chance, short enough that a changed word spoils little. */
const RUN = 8

/** What stands after this many characters of a text is not compared. */
const LONGEST_READ = 100_000

function listRuns(text: string): readonly string[] {
  const signs = Array.from(text)
  return Array.from({ length: Math.max(0, signs.length - RUN + 1) }, (_, at) => signs.slice(at, at + RUN).join(''))
}

function normalise(text: string): string {
  return text
    .slice(0, LONGEST_READ)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}
