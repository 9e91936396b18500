import { useCallback, useEffect, useMemo, useState } from 'react'
import { isShare } from '../../outputs/share-fragment.ts'

/** The shared layout in the page's address. */
export type ShareLink = {
  /** The fragment when the page was opened with one or has got one since; null without one. */
  readonly fragment: string | null
  /** Puts another fragment into the address without opening it anew. */
  readonly update: (fragment: string) => void
  /** Takes the fragment out of the address; the browser's Back brings it again. */
  readonly close: () => void
}

/** Follows the address: a link can be pasted into a page that is open already. */
export function useShareLink(): ShareLink {
  const [fragment, setFragment] = useState(current)
  useEffect(() => {
    const follow = () => setFragment(current())
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  const update = useCallback((next: string) => window.history.replaceState(null, '', next), [])
  const close = useCallback(() => {
    const { pathname, search } = window.location
    window.history.pushState(null, '', `${pathname}${search}`)
    setFragment(null)
  }, [])
  return useMemo(() => ({ fragment, update, close }), [fragment, update, close])
}

function current(): string | null {
  return isShare(window.location.hash) ? window.location.hash : null
}
