import { type DisplayPosition, DISPLAY_POSITIONS, type Layout, type PageNode } from '../../layout/layout.ts'
import type { Draft } from './draft.ts'

/**
 * Intro, body and outro pages stand in the order in which they are shown. Source: format.md §1, "Array order of intro/body/outro" (open):
 * the file keeps the researcher's order, the screen shows intro, body, outro, and a difference is a warning, at the first page out of order.
 */
export function checkPageOrder(layout: Layout): readonly Draft[] {
  const index = layout.findIndex((page, at) => {
    const before = layout[at - 1]
    return before !== undefined && rank(page) < rank(before)
  })
  const page = layout[index]
  const before = layout[index - 1]
  if (!page || !before) return []
  return [
    {
      page: index,
      rule: 'page-order',
      severity: 'warning',
      message: `This ${positionOf(page)} page stands after the ${positionOf(before)} page ${index}, but participants see intro, body, then outro pages. Put the pages in that order.`,
      key: page.key,
      fix: { label: 'Put the pages in the order shown', apply: inShownOrder },
    },
  ]
}

function inShownOrder(layout: Layout): Layout {
  const sorted = layout.toSorted((a, b) => rank(a) - rank(b))
  return sorted.every((page, index) => page === layout[index]) ? layout : sorted
}

function positionOf(page: PageNode): DisplayPosition {
  return page.display_position ?? 'body'
}

function rank(page: PageNode): number {
  return DISPLAY_POSITIONS.indexOf(positionOf(page))
}
