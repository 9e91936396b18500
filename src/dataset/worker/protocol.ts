import type { CheckSummary } from '../check-datapoints.ts'
import type { Derivation, Derived } from '../derive.ts'
import type { Profile } from '../profile.ts'
import type { DatapointResult, DatasetFormat, Fault, Repair } from '../reading.ts'
import type { Schema } from '../schema.ts'
import type { SelectionOptions } from '../write-selection.ts'

/** How far a pass over the file has come. `mbPerSecond` counts millions of bytes; both rates are null while it is too early to say. */
export type Progress = {
  readonly phase: 'indexing' | 'checking'
  readonly bytes: number
  readonly total: number
  readonly datapoints: number
  readonly mbPerSecond: number | null
  readonly secondsLeft: number | null
}

/** How far a search or the writing of a file has come, in bytes of the file that is read for it. */
export type TaskProgress = { readonly bytes: number; readonly total: number }

/** What is known of a file once its first bytes were read. */
export type DatasetInfo = {
  readonly format: DatasetFormat
  readonly size: number
  /** The names of the fields met so far, in order. */
  readonly names: readonly string[]
  /** The schema guessed from the first datapoints, and the reason for each field. */
  readonly inferred: Schema
  readonly reasons: ReadonlyMap<string, string>
}

/** What the full pass over a file found. `faults` are the first `MAX_LISTED`, `faultCount` all. */
export type DatasetReport = {
  readonly schema: Schema
  readonly checks: CheckSummary
  readonly profile: Profile
  readonly faults: readonly Fault[]
  readonly faultCount: number
  readonly repairs: readonly Repair[]
}

/** A datapoint in which a text was found: its number from 0, and the field that holds it. */
export type Found = { readonly index: number; readonly field: string }

/**
 * What the page asks of the worker. `id` is given back with the answer. `open` gives the first datapoints, and `read-on` reads the rest once
 * they are shown. `cancel` stops the task `id`, or without one the pass that runs, and `read-rest` goes on with it. `warm-up` readies the
 * code for the file to come, and is not answered.
 */
export type DatasetRequest =
  | { readonly kind: 'warm-up' }
  | { readonly kind: 'open'; readonly file: Blob; readonly name: string; readonly schema: Schema | null }
  | { readonly kind: 'read-on' }
  | { readonly kind: 'read-rest' }
  | { readonly kind: 'check'; readonly schema: Schema }
  | { readonly kind: 'read'; readonly id: number; readonly from: number; readonly to: number }
  | { readonly kind: 'search'; readonly id: number; readonly text: string; readonly from: number }
  | { readonly kind: 'write'; readonly id: number; readonly options: SelectionOptions }
  | { readonly kind: 'derive'; readonly id: number; readonly change: Derivation }
  | { readonly kind: 'cancel'; readonly id: number | null }

/**
 * What the worker tells the page: first the course of opening and checking, then answers to requests. `ms` is how long the pass itself
 * took in the worker, however busy the page was.
 */
export type DatasetReply =
  | {
      readonly kind: 'opened'
      readonly info: DatasetInfo
      readonly first: readonly DatapointResult[]
      /** How many datapoints are known already; more may come unless `isAll`. */
      readonly count: number
      readonly isAll: boolean
    }
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'indexed'; readonly datapoints: number; readonly ms: number }
  | { readonly kind: 'checked'; readonly report: DatasetReport; readonly ms: number }
  | { readonly kind: 'cancelled'; readonly datapoints: number }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'task'; readonly id: number; readonly progress: TaskProgress }
  | DatasetAnswer

/** Answers, each with the `id` of its request. */
export type DatasetAnswer =
  | { readonly kind: 'read'; readonly id: number; readonly results: readonly DatapointResult[] }
  | { readonly kind: 'found'; readonly id: number; readonly found: Found | null }
  | { readonly kind: 'written'; readonly id: number; readonly blob: Blob }
  | { readonly kind: 'derived'; readonly id: number; readonly derived: Derived }
  | { readonly kind: 'refused'; readonly id: number; readonly message: string }
