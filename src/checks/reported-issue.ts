/** An issue as the server reports it: indexes from 0, absent below the level it speaks of. Source: format.md §5. */
export type ReportedIssue = {
  readonly page?: number
  readonly row?: number
  readonly column?: number
  readonly item?: number
  readonly type?: string
  readonly field?: string
  readonly message: string
}

type Indexes = { readonly [level in (typeof LEVELS)[number]]?: number | null | undefined }

/** The place of a reported issue, from the page down to the first level that has no index from 0 on. */
export function toPlace(indexes: Indexes): Pick<ReportedIssue, (typeof LEVELS)[number]> {
  const missing = LEVELS.findIndex((level) => !isIndex(indexes[level]))
  const named = missing === -1 ? LEVELS : LEVELS.slice(0, missing)
  return Object.fromEntries(named.map((level) => [level, indexes[level]]))
}

const LEVELS = ['page', 'row', 'column', 'item'] as const

function isIndex(value: number | null | undefined): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0
}
