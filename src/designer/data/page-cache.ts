import type { DatapointResult } from '../../dataset/reading.ts'

/** Datapoints of a dataset by number, fetched by the page when they come into sight, a few pages kept. */
export type PageCache = {
  /** Undefined while it is not there. */
  get(index: number): DatapointResult | undefined
  /** Whether it was asked for and could not be read. */
  isLost(index: number): boolean
  /** Asks for the datapoints `from` to `to` (exclusive) of `count`. What was asked for before and is not yet read is let go. */
  want(from: number, to: number, count: number): void
  /** Why datapoints could not be fetched; null when they could. */
  problem(): string | null
  /** Grows with each change. */
  version(): number
  subscribe(listener: () => void): () => void
}

/** How many datapoints are fetched at once, how many pages are kept, and how many are on their way at a time. */
export const PAGE_SIZE = 50
export const PAGES_KEPT = 24
const MOST_AT_ONCE = 2

/** A cache over a function that reads datapoints, such as `handle.datapoints`. */
export function createPageCache(read: (from: number, to: number) => Promise<readonly DatapointResult[]>): PageCache {
  // In the order in which they came.
  const pages = new Map<number, Page>()
  const loading = new Set<number>()
  const failed = new Set<number>()
  const listeners = new Set<() => void>()
  let wanted: readonly number[] = []
  let total = 0
  let message: string | null = null
  let changes = 0

  const changed = () => {
    changes++
    for (const listener of listeners) listener()
  }
  // A page that was fetched while the file was still being read may have grown since.
  const isWhole = (page: number) => (pages.get(page)?.end ?? 0) >= Math.min(total, (page + 1) * PAGE_SIZE)
  const keep = (page: number, entry: Page) => {
    pages.delete(page)
    pages.set(page, entry)
    for (const old of pages.keys()) {
      if (pages.size <= PAGES_KEPT) break
      if (!wanted.includes(old)) pages.delete(old)
    }
  }
  const fetchPage = async (page: number) => {
    const start = page * PAGE_SIZE
    const end = Math.min(total, start + PAGE_SIZE)
    loading.add(page)
    try {
      keep(page, { results: await read(start, end), end })
      message = null
    } catch (error) {
      failed.add(page)
      message = error instanceof Error ? error.message : String(error)
    }
    loading.delete(page)
    changed()
    fetchNext()
  }
  const fetchNext = () => {
    for (const page of wanted) {
      if (loading.size >= MOST_AT_ONCE) return
      if (!isWhole(page) && !loading.has(page) && !failed.has(page)) void fetchPage(page)
    }
  }

  return {
    get: (index) => pages.get(Math.floor(index / PAGE_SIZE))?.results[index % PAGE_SIZE],
    isLost: (index) => failed.has(Math.floor(index / PAGE_SIZE)),
    want(from, to, count) {
      total = count
      failed.clear()
      const first = Math.floor(from / PAGE_SIZE)
      const last = Math.floor(Math.max(from, to - 1) / PAGE_SIZE)
      wanted = Array.from({ length: last - first + 1 }, (_, step) => first + step)
      fetchNext()
    },
    problem: () => message,
    version: () => changes,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** `end` is the number of the datapoint up to which it was asked for. */
type Page = { readonly results: readonly DatapointResult[]; readonly end: number }
