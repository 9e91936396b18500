/** How many characters stand in one part, at most. Texts of up to twice as many stay whole. */
export const PART_LENGTH = 20_000

/**
 * The parts of a text, which together are the text: one, unless it is longer than two parts. Each ends behind a line break where the part
 * has one in its second half, else behind a blank there, else not within a character.
 */
export function splitLongText(text: string): readonly string[] {
  if (text.length <= 2 * PART_LENGTH) return [text]
  const parts: string[] = []
  let from = 0
  while (text.length - from > PART_LENGTH) {
    const end = endOfPart(text, from)
    parts.push(text.slice(from, end))
    from = end
  }
  return from < text.length ? [...parts, text.slice(from)] : parts
}

function endOfPart(text: string, from: number): number {
  const part = text.slice(from, from + PART_LENGTH)
  for (const mark of ['\n', ' ']) {
    const at = part.lastIndexOf(mark)
    if (at >= PART_LENGTH / 2) return from + at + 1
  }
  return isHighSurrogate(part.charCodeAt(PART_LENGTH - 1)) ? from + PART_LENGTH - 1 : from + PART_LENGTH
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}
