import type { DropTarget, Fragment, Layout } from '../layout.ts'
import { planInsertion } from './landing.ts'
import { rearrange } from './rearrange.ts'

/**
 * Puts new content in. Items on a `row` target make a new row of one column, on `beside` a new column of that row, on `column` they
 * stand at the index; rows land on `row` targets only. Keys of the fragment must be new to the layout. The same layout when the place
 * is not there or cannot take it. Whether the platform would accept the result is `canDrop`'s to say.
 */
export function insertFragment(layout: Layout, fragment: Fragment, target: DropTarget): Layout {
  const insertion = planInsertion(layout, fragment, target, NOTHING)
  return insertion ? rearrange(layout, NOTHING, insertion) : layout
}

const NOTHING: ReadonlySet<string> = new Set()
