import type { Datapoint } from './schema.ts'

/** The forms a dataset comes in. `json` is a list of objects, or objects one after another over several lines. */
export const DATASET_FORMATS = ['jsonl', 'json', 'csv', 'tsv'] as const
export type DatasetFormat = (typeof DATASET_FORMATS)[number]

/** The `field` of a fault that concerns the whole datapoint. Source: format.md §3, the import's reports (sure). */
export const WHOLE_DATAPOINT = '_raw'

/**
 * A datapoint that cannot be used, in the words of the server's import: `record_index` from 0, `field` a name or `_raw`.
 * `line` and `column` from 1, in the file; `value` is what stands there, shortened.
 */
export type Fault = {
  readonly record_index: number
  readonly field: string
  readonly reason: string
  readonly line: number
  readonly column: number
  readonly value: string
}

/** What can be mended without asking, because only one meaning is possible. Source: format.md §7. */
export const REPAIR_KINDS = [
  'byte-order-mark',
  'utf-16',
  'windows-1252',
  'lost-characters',
  'angle-brackets',
  'link-spaces',
  'line-break',
  'trailing-comma',
  'missing-comma',
  'smart-quote',
  'line-number',
  'control-character',
  'space',
  'renamed-field',
  'empty-column',
  'empty-row',
  'separator-line',
] as const
export type RepairKind = (typeof REPAIR_KINDS)[number]

/**
 * What was mended in one datapoint: a kind, how often, and where first; `line` and `column` from 1, in the file. `names` are those that were
 * given; `lastLine` is where the last one is, for rows that are left out.
 */
export type RepairMark = {
  readonly kind: RepairKind
  readonly count: number
  readonly names?: readonly string[]
  readonly lastLine?: number
  readonly field?: string
  readonly line: number
  readonly column: number
}

/**
 * What was mended in a whole dataset: a kind, how often, and where first. `record_index` (from 0) is absent for what concerns
 * the whole file, `field` for what concerns no single field.
 */
export type Repair = {
  readonly kind: RepairKind
  readonly count: number
  readonly names?: readonly string[]
  readonly lastLine?: number
  readonly first: {
    readonly record_index?: number
    readonly field?: string
    readonly line: number
    readonly column: number
  }
}

/** One datapoint as it was read: usable, with what was mended in it; or a fault, with the text that stands there (shortened). */
export type DatapointResult =
  | { readonly ok: true; readonly datapoint: Datapoint; readonly repairs: readonly RepairMark[] }
  | { readonly ok: false; readonly fault: Fault; readonly text: string }

/**
 * A whole dataset as read from a text. `results` has an entry for every datapoint, `datapoints` only the usable ones.
 * `names` are the names of all fields in the order of their first appearance.
 */
export type DatasetReading = {
  readonly format: DatasetFormat
  readonly names: readonly string[]
  readonly datapoints: readonly Datapoint[]
  readonly results: readonly DatapointResult[]
  readonly faults: readonly Fault[]
  readonly repairs: readonly Repair[]
}
