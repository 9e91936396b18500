import type { RepairMark } from './reading.ts'
import type { Gap } from './scanner.ts'

/** A mend between datapoints, and the number of the datapoint before it; none for what belongs to no datapoint. */
export type GapRepair = { readonly mark: RepairMark; readonly record_index?: number }

/** What is mended at a gap. `header` is how many records stand before the first datapoint. */
export function gapRepair({ kind, count, line, ...gap }: Gap, header: number): GapRepair {
  const mark = { kind, count, line, column: 1 }
  return 'before' in gap
    ? { mark, record_index: gap.before - 1 - header }
    : { mark: { ...mark, lastLine: gap.lastLine } }
}
