/** The part of a text between two places, counted as `slice` does, but never with half of a character that takes two units. */
export function sliceText(text: string, from: number, to = text.length): string {
  return text.slice(isWithin(text, from) ? from + 1 : from, isWithin(text, to) ? to - 1 : to)
}

/** A text of at most `most` units: of a longer one the beginning, and an ellipsis. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${sliceText(text, 0, most - 1).trimEnd()}…` : text
}

/** Whether a place lies between the two units of one character. */
function isWithin(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xff_ff
}
