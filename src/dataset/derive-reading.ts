import {
  editedName,
  encodeSpaces,
  keeps,
  NONE_LEFT,
  refuseSecond,
  renameKey,
  type Derivation,
  type Derived,
} from './derive.ts'
import type { DatapointResult, DatasetReading } from './reading.ts'
import type { Datapoint } from './schema.ts'
import { createDatapointWriter } from './write.ts'

/** Makes a dataset of datapoints in memory, as JSONL. What can't be read stays as a line of its own that can't be read. */
export function deriveReading(fileName: string, { results }: DatasetReading, change: Derivation): Derived {
  const writer = createDatapointWriter('jsonl', [])
  const print = (result: DatapointResult) =>
    result.ok ? writer.next(result.datapoint) : `${JSON.stringify(result.text)}\n`
  const asFile = (all: readonly DatapointResult[]): Derived => {
    const type = 'application/jsonl'
    return { ok: true, file: new File(all.map(print), editedName(fileName, '.jsonl'), { type }) }
  }
  if ('datapoints' in change) {
    const isKept = keeps(change)
    const kept = results.filter((_, index) => isKept(index))
    return kept.length === 0 ? NONE_LEFT : asFile(kept)
  }
  const edited = (edit: (datapoint: Datapoint) => Datapoint) =>
    asFile(results.map((result) => (result.ok ? { ...result, datapoint: edit(result.datapoint) } : result)))
  if (change.kind === 'encode-spaces') return edited((datapoint) => encodeSpaces(datapoint, change.field) ?? datapoint)
  const { from, to } = change
  const second = results.findIndex((result) => result.ok && result.datapoint.has(to))
  if (second !== -1) return refuseSecond(second, to)
  return edited((datapoint) => renameKey(datapoint, from, to))
}
