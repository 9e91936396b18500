/** A datapoint (number from 0) that stands out by some measure, and the field it does so in. */
export type Standout = { readonly index: number; readonly field?: string; readonly measure: number }

/** Keeps the datapoints with the largest measures; of equal ones the earlier. A datapoint stands in it once. */
export type TopList = {
  /** The measure that a datapoint has to exceed to get in. */
  floor(): number
  add(index: number, measure: number, field?: string): void
  list(): readonly Standout[]
}

/** A list for `size` datapoints whose measures are above 0. */
export function createTopList(size: number): TopList {
  let entries: readonly Standout[] = []
  let floor = 0
  return {
    floor: () => floor,
    add(index, measure, field) {
      if (measure <= floor) return
      const same = entries.find((entry) => entry.index === index)
      if (same && same.measure >= measure) return
      const entry: Standout = field === undefined ? { index, measure } : { index, field, measure }
      const others = entries.filter((other) => other !== same)
      const at = others.findIndex((other) => other.measure < measure)
      const next = at === -1 ? [...others, entry] : [...others.slice(0, at), entry, ...others.slice(at)]
      entries = next.slice(0, size)
      floor = entries.length === size ? (entries[size - 1]?.measure ?? 0) : 0
    },
    list: () => entries,
  }
}
