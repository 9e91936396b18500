import { countWords, listWords } from '../base/number-words.ts'
import type { Repair, RepairKind, RepairMark } from './reading.ts'

/** Counts what was mended, kind by kind, and remembers where each kind was first met. */
export type RepairTally = {
  /** Adds the marks of a datapoint; without a number they concern the whole file. */
  add(marks: readonly RepairMark[], record_index?: number): void
  list(): readonly Repair[]
}

/** A tally with nothing in it. */
export function createRepairTally(): RepairTally {
  const repairs = new Map<RepairKind, Repair>()
  return {
    add(marks, record_index) {
      for (const { kind, count, names, ...place } of marks) {
        const known = repairs.get(kind)
        const here = record_index === undefined ? place : { ...place, record_index }
        const first = known === undefined || isBefore(here, known.first) ? here : known.first
        const given = names === undefined ? known?.names : [...(known?.names ?? []), ...names]
        repairs.set(kind, { kind, count: (known?.count ?? 0) + count, first, ...(given && { names: given }) })
      }
    },
    list: () => [...repairs.values()],
  }
}

// A place is counted from the start of the file or of its datapoint, so the datapoint's number comes first.
function isBefore(here: Repair['first'], known: Repair['first']): boolean {
  const further = (here.record_index ?? -1) - (known.record_index ?? -1)
  return further < 0 || (further === 0 && here.line < known.line)
}

/** What was mended, in words: `Took the angle brackets off 4 links; the first in datapoint 1, field "link", line 4.` */
export function describeRepair({ kind, count, first, names }: Repair): string {
  const given =
    names === undefined
      ? ''
      : `: ${listWords(
          names.map((name) => `"${name}"`),
          MOST_NAMED,
        )}`
  const what = `${WORDS[kind](count)}${given}`
  if (first.record_index === undefined) return `${what}.`
  const field = first.field === undefined ? '' : `, field "${first.field}"`
  return `${what}; ${count === 1 ? '' : 'the first '}in datapoint ${first.record_index + 1}${field}, line ${first.line}.`
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
}
