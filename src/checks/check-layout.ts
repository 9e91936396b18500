import type { Schema } from '../dataset/schema.ts'
import { fileTypeOf, type Item, modelOf } from '../items/schemas.ts'
import { type FoundItem, listItems } from '../layout/find.ts'
import type { ItemNode, Layout, PageNode } from '../layout/layout.ts'
import type { Issue } from './issue.ts'
import { replaceData } from './replace-data.ts'
import { checkItem } from './rules/check-item.ts'
import type { Draft } from './rules/draft.ts'
import { checkFields } from './rules/fields.ts'
import { checkIds } from './rules/ids.ts'
import { checkIntroItem } from './rules/intro.ts'
import { checkPageOrder } from './rules/page-order.ts'
import { checkColumnItems, checkPageRows, checkRest, checkRowColumns } from './rules/structure.ts'
import { checkStackedOrder } from './rules/stacked-order.ts'
import { checkPages, checkQuestions } from './rules/whole-layout.ts'
import { sortIssues } from './sort-issues.ts'

/**
 * Everything that is wrong with a layout, by place (the whole layout first), then by severity. `schema` is null when there is no dataset,
 * which makes every dataset field an error. Pages and items that are the same objects as at an earlier call are not checked again.
 */
export function checkLayout(layout: Layout, schema: Schema | null): readonly Issue[] {
  const isOnly = layout.length === 1
  const whole = [...checkPages(layout), ...checkQuestions(layout)].map(toIssue)
  const ids = checkIds(layout)
  const nodes = nodesOf(ids.length === 0 ? [] : listItems(layout))
  const across = [...checkPageOrder(layout), ...ids].map((draft) => toIssue(withType(draft, nodes)))
  const pages = layout.flatMap((page, index) => checkPage(page, { index, isOnly, schema }))
  if (across.length === 0) return [...whole, ...pages]
  return sortIssues([...whole, ...across, ...pages])
}

/** All that the findings of a page depend on, beside the page itself. */
type Circumstances = { readonly index: number; readonly isOnly: boolean; readonly schema: Schema | null }
type Checked = { readonly circumstances: Circumstances; readonly issues: readonly Issue[] }

const checkedPages = new WeakMap<PageNode, Checked>()

function checkPage(page: PageNode, circumstances: Circumstances): readonly Issue[] {
  const checked = checkedPages.get(page)
  if (checked && isSame(checked.circumstances, circumstances)) return checked.issues
  const issues = sortIssues(findOnPage(page, circumstances))
  checkedPages.set(page, { circumstances, issues })
  return issues
}

function isSame(a: Circumstances, b: Circumstances): boolean {
  return a.index === b.index && a.isOnly === b.isOnly && a.schema === b.schema
}

function findOnPage(page: PageNode, { index, isOnly, schema }: Circumstances): readonly Issue[] {
  const drafts: Draft[] = [...checkPageRows(page, { page: index }, isOnly), ...checkRest(page, { page: index })]
  page.rows.forEach((row, rowIndex) => {
    const rowPlace = { page: index, row: rowIndex }
    drafts.push(
      ...checkRowColumns(row, rowPlace, page),
      ...checkStackedOrder(row, rowPlace),
      ...checkRest(row, rowPlace),
    )
    row.columns.forEach((column, columnIndex) => {
      const place = { ...rowPlace, column: columnIndex }
      drafts.push(...checkColumnItems(column, place, row, page), ...checkRest(column, place))
    })
  })
  const items = listItems(page, index)
  const nodes = nodesOf(items)
  const ofFields = checkFields(items, schema)
  // A mend may name another field, which may be none that can stand there.
  const isNoWorse = (found: FoundItem, data: Item) => {
    const { node } = found
    if (modelOf(data).fieldOf(data) === modelOf(node.data).fieldOf(node.data)) return true
    const mended = items.map((one) => (one === found ? { ...one, node: { ...node, data } } : one))
    return checkFields(mended, schema).length <= ofFields.length
  }
  for (const found of items) drafts.push(...checkIntroItem(found), ...placeFindings(found, isNoWorse))
  drafts.push(...ofFields)
  return drafts.map((draft) => toIssue(withType(draft, nodes)))
}

/** The findings of an item at its place, each with its mend where that makes nothing else worse. */
function placeFindings(found: FoundItem, isNoWorse: (found: FoundItem, mended: Item) => boolean): readonly Draft[] {
  const { node, place } = found
  return checkItem(node.data).map(({ fix, ...finding }) => ({
    ...place,
    ...finding,
    key: node.key,
    ...(fix && isNoWorse(found, fix.item) && { fix: { label: fix.label, apply: replaceData(node, fix.item) } }),
  }))
}

type Nodes = ReadonlyMap<string, ItemNode>

function nodesOf(items: readonly FoundItem[]): Nodes {
  return new Map(items.map(({ node }) => [node.key, node]))
}

/** Adds what the server says of an item: its type, and the field if it shows one. Source: format.md §5. */
function withType(draft: Draft, nodes: Nodes): Draft {
  const node = draft.key === undefined ? undefined : nodes.get(draft.key)
  if (!node) return draft
  const field = modelOf(node.data).fieldOf(node.data)
  return { ...draft, type: fileTypeOf(node.data), ...(field && { field }) }
}

function toIssue(draft: Draft): Issue {
  return { ...draft, source: 'designer' }
}
