import { useEffect, useMemo, useState } from 'react'
import { createLeakFinder, type Leak } from '../../checks/advice/find-leaks.ts'
import { fieldsOnPage } from '../../layout/find.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { readDatapoints } from '../read-datapoints.ts'

/** How many datapoints are looked through for metadata in shown texts. */
export const MOST_LOOKED_THROUGH = 5000

/** What was found, and in how many datapoints; `isReading` while more may come. */
export type LeakReading = { readonly leaks: readonly Leak[]; readonly read: number; readonly isReading: boolean }

const NOTHING: LeakReading = { leaks: [], read: 0, isReading: false }

/** Looks through the first datapoints for metadata in the texts that the layout shows. Begins anew with other data, schema or shown fields. */
export function useLeaks(): LeakReading {
  const schema = useDesigner((state) => state.history.present.schema)
  const layout = useDesigner((state) => state.history.present.layout)
  const handle = useDesigner((state) => state.dataset.handle)
  const count = useDesigner((state) => Math.min(state.dataset.state?.count ?? 0, MOST_LOOKED_THROUGH))
  const names = JSON.stringify([...new Set(layout.flatMap((page) => [...fieldsOnPage(page)]))])
  const wanted = useMemo(
    () => (schema === null || handle === null || count === 0 ? null : { schema, handle, count, names }),
    [schema, handle, count, names],
  )
  const [news, setNews] = useState({ wanted, reading: NOTHING })
  useEffect(() => {
    if (wanted === null) return undefined
    const own = new AbortController()
    const shown: readonly string[] = JSON.parse(wanted.names)
    const finder = createLeakFinder(wanted.schema, new Set(shown))
    const tell = (read: number, isReading: boolean) =>
      setNews({ wanted, reading: { leaks: finder.leaks(), read, isReading } })
    let seen = 0
    readDatapoints(wanted.handle, {
      count: wanted.count,
      signal: own.signal,
      onResult: (result, index) => result.ok && finder.add(index, result.datapoint),
      onProgress: (read) => {
        seen = read
        tell(read, read < wanted.count)
      },
    }).catch(() => {
      // The dataset's own bar says why it can't be read; what was found until then stands.
      if (!own.signal.aborted) tell(seen, false)
    })
    return () => own.abort()
  }, [wanted])
  if (wanted === null) return NOTHING
  return news.wanted === wanted ? news.reading : { ...NOTHING, isReading: true }
}
