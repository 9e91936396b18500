import type { Datapoint, Schema } from '../../dataset/schema.ts'

/** A metadata field whose value stands in a text that participants read. Counts datapoints; `first` is the number (from 0) of one of them. */
export type Leak = {
  readonly metadata: string
  readonly shown: string
  readonly value: string
  readonly datapoints: number
  readonly first: number
}

/** Looks for leaks while datapoints are read one after another. */
export type LeakFinder = { add(index: number, datapoint: Datapoint): void; leaks(): readonly Leak[] }

/** A finder for these shown text fields. Values of fewer than three characters or of digits only are everywhere and mean nothing. */
export function createLeakFinder(schema: Schema, shown: ReadonlySet<string>): LeakFinder {
  const metadata = schema.fields.filter(({ type }) => type === 'metadata').map(({ name }) => name)
  const texts = schema.fields.filter(({ name, type }) => type === 'text' && shown.has(name)).map(({ name }) => name)
  const found = new Map<string, Leak>()
  return {
    add(index, datapoint) {
      for (const name of metadata) {
        const value = datapoint.get(name)
        if (typeof value !== 'string' || !isTelling(value)) continue
        const words = value.trim()
        for (const text of texts) {
          const content = datapoint.get(text)
          if (typeof content !== 'string' || !holdsWords(content, words)) continue
          const key = JSON.stringify([name, text])
          const before = found.get(key)
          found.set(key, {
            ...(before ?? { metadata: name, shown: text, value: words, first: index }),
            datapoints: (before?.datapoints ?? 0) + 1,
          })
        }
      }
    },
    leaks: () => [...found.values()],
  }
}

function isTelling(value: string): boolean {
  const words = value.trim()
  return words.length >= 3 && words.length <= 200 && /\p{L}/u.test(words)
}

/** Whether the words stand in the text as words of their own, whatever their case. */
function holdsWords(text: string, words: string): boolean {
  const content = text.toLowerCase()
  const wanted = words.toLowerCase()
  for (let at = content.indexOf(wanted); at >= 0; at = content.indexOf(wanted, at + 1)) {
    const before = content.charAt(at - 1)
    const after = content.charAt(at + wanted.length)
    if (!WORD.test(before) && !WORD.test(after)) return true
  }
  return false
}

const WORD = /[\p{L}\p{N}]/u
