import { fileTypeOf } from '../items/schemas.ts'
import { type Found, findNode, nodeAt, placeWords } from '../layout/find.ts'
import type { Layout, Place } from '../layout/layout.ts'
import type { Issue } from './issue.ts'
import type { ReportedIssue } from './reported-issue.ts'

/** An issue of the server's. `node` is the node it was attached to, as it was then; null when it speaks of the whole layout. */
export type ServerIssue = ReportedIssue & { readonly node?: Found['node'] | null }

/**
 * Ties each issue to the node it speaks of, so that it stays with the node when that moves and goes when it changes. To be done once, with
 * the layout that the answer is about. A place that is not there becomes the nearest one round it, and the message says so.
 */
export function attachServerIssues(layout: Layout, issues: readonly ServerIssue[]): readonly ServerIssue[] {
  return issues.map((issue) => attach(layout, issue))
}

/**
 * The server's issues at the places where their nodes stand now. Those that no longer hold are left out; those that are not attached yet
 * are placed by their indexes.
 */
export function placeServerIssues(layout: Layout, issues: readonly ServerIssue[]): readonly Issue[] {
  return issues.flatMap((issue) => {
    const { node, type, field, message } = issue.node === undefined ? attach(layout, issue) : issue
    const found = node ? findNode(layout, node.key) : null
    if (node && found?.node !== node) return []
    return [
      {
        ...found?.place,
        ...(type !== undefined && { type }),
        ...(field !== undefined && { field }),
        message,
        rule: 'server',
        severity: 'error',
        source: 'server',
        ...(node && { key: node.key }),
      },
    ]
  })
}

function attach(layout: Layout, issue: ServerIssue): ServerIssue {
  if (issue.page === undefined) return { ...issue, node: null }
  const place = { page: issue.page, row: issue.row, column: issue.column, item: issue.item }
  const found = nearest(layout, place)
  const note = noteFor(issue, place, found)
  return { ...issue, message: note ? `${issue.message} (${note})` : issue.message, node: found?.node ?? null }
}

/** The node at a place, or else the nearest one round it; null when even the page is not there. */
function nearest(layout: Layout, place: Place): Found | null {
  const { page, row, column } = place
  return (
    nodeAt(layout, place) ??
    nodeAt(layout, { page, row, column }) ??
    nodeAt(layout, { page, row }) ??
    nodeAt(layout, { page })
  )
}

function noteFor(issue: ServerIssue, place: Place, found: Found | null): string | null {
  if (!found || placeWords(found.place) !== placeWords(place)) {
    return `The answer names ${placeWords(place)}, which this layout does not have.`
  }
  const type = found.kind === 'item' ? fileTypeOf(found.node.data) : undefined
  if (type === undefined || issue.type === undefined || issue.type === type) return null
  return `The answer speaks of the type ${issue.type} here, but this layout has ${type}.`
}
