import type { Key } from '../base/key.ts'
import { type FoundItem, listItems } from './find.ts'
import type { Layout } from './layout.ts'

/**
 * The node of `after` to look at in order to see what became of `before`: the first item that is new, changed or in another column or row;
 * else one that has shifted; else the row, or at last the page, that lost or gained something. What has changed on the page that is `shown`
 * comes first; where only other pages are gone, that page itself. Null when the two are the same.
 */
export function firstChange(before: Layout, after: Layout, shown: Key | null = null): Key | null {
  if (before === after) return null
  const here = after.filter(({ key }) => key === shown)
  const come = here.find(({ key }) => before.every((page) => page.key !== key))
  if (come !== undefined) return listItems([come])[0]?.node.key ?? come.rows[0]?.key ?? come.key
  const old = new Map(listItems(before).map((found) => [found.node.key, found]))
  const all = listItems(after)
  const items = [...all.filter(({ page }) => page.key === shown), ...all]
  const changed =
    items.find((found) => isOther(old.get(found.node.key), found)) ??
    items.find((found) => isShifted(old.get(found.node.key), found))
  if (changed !== undefined) return changed.node.key
  const rows = new Set(before.flatMap((page) => page.rows))
  const row = [...here, ...after].flatMap((page) => page.rows).find((each) => !rows.has(each))
  if (row !== undefined) return row.key
  const pages = before.filter((page) => after.includes(page))
  const page = after.find((each) => !pages.includes(each)) ?? after.find((each, index) => each !== pages[index])
  return (page ?? here[0] ?? after.at(-1))?.key ?? null
}

function isOther(old: FoundItem | undefined, { node, column, row, page }: FoundItem): boolean {
  return (
    old === undefined ||
    old.node !== node ||
    old.column.key !== column.key ||
    old.row.key !== row.key ||
    old.page.key !== page.key
  )
}

/** In another place of its column or its row. A row that stands elsewhere only because another came or went is not looked at. */
function isShifted(old: FoundItem | undefined, { place, row, page }: FoundItem): boolean {
  if (old === undefined) return false
  if (old.place.item !== place.item || old.place.column !== place.column) return true
  const isSameCompany = old.page.rows.length === page.rows.length
  return isSameCompany && old.page.rows[place.row]?.key !== row.key
}
