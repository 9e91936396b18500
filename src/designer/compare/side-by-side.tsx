import { useEffect, useMemo, useRef } from 'react'
import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import type { PageNode } from '../../layout/layout.ts'
import type { Change, ChangeKind } from '../../outputs/compare/change.ts'
import type { Side } from '../../outputs/compare/compare-designs.ts'
import type { LayoutComparison } from '../../outputs/compare/compare-layouts.ts'
import { ComparedPage, type Marks } from './compared-page.tsx'

type SideBySideProps = {
  comparison: LayoutComparison
  change: Change | null
  before: Side
  after: Side
  beforeName: string
}

/** The page of a change as it was and as it is, side by side; one below the other where there is no room. */
export function SideBySide({ comparison, change, before, after, beforeName }: SideBySideProps) {
  const marks = useMemo(() => listMarks(comparison.changes), [comparison])
  const [left, right] = pagesOf(comparison, change, before, after)
  const panes = useRef<HTMLDivElement>(null)
  useEffect(() => {
    for (const mark of panes.current?.querySelectorAll<HTMLElement>('[data-chosen-change]') ?? []) showInPane(mark)
  }, [change])
  return (
    <div ref={panes} className="grid min-w-0 flex-1 gap-4 md:grid-cols-2">
      <ComparedPage
        title="Before"
        subtitle={beforeName}
        page={left}
        side={before}
        marks={marks.before}
        chosen={change?.before ?? null}
      />
      <ComparedPage
        title="Now"
        subtitle="This layout"
        page={right}
        side={after}
        marks={marks.after}
        chosen={change?.after ?? null}
      />
    </div>
  )
}

/** Scrolls the pane of a mark and nothing round it: where the panes stand below the list, the list stays in sight. */
function showInPane(mark: HTMLElement) {
  const pane = mark.closest('[data-pane]')
  if (pane === null) return
  const [here, there] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()]
  const isSeen = there.top >= here.top + AIR && there.bottom <= here.bottom - AIR
  if (!isSeen) pane.scrollTop += there.top - here.top - AIR
}

/** Above what was scrolled to, in pixels. */
const AIR = 24

function listMarks(changes: readonly Change[]): { readonly before: Marks; readonly after: Marks } {
  const before = new Map<Key, readonly ChangeKind[]>()
  const after = new Map<Key, readonly ChangeKind[]>()
  for (const change of changes) {
    if (change.before !== null) before.set(change.before, change.kinds)
    if (change.after !== null) after.set(change.after, change.kinds)
  }
  return { before, after }
}

type ShownPage = { readonly page: PageNode; readonly index: number } | null

/** The pages that a change is on; where it is on one side only, the other side shows the page that stands for it. */
function pagesOf(
  { pairs }: LayoutComparison,
  change: Change | null,
  before: Side,
  after: Side,
): readonly [ShownPage, ShownPage] {
  const left = change?.before == null ? null : shownPage(before, change.before)
  const right = change?.after == null ? null : shownPage(after, change.after)
  if (left !== null && right === null) return [left, shownPage(after, pairs.get(left.page.key) ?? '')]
  if (left === null && right !== null) {
    const partner = before.layout.find(({ key }) => pairs.get(key) === right.page.key)
    return [partner === undefined ? null : shownPage(before, partner.key), right]
  }
  if (left !== null || right !== null) return [left, right]
  return [shownPage(before, before.layout[0]?.key ?? ''), shownPage(after, after.layout[0]?.key ?? '')]
}

function shownPage({ layout }: Side, key: Key): ShownPage {
  const found = findNode(layout, key)
  return found === null ? null : { page: found.page, index: found.place.page }
}
