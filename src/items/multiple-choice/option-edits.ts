import { sliceText } from '../../base/cut-text.ts'

/** One option to be made, from typed or pasted text. */
export type OptionText = { readonly label: string; readonly value?: string; readonly heading?: string }

/** The texts of a new entry; a heading only where one was pasted. */
export type NewOption = { readonly label: string; readonly value: string; readonly heading?: string }

/** A value that answers may hold by now, and the label it had when it was given out. */
export type KeptValue = { readonly value: string; readonly label: string }

type Labelled = { readonly label: string; readonly value: string | number | boolean }

/**
 * The option with another label. Its value follows as long as it is the one made from the old label; a value that somebody chose
 * stays, and so does one that answers may hold by now (`kept`), which no other option gets either. `others` are the values of the other
 * options.
 */
export function relabel<T extends Labelled>(
  option: T,
  label: string,
  others: readonly unknown[],
  kept: readonly KeptValue[] = [],
): T {
  const taken = [...others, ...kept.map(({ value }) => value)]
  const follows = option.value === '' || option.value === valueFor(option.label, taken)
  return follows ? { ...option, label, value: valueFor(label, taken) } : { ...option, label }
}

/** A value made from a label, different from the others: `Response A` → `response_a`, or `response_a_2` where that is taken. */
export function valueFor(label: string, others: readonly unknown[]): string {
  const slug = slugOf(label)
  if (slug === '' || !others.includes(slug)) return slug
  let count = 2
  while (others.includes(`${slug}_${count}`)) count++
  return `${slug}_${count}`
}

/** A text as a value: lower case, letters and digits of any script, joined by underscores; empty when it has none of them. */
export function slugOf(label: string): string {
  const slug = label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
  return sliceText(slug, 0, 64)
}
