import { countWords, formatCount, listWords } from '../base/number-words.ts'
import type { Repair, RepairKind } from './reading.ts'

/** What was mended, in words: `Took the angle brackets off 4 links; the first in datapoint 1, field "link", line 4.` */
export function describeRepair({ kind, count, first, names, lastLine }: Repair): string {
  const given = names?.map((name) => `"${name}"`)
  const what = `${WORDS[kind](count)}${given === undefined ? '' : `: ${listWords(given, MOST_NAMED)}`}`
  if (lastLine !== undefined) return `${what} ${linesWords(count, first.line, lastLine)}.`
  if (first.record_index === undefined) return `${what}.`
  const field = first.field === undefined ? '' : `, field "${first.field}"`
  return `${what}; ${count === 1 ? '' : 'the first '}in datapoint ${first.record_index + 1}${field}, line ${first.line}.`
}

function linesWords(count: number, first: number, last: number): string {
  if (count === 1) return `at line ${formatCount(first)}`
  const isUnbroken = last - first + 1 === count
  return isUnbroken
    ? `at lines ${formatCount(first)}–${formatCount(last)}`
    : `between lines ${formatCount(first)} and ${formatCount(last)}`
}

const MOST_NAMED = 3

const WORDS: { readonly [kind in RepairKind]: (count: number) => string } = {
  'byte-order-mark': () => 'Left out the byte-order mark at the start of the file',
  'utf-16': () => 'Read the file as UTF-16',
  'windows-1252': () => 'Read the file as Windows-1252 (Latin-1), because it is not UTF-8',
  'lost-characters': (count) => `Characters could not be read in ${countWords(count, 'datapoint')} and show as \uFFFD`,
  'angle-brackets': (count) => `Took the angle brackets off ${countWords(count, 'link')}`,
  'link-spaces': (count) => `Took line breaks or blanks out of ${countWords(count, 'link')}`,
  'line-break': (count) => `Read ${countWords(count, 'raw line break')} inside texts`,
  'trailing-comma': (count) => `Left out ${countWords(count, 'trailing comma')}`,
  'missing-comma': (count) => `Added ${countWords(count, 'missing comma')}`,
  'smart-quote': (count) => `Read ${countWords(count, 'curly quote')} as straight ones`,
  'line-number': (count) => `Left out ${countWords(count, 'line number')}`,
  'control-character': (count) => `Read ${countWords(count, 'raw control character')} inside texts`,
  space: (count) => `Read ${countWords(count, 'odd space')} as a plain one`,
  'renamed-field': (count) =>
    `Gave ${countWords(count, 'field')} another name, because the one there was missing or taken`,
  'empty-column': (count) => `Left out ${countWords(count, 'column')} without a name or a value`,
  'empty-row': (count) => `Left out ${countWords(count, 'empty row')}`,
  'separator-line': () => 'Took the separator from the first line, which names no fields',
}
