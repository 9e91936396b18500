import type { Key } from '../base/key.ts'
import type { Severity } from '../items/item-model.ts'
import type { Layout } from '../layout/layout.ts'

/** Who found it: our checks, the server's pasted answer, or the checks of the data. */
export type IssueSource = 'designer' | 'server' | 'data'

/**
 * A finding with a place, in the server's shape: `page`, `row`, `column`, `item` from 0 (absent above the level it speaks of),
 * `type`, `field` only for dataset_field, `message`. Source: format.md §5. The other keys are ours and never leave.
 */
export type Issue = {
  readonly page?: number
  readonly row?: number
  readonly column?: number
  readonly item?: number
  readonly type?: string
  readonly field?: string
  readonly message: string
  readonly rule: string
  readonly severity: Severity
  readonly source: IssueSource
  /** The node it is about, absent for findings about the whole layout. */
  readonly key?: Key
  /** Which part of the item, e.g. `['options', 2, 'value']`. */
  readonly path?: readonly (string | number)[]
  /** The first datapoint it is about, from 0; only for findings about the data. */
  readonly datapoint?: number
  /** The field of those datapoints that it is about, in the schema. */
  readonly dataField?: string
  /** The datapoints, from 0, without which there is nothing to find; absent where that is no certain mend, or not all of them are known. */
  readonly leavesOut?: readonly number[]
  /** Where there is a mend: the label of the Fix button, the operation, and the name of its step where it changes more than this place. */
  readonly fix?: { readonly label: string; readonly step?: string; readonly apply: (layout: Layout) => Layout }
}
