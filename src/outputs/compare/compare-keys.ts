import { isJsonObject, type Json, type JsonObject, ownValue } from '../../base/json.ts'
import { allWords } from '../../items/plain-text.ts'
import type { Detail } from './change.ts'
import { diffWords } from './diff-words.ts'
import { keyWords, limitWords, TEXT_KEYS, valueWords } from './key-words.ts'
import { canonicalText } from './plain-item.ts'

/** The differences of two objects key by key; `prefix` stands before each sentence. Lists of options are not looked into. */
export function compareKeys(before: JsonObject, after: JsonObject, prefix = ''): readonly Detail[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  const formats = [ownValue(before, 'content_format'), ownValue(after, 'content_format')]
  return [...keys].flatMap((key) => {
    const [from, to] = [ownValue(before, key), ownValue(after, key)]
    if (from === to || (from !== undefined && to !== undefined && canonicalText(from) === canonicalText(to))) return []
    if (key === 'content' && typeof from === 'string' && typeof to === 'string') {
      return [compareRichText(from, to, formats)]
    }
    const detail = compareValue(key, from, to)
    return [{ ...detail, words: prefix === '' ? detail.words : `${prefix}${lowerFirst(detail.words)}` }]
  })
}

function compareValue(key: string, from: Json | undefined, to: Json | undefined): Detail {
  if (TEXT_KEYS.has(key) && isTextOrNothing(from) && isTextOrNothing(to)) {
    const verb = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed'
    return { words: `${keyWords(key)} ${verb}`, diff: diffWords(from ?? '', to ?? '') }
  }
  if (key === 'answer_limit') return compareLimit(from, to)
  if (key === 'validation') return compareBounds(from, to)
  if (key === 'content_format') return { words: `Written as ${formatWords(to)} instead of ${formatWords(from)}` }
  if (key === 'disable_dropdown') {
    return {
      words: to === true ? 'Shown as buttons or boxes however many options there are' : 'May be shown as a dropdown',
    }
  }
  if (key === 'exclusive') {
    return { words: to === true ? 'Deselects every other option now' : 'Deselects the other options no longer' }
  }
  if (from === undefined) return { words: `${keyWords(key)} added: ${valueWords(to)}` }
  if (to === undefined) return { words: `${keyWords(key)} removed; it was ${valueWords(from)}` }
  return { words: `${keyWords(key)} changed from ${valueWords(from)} to ${valueWords(to)}` }
}

/** By its words; the server keeps Markdown as HTML, so other marks round the same words are told as such. Source: format.md §2 (sure). */
function compareRichText(from: string, to: string, [before, after]: readonly (Json | undefined)[]): Detail {
  const [read, now] = [wordsOf(from, before), wordsOf(to, after)]
  if (read === now) return { words: 'Text: the same words, marked up in another way' }
  return { words: 'Text changed', diff: diffWords(read, now) }
}

function wordsOf(content: string, format: Json | undefined): string {
  return allWords(content, format === 'markdown' ? 'markdown' : 'html')
}

/** Fewer answers than before: what was answered may hold more than now is allowed. */
function compareLimit(from: Json | undefined, to: Json | undefined): Detail {
  const words = `Number of answers changed from ${limitWords(from)} to ${limitWords(to)}`
  if (typeof from !== 'number' || typeof to !== 'number') return { words }
  const isLess = to !== -1 && (from === -1 || to < from)
  if (!isLess) return { words }
  return {
    words,
    breaks:
      to === 1
        ? 'Answers so far may hold several choices; new ones hold one.'
        : `Answers so far may hold more than ${to} choices.`,
  }
}

function compareBounds(from: Json | undefined, to: Json | undefined): Detail {
  const words = `Bounds changed from ${boundsWords(from)} to ${boundsWords(to)}`
  const [before, after] = [kindOf(from), kindOf(to)]
  if (before === after) return { words }
  return {
    words,
    breaks:
      after === 'number'
        ? 'Answers so far may be words; new ones are numbers.'
        : 'Answers so far are numbers; new ones may be words.',
  }
}

/** A question without bounds takes any text. Source: format.md §2, `free_text` (sure). */
function kindOf(bounds: Json | undefined): string {
  return isJsonObject(bounds) && bounds['type'] === 'number' ? 'number' : 'text'
}

function boundsWords(bounds: Json | undefined): string {
  if (!isJsonObject(bounds)) return 'none'
  const what = kindOf(bounds) === 'number' ? 'a number' : 'a text'
  const unit = kindOf(bounds) === 'number' ? '' : ' characters'
  const [min, max] = [ownValue(bounds, 'min') ?? null, ownValue(bounds, 'max') ?? null]
  if (min === null && max === null) return `${what} of any size`
  if (max === null) return `${what} of at least ${valueWords(min)}${unit}`
  if (min === null) return `${what} of at most ${valueWords(max)}${unit}`
  return `${what} of ${valueWords(min)} to ${valueWords(max)}${unit}`
}

function formatWords(format: Json | undefined): string {
  return format === 'markdown' ? 'Markdown' : format === undefined || format === 'html' ? 'HTML' : valueWords(format)
}

function isTextOrNothing(value: Json | undefined): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}
