import { nameWord, walkJson } from './walk-json.ts'
import { blankLineNumbers } from './blank-line-numbers.ts'
import type { RepairResult } from './repair-tally.ts'

/**
 * Mends a text that is nearly JSON, or says what is wrong with it. What is mended: line numbers from a documentation page, words before
 * and after the JSON, and all that `walkJson` mends. `maxDepth` limits the levels of brackets.
 */
export function repairJson(text: string, maxDepth: number): RepairResult {
  const { text: bare, count, offset } = blankLineNumbers(text)
  let failure: RepairResult | null = null
  for (const start of findStarts(bare)) {
    const result = walkJson(bare, start, maxDepth)
    if (result.ok) {
      const numbers = count > 0 ? [{ kind: 'line-number', count, offset } as const] : []
      return { ...result, repairs: [...numbers, ...result.repairs] }
    }
    failure ??= result
  }
  const at = Math.max(0, bare.search(/\S/))
  return failure ?? { ok: false, message: `"{" or "[" was expected, but there is ${nameWord(bare, at)}.`, offset: at }
}

/** Where the JSON may begin: the first bracket that is no part of a word or path, and the first bracket at the start of a line. */
function findStarts(text: string): readonly number[] {
  const free = text.search(/(?<![\w/])[[{]/)
  const atLine = /^[^\S\r\n]*[[{]/m.exec(text)
  const starts = [free, atLine ? atLine.index + atLine[0].length - 1 : -1]
  return [...new Set(starts.filter((start) => start >= 0))]
}
