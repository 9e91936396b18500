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
      for (const { kind, count, names, lastLine, ...place } of marks) {
        const known = repairs.get(kind)
        const here = record_index === undefined ? place : { ...place, record_index }
        const first = known === undefined || isBefore(here, known.first) ? here : known.first
        const given = names === undefined ? known?.names : [...(known?.names ?? []), ...names]
        const last = lastLine ?? known?.lastLine
        repairs.set(kind, {
          kind,
          count: (known?.count ?? 0) + count,
          first,
          ...(given && { names: given }),
          ...(last !== undefined && { lastLine: last }),
        })
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
