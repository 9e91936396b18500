import { firstChange } from '../../layout/first-change.ts'
import type { DesignerStore } from '../../store/designer-store.ts'
import { revealNode } from '../canvas/reveal-node.ts'
import type { DesignerTools } from '../designer-tools.tsx'

/** Goes so many steps through the history (back when negative), shows what changed by it, and says so. Nothing when there is nowhere to go. */
export function travel(store: DesignerStore, tools: Pick<DesignerTools, 'announce'>, by: number) {
  const before = store.getState().history
  store.goToStep(by)
  const after = store.getState().history
  if (after === before) return
  tools.announce(travelWords(before.past.length, after))
  const key = firstChange(before.present.layout, after.present.layout, store.getState().session.page)
  if (key !== null) revealNode(store, key)
}

type Named = {
  readonly past: readonly { readonly name: string }[]
  readonly future: readonly { readonly name: string }[]
}

/** What was undone or redone, in words; `before` is how many steps lay behind before. */
export function travelWords(before: number, { past, future }: Named): string {
  const by = past.length - before
  const name = (by < 0 ? future[0] : past.at(-1))?.name ?? ''
  const verb = by < 0 ? 'Undid' : 'Redid'
  const count = Math.abs(by)
  return count === 1 ? `${verb}: ${name}.` : `${verb} ${count} steps, ${by < 0 ? 'back to before' : 'up to'}: ${name}.`
}
