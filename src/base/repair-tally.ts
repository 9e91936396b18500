/** The kinds of mends. */
export type RepairKind =
  | 'byte-order-mark'
  | 'line-number'
  | 'text-before'
  | 'text-after'
  | 'smart-quote'
  | 'trailing-comma'
  | 'line-break'
  | 'control-character'
  | 'space'

/** How often something was mended, and the offset (from 0) where first. */
export type RepairTally = { readonly kind: RepairKind; readonly count: number; readonly offset: number }

/** The mended text, which is valid JSON, or what is wrong (without its place) and the offset where. */
export type RepairResult =
  | { readonly ok: true; readonly text: string; readonly repairs: readonly RepairTally[] }
  | { readonly ok: false; readonly message: string; readonly offset: number }
