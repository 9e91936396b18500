import clsx from 'clsx'
import { LayoutTemplate } from 'lucide-react'
import type { PageNode } from '../../layout/layout.ts'
import { positionOf } from '../../participant/flow.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { useDrag } from '../dnd/drag-state.ts'
import { StartCards } from '../starts/start-cards.tsx'

/**
 * What an empty page says: how to begin. While no body page holds anything, it offers layouts that fit the data. It fades while something is
 * carried: the page takes it whole.
 */
export function EmptyPage({ page }: { page: PageNode }) {
  const isBodyEmpty = useDesigner((state) =>
    state.history.present.layout.every((one) => positionOf(one) !== 'body' || one.rows.length === 0),
  )
  const isCarrying = useDrag(useDragTools().state, (drag) => drag !== null)
  const isBody = positionOf(page) === 'body'
  const only = isBody ? 'a field, a text or a question' : 'rich text or an image'
  return (
    <div
      className={clsx(
        'grid flex-1 place-items-center rounded-lg border-2 border-dashed border-(--p-line) px-6 py-12 text-center transition-opacity @max-md:px-3 @max-md:py-8',
        isCarrying && 'opacity-30',
      )}
    >
      <div className="w-full max-w-2xl font-sans text-sm text-(--p-muted)">
        <LayoutTemplate size={28} className="mx-auto mb-3" aria-hidden />
        <p className="text-base font-medium text-(--p-ink)">This page is empty</p>
        <p className="mx-auto mt-1 max-w-sm max-md:hidden">
          <span className="pointer-coarse:hidden">
            Drag {only} here from the palette, or select it there and press Enter.
          </span>
          <span className="hidden pointer-coarse:inline">Tap {only} in the palette, or hold it and drag it here.</span>
        </p>
        <p className="mx-auto mt-1 max-w-sm md:hidden">Press “Add” above and choose {only}.</p>
        {isBodyEmpty && isBody && <StartCards pageKey={page.key} />}
      </div>
    </div>
  )
}
