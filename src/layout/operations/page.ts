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

/** Puts pages in at an index (from 0, clamped). Their keys must be new to the layout. The same layout when there are none. */
export function insertPages(layout: Layout, pages: readonly PageNode[], index: number): Layout {
  return insertAt(layout, index, pages)
}
