import { useCallback, useState } from 'react'
import type { DesignerStore } from '../store/designer-store.ts'
import { useDesignerStore } from '../store/store-context.tsx'

/** A place for something that outlives the screen it belongs to, one for each store. */
export type Kept<T> = WeakMap<DesignerStore, T>

/**
 * State that is still there when the preview is left for the design and entered again; gone with the page. `change` takes the next value
 * or a function of the last one.
 */
export function useKept<T extends object>(kept: Kept<T>, first: T | (() => T)): [T, (change: (last: T) => T) => void] {
  const store = useDesignerStore()
  const [value, setValue] = useState(() => {
    const known = kept.get(store)
    if (known !== undefined) return known
    const fresh = typeof first === 'function' ? first() : first
    kept.set(store, fresh)
    return fresh
  })
  const change = useCallback(
    (next: (last: T) => T) => {
      const last = kept.get(store)
      if (last === undefined) return
      const now = next(last)
      kept.set(store, now)
      setValue(now)
    },
    [kept, store],
  )
  return [value, change]
}
