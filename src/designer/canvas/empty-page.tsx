import { LayoutTemplate } from 'lucide-react'
import type { PageNode } from '../../layout/layout.ts'

/** What an empty page says: how to begin. */
export function EmptyPage({ page }: { page: PageNode }) {
  const only = page.display_position === 'intro' || page.display_position === 'outro' ? 'rich text or an image' : 'a field, a text or a question'
  return (
    <div className="grid flex-1 place-items-center rounded-lg border-2 border-dashed border-(--p-line) px-6 py-16 text-center">
      <div className="max-w-sm font-sans text-sm text-(--p-muted)">
        <LayoutTemplate size={28} className="mx-auto mb-3" aria-hidden />
        <p className="text-base font-medium text-(--p-ink)">This page is empty</p>
        <p className="mt-1">Drag {only} here from the palette, or select it there and press Enter.</p>
      </div>
    </div>
  )
}
