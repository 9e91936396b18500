import type { Key } from '../../base/key.ts'
import { insertAt, moveWithin } from '../../base/list.ts'
import type { Layout, PageNode } from '../layout.ts'

/** Moves a page so that it then stands at `index` (from 0, clamped). The same layout when it stands there already or is not there. */
export function movePage(layout: Layout, key: Key, index: number): Layout {
  return moveWithin(
    layout,
    layout.findIndex((page) => page.key === key),
    index,
  )
}

/** Moves pages, in their order, to the gap before the page at `index` (from 0, clamped). The same layout when their order stays. */
export function movePages(layout: Layout, keys: ReadonlySet<Key>, index: number): Layout {
  const isMoved = ({ key }: PageNode) => keys.has(key)
  const stays = (page: PageNode) => !isMoved(page)
  const at = Math.max(0, index)
  const next = [...layout.slice(0, at).filter(stays), ...layout.filter(isMoved), ...layout.slice(at).filter(stays)]
  return next.every((page, place) => page === layout[place]) ? layout : next
}

/** Puts pages in at an index (from 0, clamped). Their keys must be new to the layout. The same layout when there are none. */
export function insertPages(layout: Layout, pages: readonly PageNode[], index: number): Layout {
  return insertAt(layout, index, pages)
}
