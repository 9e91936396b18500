import { WHOLE_DATAPOINT } from '../../dataset/reading.ts'
import type { DatasetReport } from '../../dataset/worker/protocol.ts'
import type { Walk } from '../../store/designer-state.ts'

/** A kind of datapoint that is hard to show because something of it is not there: the walk through them, and why there are none. */
export type FaultyEntry = {
  readonly label: string
  readonly stops: Walk['stops']
  /** Null when there are some. */
  readonly reason: string | null
}

/** The datapoints with empty values, those with most of them first, and the ones that can't be read. `report` is null before the file was read. */
export function listFaulty(
  report: Pick<DatasetReport, 'checks'> | null,
): readonly [empty: FaultyEntry, unreadable: FaultyEntry] {
  return [
    entry('Empty values', report && emptyStops(report.checks.counts), 'No value is empty.'),
    entry('Unreadable', report && unreadableStops(report.checks.counts), 'Every datapoint can be read.'),
  ]
}

function entry(label: string, stops: Walk['stops'] | null, none: string): FaultyEntry {
  if (stops === null) return { label, stops: [], reason: 'Known once the file is read.' }
  return { label, stops, reason: stops.length > 0 ? null : none }
}

function emptyStops(counts: DatasetReport['checks']['counts']): Walk['stops'] {
  const fields = new Map<number, readonly string[]>()
  for (const { rule, field, datapoints } of counts) {
    if (rule !== 'empty') continue
    for (const index of datapoints) fields.set(index, [...(fields.get(index) ?? []), field])
  }
  return [...fields]
    .toSorted(([a, inA], [b, inB]) => inB.length - inA.length || a - b)
    .map(([index, names]) => ({ index, note: `empty: ${names.join(', ')}` }))
}

// Each says why by itself when it is shown.
function unreadableStops(counts: DatasetReport['checks']['counts']): Walk['stops'] {
  const found = counts.find(({ rule, field }) => rule === 'unreadable' && field === WHOLE_DATAPOINT)
  return (found?.datapoints ?? []).map((index) => ({ index }))
}
