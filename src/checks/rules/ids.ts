import { placeWords } from '../../layout/find.ts'
import type { Layout, Place } from '../../layout/layout.ts'
import { withoutRepeatedIds } from '../../layout/list-ids.ts'
import { listNodes } from '../../layout/list-nodes.ts'
import type { Draft } from './draft.ts'

/**
 * Each id stands once in a layout. Source: format.md §1, "a node sent with its `id` is kept, a node without one is new" (sure); what the
 * platform makes of a second one is not published.
 */
export function checkIds(layout: Layout): readonly Draft[] {
  const places = new Map<string, Place>()
  return listNodes(layout).flatMap(({ kind, node: { id, key }, place }) => {
    if (id === undefined) return []
    const first = places.get(id)
    if (first === undefined) return places.set(id, place) && []
    return [
      {
        ...place,
        rule: 'id-twice',
        severity: 'error',
        message: `The id "${id}" stands already at ${placeWords(first)}. Leave it out here: then this ${kind} is new.`,
        key,
        path: ['id'],
        // What was copied is mostly copied with all that it holds.
        fix: { label: 'Leave out each id that stands already', apply: withoutRepeatedIds },
      },
    ]
  })
}
