import type { Key } from '../../base/key.ts'
import { moveWithin } from '../../base/list.ts'
import type { Layout } from '../layout.ts'

/** Moves a page so that it then stands at `index` (from 0, clamped). The same layout when it stands there already or is not there. */
export function movePage(layout: Layout, key: Key, index: number): Layout {
  return moveWithin(
    layout,
    layout.findIndex((page) => page.key === key),
    index,
  )
}
