import type { Key } from '../../base/key.ts'
import { listWords } from '../../base/number-words.ts'
import type { DisplayPosition, Layout } from '../../layout/layout.ts'
import { canSetPosition } from '../../layout/operations/can.ts'
import { updatePage } from '../../layout/operations/update.ts'
import type { DesignerStore } from '../../store/designer-store.ts'

/** Why pages cannot all be shown at a position, with the pages that forbid it; null when they can, and something would change. */
export function canPositionAll(layout: Layout, keys: readonly Key[], position: DisplayPosition): string | null {
  const pages = layout
    .map((page, index) => ({ page, name: `Page ${index + 1}` }))
    .filter(({ page }) => keys.includes(page.key))
  if (pages.every(({ page }) => (page.display_position ?? 'body') === position)) return 'They are all so already.'
  const refused = pages.filter(({ page }) => canSetPosition(layout, page.key, position) !== null)
  if (refused.length === 0) return null
  const first = canSetPosition(layout, refused[0]?.page.key ?? '', position)
  return `${first} See ${listWords(refused.map(({ name }) => name))}.`
}

/** Sets when several pages are shown, as one step. */
export function positionAll(store: DesignerStore, keys: readonly Key[], position: DisplayPosition) {
  store.commitLayout(`Make ${keys.length} pages ${position} pages`, (layout) =>
    keys.reduce(
      (current, key) => updatePage(current, key, { display_position: position === 'body' ? undefined : position }),
      layout,
    ),
  )
}
