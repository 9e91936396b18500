import type { Derivation, Derived } from './derive.ts'
import type { DatapointResult } from './reading.ts'
import type { Schema } from './schema.ts'
import type { DatasetState } from './worker/dataset-state.ts'
import type { Found, TaskProgress } from './worker/protocol.ts'
import type { SelectionOptions } from './write-selection.ts'

/**
 * An opened dataset, wherever its datapoints are. Numbers of datapoints count from 0. Promises are refused with an Error whose message can
 * be shown: when the file cannot be read any more, when a search was replaced by another, when a task was stopped, or when the dataset was
 * closed.
 */
export type DatasetHandle = {
  state(): DatasetState
  /** Datapoint `n`; null when there is none (yet). */
  datapoint(n: number): Promise<DatapointResult | null>
  /** The datapoints `from` to `to` (exclusive), as far as there are any. Ask for a screenful, not for all. */
  datapoints(from: number, to: number): Promise<readonly DatapointResult[]>
  /** The first datapoint from `from` on that holds a text, going on at the start; null when none does. */
  search(text: string, from: number, options?: TaskOptions): Promise<Found | null>
  /** Writes datapoints into a new file. */
  write(selection: SelectionOptions, options?: TaskOptions): Promise<Blob>
  /** Makes another dataset of this one, which stays as it is. */
  derive(change: Derivation, options?: TaskOptions): Promise<Derived>
  /** Checks all datapoints against another schema; the state tells when. */
  check(schema: Schema): void
  /** Stops the pass that runs; what is read stays usable. */
  cancel(): void
  /** Goes on after `cancel`: reads the rest of the file, and checks all of it. Nothing while nothing was stopped. */
  readRest(): void
  /** Lets go of what it needs to answer, until it is asked again: that takes longer then, as the file is read once more. */
  rest(): void
  /** Lets go of the file. Nothing is reported any more. */
  close(): void
}

/** For what may take long: `onProgress` is told how far it is, not more often than ten times a second; `signal` stops it. */
export type TaskOptions = {
  readonly onProgress?: (progress: TaskProgress) => void
  readonly signal?: AbortSignal
}

/** Told each new state of a dataset. */
export type StateListener = (state: DatasetState) => void
