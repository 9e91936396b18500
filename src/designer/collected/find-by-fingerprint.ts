import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import { fingerprintOf } from '../../dataset/fingerprint.ts'
import type { DatapointResult } from '../../dataset/reading.ts'
import type { Datapoint, Schema } from '../../dataset/schema.ts'
import { addToIndex, readFingerprint, type ValueIndex } from '../../outputs/collected/collect-answers.ts'
import { readDatapoints } from '../read-datapoints.ts'

/** Where to look for the datapoints of which rows. */
export type FingerprintSearch = {
  readonly schema: Schema
  readonly rows: readonly Datapoint[]
  /** How many datapoints of the dataset are looked through. */
  readonly count: number
  readonly signal: AbortSignal
}

/**
 * The datapoints that rows were answers to, by the rows' keys: the one at its place then where it still has the fingerprint, else the only
 * one that has it. Refused with an Error whose message can be shown, as the handle's own promises are.
 */
export async function findByFingerprint(
  handle: Pick<DatasetHandle, 'datapoint' | 'datapoints'>,
  { schema, rows, count, signal }: FingerprintSearch,
): Promise<ValueIndex> {
  const printOf = (result: DatapointResult | null) =>
    result?.ok === true ? fingerprintOf(result.datapoint, schema) : null
  const index = new Map<string, number | null>()
  const moved = new Map<string, string>()
  // Where nothing has changed, no more is read than was answered.
  for (const row of rows) {
    const own = readFingerprint(row)
    if (own === null || index.has(own.key) || moved.has(own.key)) continue
    const { key, fingerprint, place } = own
    const there = place === null ? null : printOf(await handle.datapoint(place))
    if (signal.aborted) return index
    if (there === fingerprint) index.set(key, place)
    else moved.set(key, fingerprint)
  }
  if (moved.size === 0) return index
  const sought = new Set(moved.values())
  const found = new Map<string, number | null>()
  const onResult = (result: DatapointResult, at: number) => {
    const print = printOf(result)
    if (print !== null && sought.has(print)) addToIndex(found, print, at)
  }
  await readDatapoints(handle, { count, signal, onResult, onProgress: () => {} })
  for (const [key, fingerprint] of moved) index.set(key, found.get(fingerprint) ?? null)
  return index
}
