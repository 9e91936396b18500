/** The words of a text: what stands between blanks and holds a letter or digit; Chinese, Japanese, Thai and their kin are split by meaning. */
export function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((run) => {
    if (WITHOUT_BLANKS.test(run)) return segment(run)
    return WORD.exec(run)?.slice(0, 1) ?? []
  })
}

/** From the first letter or digit to the last. */
const WORD = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su

/** Scripts that write no blanks between words. */
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

// The language is fixed, so that the same text has as many words on every machine.
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' })

/** In pieces, because the segmenter keeps a copy of its whole text with every word. */
function segment(run: string): readonly string[] {
  const words: string[] = []
  for (let at = 0; at < run.length; at += PIECE) {
    for (const part of SEGMENTER.segment(run.slice(at, at + PIECE))) if (part.isWordLike) words.push(part.segment)
  }
  return words
}

const PIECE = 500
