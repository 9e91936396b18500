import type { DatapointRule } from '../../dataset/check-datapoints.ts'
import { EMPTY_RULES } from '../../dataset/empty-value.ts'
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
  report: { readonly checks: Pick<DatasetReport['checks'], 'counts'> } | null,
): readonly [empty: FaultyEntry, unreadable: FaultyEntry] {
  return [
    entry('Empty values', report && emptyStops(report.checks.counts), 'No value is empty.'),
    entry('Unreadable', report && unreadableStops(report.checks.counts), 'Every datapoint can be read.'),
  ]
}

/** The numbers (from 0) of datapoints that hold nothing, a list or an object where a text belongs, those with most of them first. */
export function listNotTexts(counts: DatasetReport['checks']['counts']): readonly number[] {
  return listBroken(counts, NOT_TEXT).map(([index]) => index)
}

function entry(label: string, stops: Walk['stops'] | null, none: string): FaultyEntry {
  if (stops === null) return { label, stops: [], reason: 'Known once the file is read.' }
  return { label, stops, reason: stops.length > 0 ? null : none }
}

function emptyStops(counts: DatasetReport['checks']['counts']): Walk['stops'] {
  return listBroken(counts, EMPTY).map(([index, names]) => ({ index, note: `empty: ${names.join(', ')}` }))
}

const EMPTY: ReadonlySet<DatapointRule> = new Set(EMPTY_RULES)
// Numbers and truth values show as their text.
const NOT_TEXT: ReadonlySet<DatapointRule> = new Set(['is-null', 'is-list', 'is-object'])

/** The datapoints that break one of the rules, each with the fields it does so in; those with most of them first. */
function listBroken(counts: DatasetReport['checks']['counts'], rules: ReadonlySet<DatapointRule>) {
  const fields = new Map<number, readonly string[]>()
  for (const { rule, field, datapoints } of counts) {
    if (!rules.has(rule)) continue
    const name = rule === 'is-null' ? `${field} (null)` : field
    for (const index of datapoints) fields.set(index, [...(fields.get(index) ?? []), name])
  }
  return [...fields].toSorted(([a, inA], [b, inB]) => inB.length - inA.length || a - b)
}

// Each says why by itself when it is shown.
function unreadableStops(counts: DatasetReport['checks']['counts']): Walk['stops'] {
  const found = counts.find(({ rule, field }) => rule === 'unreadable' && field === WHOLE_DATAPOINT)
  return (found?.datapoints ?? []).map((index) => ({ index }))
}
