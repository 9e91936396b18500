import type { Datapoint } from '../dataset/schema.ts'
import type { DatapointSource } from './designer-state.ts'

/** Datapoints that are already in memory: an example, a paste, a small file. */
export function memorySource(name: string, datapoints: readonly Datapoint[]): DatapointSource {
  return { name, count: datapoints.length, read: (index) => datapoints[index] ?? null }
}
