import { modelOf } from '../../items/schemas.ts'
import { listItems } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import type { Draft } from './draft.ts'

/** A layout holds at least one page. Source: format.md §1 (sure). */
export function checkPages(layout: Layout): readonly Draft[] {
  if (layout.length > 0) return []
  return [{ rule: 'no-pages', severity: 'error', message: 'The layout has no page. Add one.' }]
}

/** A body page asks something. Ours; no platform rule. Items of an unknown type may be questions, so they silence it. */
export function checkQuestions(layout: Layout): readonly Draft[] {
  const asks = layout
    .filter((page) => (page.display_position ?? 'body') === 'body')
    .some((page) => listItems(page).some(({ node }) => ASKING.has(modelOf(node.data).group)))
  if (asks || layout.length === 0) return []
  return [
    {
      rule: 'no-question',
      severity: 'warning',
      message: 'No body page asks a question, so participants have nothing to answer. Add a question to a body page.',
    },
  ]
}

const ASKING: ReadonlySet<string> = new Set(['question', 'none'])
