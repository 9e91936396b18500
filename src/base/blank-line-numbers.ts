/** The text with its line numbers blanked (so every offset stays), how many there were, and the offset of the first (-1 for none). */
export type Unnumbered = { readonly text: string; readonly count: number; readonly offset: number }

/**
 * Blanks the numbers before the lines of JSON that was copied from a documentation page. They are taken for line numbers only when one
 * stands before the bracket that opens the JSON, where JSON itself allows none, and then only as long as they count the lines.
 */
export function blankLineNumbers(text: string): Unnumbered {
  const opening = OPENING_LINE.exec(text)
  const first = opening?.groups?.['number']
  if (!opening || first === undefined) return { text, count: 0, offset: -1 }

  const head = text.slice(0, opening.index)
  const lines = text.slice(opening.index).split('\n')
  let expected = Number(first)
  let count = 0
  const blanked = lines.map((line, index) => {
    const number = /^[^\S\n]*(\d+)(?!\d)/.exec(line)
    const value = number ? Number(number[1]) : -1
    if (!number || (value !== expected && value !== Number(first) + index)) return line
    expected = value + 1
    count++
    return ' '.repeat(number[0].length) + line.slice(number[0].length)
  })
  return { text: head + blanked.join('\n'), count, offset: opening.index + opening[0].indexOf(first) }
}

/** The first line that opens with a bracket, with or without a number before it. */
const OPENING_LINE = /^[^\S\n]*(?:(?<number>\d{1,6})[^\S\n]*)?[[{]/m
