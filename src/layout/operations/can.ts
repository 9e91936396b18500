import type { Key } from '../../base/key.ts'
import { type Item, modelOf } from '../../items/schemas.ts'
import { fieldsOnPage, findNode, listItems } from '../find.ts'
import {
  type DisplayPosition,
  type DropTarget,
  type Fragment,
  type Layout,
  MAX_COLUMNS,
  type PageNode,
} from '../layout.ts'
import { movedKeys, resolveItems, resolveMoved } from '../moved.ts'
import { groupInColumns } from './group-in-columns.ts'
import { columnsLeft, targetNode } from './landing.ts'

/** What would land: new content, or nodes of the layout that leave their old place. */
export type DropSubject =
  { readonly kind: 'fragment'; readonly fragment: Fragment } | { readonly kind: 'nodes'; readonly keys: readonly Key[] }

/** Why a subject cannot land on a target, as a sentence; null when it can. A move that changes nothing is fine. */
export function canDrop(layout: Layout, subject: DropSubject, target: DropTarget): string | null {
  const isPages = subject.kind === 'nodes' && resolveMoved(layout, subject.keys)?.kind === 'pages'
  if (target.kind === 'page') return isPages ? null : 'Only pages can stand here.'
  if (isPages) return 'A page can stand only between pages.'
  const found = targetNode(layout, target)
  if (found === null) return 'This place is no longer in the layout. Choose another.'
  const cargo = arrivals(layout, subject, found.page)
  if (!cargo) return isAmong(layout, subject) ? ONLY_PAGES : 'This is no longer in the layout.'
  if (cargo.rows && target.kind !== 'row') return 'A row can stand only between rows.'
  if (target.kind === 'beside' && found.kind === 'row' && columnsLeft(found.node, cargo.taken) >= MAX_COLUMNS)
    return TWO_COLUMNS
  return contentProblem(found.page, cargo.items)
}

/** Why nodes cannot be duplicated, as a sentence; null when they can. Source: format.md §2, a field "at most once per page" (sure). */
export function canDuplicate(layout: Layout, keys: readonly Key[]): string | null {
  const selected = new Set(keys)
  const found = [...selected].map((key) => findNode(layout, key)).filter((node) => node !== null)
  if (found.length === 0) return NOTHING_SELECTED
  if (
    found.some(
      (node) =>
        node.kind === 'column' &&
        node.row.columns.length >= MAX_COLUMNS &&
        !selected.has(node.row.key) &&
        !selected.has(node.page.key),
    )
  )
    return TWO_COLUMNS
  for (const { node, page } of resolveItems(layout, keys)) {
    const field = selected.has(page.key) ? '' : modelOf(node.data).fieldOf(node.data)
    if (field) return fieldTwice(field)
  }
  return null
}

/** Why nodes cannot be removed, as a sentence; null when they can. Source: format.md §1, "at least one page" (sure). */
export function canRemove(layout: Layout, keys: readonly Key[]): string | null {
  if (!keys.some((key) => findNode(layout, key))) return NOTHING_SELECTED
  const [page, second] = layout
  return page && !second && page.rows.length === 0 ? 'A layout holds at least one page.' : null
}

/** Why a page cannot be shown at this time, as a sentence; null when it can. Undefined is body. Source: format.md §1 (sure). */
export function canSetPosition(layout: Layout, pageKey: Key, position: DisplayPosition | undefined): string | null {
  const found = findNode(layout, pageKey)
  if (found?.kind !== 'page') return 'This page is no longer in the layout.'
  if (isBody(position) || listItems(found.node).every(({ node }) => modelOf(node.data).allowedOnIntro)) return null
  return ONLY_CONTENT
}

/** Why items cannot be side by side in a new row, as a sentence; null when they can. The twin of `groupInColumns`. */
export function canGroup(layout: Layout, keys: readonly Key[]): string | null {
  const selected = new Set(keys)
  if (layout.some((page) => selected.has(page.key))) return 'Pages cannot stand side by side. Select items or rows.'
  const found = resolveItems(layout, keys)
  const [anchor] = found
  if (!anchor || found.length < 2) return 'Select at least two items to put them side by side.'
  if (groupInColumns(layout, keys) === layout) return 'They stand side by side already.'
  const arriving = found.filter(({ page }) => page !== anchor.page).map(({ node }) => node.data)
  return contentProblem(anchor.page, arriving)
}

const TWO_COLUMNS = 'A row holds two columns at most.'
const ONLY_PAGES = 'Pages move only together with other pages.'
const ONLY_CONTENT = 'Intro and outro pages hold only rich text and images.'
const NOTHING_SELECTED = 'Select a page, row, column or item first.'

function fieldTwice(field: string): string {
  return `The field "${field}" is already on this page; a field can appear once per page.`
}

function isAmong(layout: Layout, subject: DropSubject): boolean {
  return subject.kind === 'nodes' && subject.keys.some((key) => findNode(layout, key) !== null)
}

function isBody(position: DisplayPosition | undefined): boolean {
  return position === undefined || position === 'body'
}

type Arrivals = { readonly rows: boolean; readonly items: readonly Item[]; readonly taken: ReadonlySet<Key> }

/** What comes to a page that was not on it before. Null when nothing of the subject can be dropped on a page. */
function arrivals(layout: Layout, subject: DropSubject, page: PageNode): Arrivals | null {
  if (subject.kind === 'fragment') {
    const { fragment } = subject
    const nodes =
      fragment.kind === 'items'
        ? fragment.items
        : fragment.rows.flatMap((row) => row.columns.flatMap((column) => column.items))
    return { rows: fragment.kind === 'rows', items: nodes.map((node) => node.data), taken: new Set() }
  }
  const moved = resolveMoved(layout, subject.keys)
  if (!moved || moved.kind === 'pages') return null
  const items = resolveItems(layout, subject.keys).filter((item) => item.page !== page)
  return { rows: moved.kind === 'rows', items: items.map(({ node }) => node.data), taken: movedKeys(moved) }
}

function contentProblem(page: PageNode, items: readonly Item[]): string | null {
  if (!isBody(page.display_position) && !items.every((item) => modelOf(item).allowedOnIntro)) return ONLY_CONTENT
  const fields = new Set(fieldsOnPage(page))
  for (const item of items) {
    const field = modelOf(item).fieldOf(item)
    if (!field) continue
    if (fields.has(field)) return fieldTwice(field)
    fields.add(field)
  }
  return null
}
