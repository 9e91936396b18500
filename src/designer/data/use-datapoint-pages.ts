import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import { createPageCache, type PageCache } from './page-cache.ts'

/** The datapoints of a dataset as they come into sight: those from `from` to `to` (exclusive) are fetched. */
export function useDatapointPages(handle: DatasetHandle, from: number, to: number, count: number): PageCache {
  const cache = useMemo(() => createPageCache(handle.datapoints), [handle])
  useSyncExternalStore(cache.subscribe, cache.version)
  useEffect(() => {
    if (count > 0) cache.want(from, to, count)
  }, [cache, from, to, count])
  return cache
}
