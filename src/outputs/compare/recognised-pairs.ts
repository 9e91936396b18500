import { modelOf } from '../../items/schemas.ts'
import { listItems, placeWords, type Found, type FoundItem } from '../../layout/find.ts'
import type { Key } from '../../base/key.ts'
import type { Layout } from '../../layout/layout.ts'
import { listNodes } from '../../layout/list-nodes.ts'
import { splitWords } from '../split-words.ts'
import type { Pairs } from './match-layouts.ts'

/** From so many shared words on (of all, from 0 to 1) two items of one type at one place are the same, reworded. */
const ALIKE = 0.5

/**
 * Those pairs of two layouts of which a person would say that they are the same: what was said of the one holds for the other. That is by
 * server id; else items that say the same, or nearly so at the very same place; and rows and pages that have such an item in common, or
 * none at all.
 */
export function recognisedPairs(pairs: Pairs, before: Layout, after: Layout): Pairs {
  const nodesBefore = byKey(before)
  const nodesAfter = byKey(after)
  const items = new Map<Key, FoundItem>(listItems(after).map((found) => [found.node.key, found]))
  const isRecognised = (from: FoundItem): FoundItem | null => {
    const to = items.get(pairs.get(from.node.key) ?? '')
    return to !== undefined && isSameItem(from, to) ? to : null
  }
  return new Map(
    [...pairs].filter(([fromKey, toKey]) => {
      const from = nodesBefore.get(fromKey)
      const to = nodesAfter.get(toKey)
      if (from === undefined || to === undefined) return false
      if (from.kind === 'item') return isRecognised(from) !== null
      if (from.node.id !== undefined && from.node.id === to.node.id) return true
      const within = listItems(from.page, from.place.page).filter((item) => isWithin(item, from))
      if (within.length === 0) return !listItems(to.page, to.place.page).some((item) => isWithin(item, to))
      return within.some((item) => {
        const partner = isRecognised(item)
        return partner !== null && isWithin(partner, to)
      })
    }),
  )
}

function byKey(layout: Layout): ReadonlyMap<Key, Found> {
  return new Map(listNodes(layout).map((found) => [found.node.key, found]))
}

function isSameItem(from: FoundItem, to: FoundItem): boolean {
  if (from.node.id !== undefined && from.node.id === to.node.id) return true
  const [a, b] = [from.node.data, to.node.data]
  const [said, says] = [modelOf(a).describe(a), modelOf(b).describe(b)]
  if (said === '' || says === '') return JSON.stringify(a) === JSON.stringify(b)
  if (said === says) return true
  return a.type === b.type && placeWords(from.place) === placeWords(to.place) && likeness(said, says) >= ALIKE
}

function isWithin({ page, row, column, node }: FoundItem, { node: { key } }: Found): boolean {
  return [page.key, row.key, column.key, node.key].includes(key)
}

/** From 0 (no word in common) to 1. */
function likeness(said: string, says: string): number {
  const [a, b] = [said, says].map((text) => new Set(splitWords(text.toLowerCase())))
  if (a === undefined || b === undefined || a.size + b.size === 0) return 0
  const shared = [...a].filter((word) => b.has(word)).length
  return (2 * shared) / (a.size + b.size)
}
