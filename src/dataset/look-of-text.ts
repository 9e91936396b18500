import { countCharacters } from '../base/count-characters.ts'

/** Whether a text holds letters of a script that runs from right to left (Hebrew, Arabic and their kin). */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/** Whether a text holds emoji. */
export function hasEmoji(text: string): boolean {
  return EMOJI.test(text)
}

/** Whether a text looks like HTML: it holds a tag. */
export function looksLikeHtml(text: string): boolean {
  return text.includes('<') && HTML_TAG.test(text)
}

/** Whether a text looks like Markdown: a heading, list, quote, fence, bold text or link. */
export function looksLikeMarkdown(text: string): boolean {
  if (beginsLikeMarkdown(text)) return true
  if (text.includes('\n') && LATER_LINE_START.test(text)) return true
  // To look for one character is many times as fast as for two.
  if (text.includes('*') && BOLD.test(text)) return true
  return text.includes('[') && LINK.test(text)
}

/**
 * Whether a text that holds others, such as a line of JSON, surely holds none that `looksLikeHtml` or `looksLikeMarkdown` takes for more
 * than plain, except by how the whole of it begins.
 */
export function hasNoMarks(text: string): boolean {
  return !(
    text.includes('<') ||
    text.includes('*') ||
    text.includes('[') ||
    breaksLine(text) ||
    text.includes('\\n') ||
    text.includes('\\u')
  )
}

// The break that ends a line of a file is none of its texts.
function breaksLine(text: string): boolean {
  const at = text.indexOf('\n')
  return at !== -1 && at < text.length - 1
}

/** Whether the first line of a text begins like Markdown. */
export function beginsLikeMarkdown(text: string): boolean {
  return beginsWithMark(text) && LINE_START.test(text)
}

/**
 * How many characters are in the longest piece of a text without a place to break, if more than `beat`; else 0. Lines break at blanks,
 * hyphens and between Chinese, Japanese and Korean characters.
 */
export function longestWord(text: string, beat: number): number {
  let longest = beat
  let start = 0
  // A word of more characters has no break in its first `longest + 1` characters: look at these from the end, and skip what a break rules out.
  while (start + longest < text.length) {
    let at = start + longest
    // Nearly every break is a blank, and to look for that alone is the fastest.
    while (at >= start && text.charCodeAt(at) !== BLANK) at--
    if (at < start) {
      at = start + longest
      while (at >= start && !isBreak(text.charCodeAt(at))) at--
    }
    if (at >= start) {
      start = at + 1
      continue
    }
    let end = start + longest + 1
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++
    longest = Math.max(longest, countCharacters(text.slice(start, end)))
    start = end + 1
  }
  return longest > beat ? longest : 0
}

// None of these classes has a character below 256, so that texts in Latin letters alone are dismissed without being looked through.
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const EMOJI = /[\u2600-\u27BF\u{1F000}-\u{1FAFF}]/u
const HTML_TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i
const BOLD = /\*\*[^*\n]{1,500}\*\*/
const LINK = /\[[^[\]\n]{1,500}\]\([^()\n]{1,2000}\)/
const LINE_START = /^(?:#{1,6} |[-*+] |\d{1,3}\. |> |```)/
const LATER_LINE_START = /\n(?:#{1,6} |[-*+] |\d{1,3}\. |> |```)/

// The characters that LINE_START begins with, looked at first: it is cheaper than an expression.
function beginsWithMark(text: string): boolean {
  const code = text.charCodeAt(0)
  return code <= 62 ? code === 62 || code === 35 || (code >= 42 && code <= 57) : code === 96
}

const BLANK = 32

function isBreak(code: number): boolean {
  if (code > 45) return code >= 0x200b && (code === 0x200b || (code >= 0x2e80 && code < 0xd800))
  return code <= 32 || code === 45
}
