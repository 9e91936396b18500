/** A JSON string, also one that a terminal has wrapped, even between a backslash and what it escapes. */
export const JSON_STRING = /"(?:[^"\\]|\\(?:\r?\n[^]|(?!\r?\n)[^]))*"/

/**
 * The part of a text from `start` to `end`, which should be JSON, without the line breaks of a terminal that has wrapped it. Outside of
 * strings a break is nothing. Inside of one, where JSON has none, it is nothing after a full line, and a blank after a shorter one: the
 * blank at its end was not copied, or the lines were broken at words.
 */
export function joinWrapped(text: string, start: number, end: number): string {
  const part = text.slice(start, end)
  const widthAt = (at: number) => columnsBefore(text, start + at)
  const full = breaksIn(part).reduce((most, at) => Math.max(most, widthAt(at)), 0)
  const strings = [...part.matchAll(new RegExp(JSON_STRING, 'g'))]
  const widths = strings.flatMap(({ 0: string, index }) => breaksIn(string).map((at) => widthAt(index + at)))
  const isAtWords = widths.filter((width) => width < full - 1).length > widths.length / 2
  const joined: string[] = []
  let done = 0
  for (const { 0: string, index } of strings) {
    joined.push(part.slice(done, index).replace(BREAK, ''))
    joined.push(
      string.replace(BREAK, (broken, at: number) => {
        const next = string.slice(at + broken.length, at + broken.length + 2)
        const hasBlank = string[at - 1] === ' ' || next.startsWith(' ')
        // A sign of two columns does not go into the last one.
        const isFull = widthAt(index + at) + (next.search(WIDE) === 0 ? 1 : 0) >= full
        return hasBlank || (!isAtWords && isFull) ? '' : ' '
      }),
    )
    done = index + string.length
  }
  return [...joined, part.slice(done).replace(BREAK, '')].join('')
}

const BREAK = /\r?\n/g

function breaksIn(text: string): readonly number[] {
  return [...text.matchAll(BREAK)].map(({ index }) => index)
}

/** How many columns of a terminal the line takes that ends at `end`. */
function columnsBefore(text: string, end: number): number {
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end)
  return Array.from(line).length + (line.match(WIDE)?.length ?? 0)
}

/** The signs that take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/gu
