import { ChevronDown, ChevronRight, ChevronsDownUp, ChevronsUpDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Key } from '../../base/key.ts'
import { useDesignerSoon } from '../../store/store-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { listBranches } from './list-lines.ts'
import { OutlineTree } from './outline-tree.tsx'

/** The whole layout as a tree of pages, rows, columns and items: to find one's way, and to carry things far. */
export function Outline() {
  const layout = useDesignerSoon((state) => state.history.present.layout)
  // In a low window the palette above it takes all the room there is.
  const [isOpen, setOpen] = useState(() => !window.matchMedia('(max-height: 35rem)').matches)
  const [collapsed, setCollapsed] = useState<ReadonlySet<Key>>(NOTHING)
  const rows = useMemo(() => listBranches(layout), [layout])
  const isFolded = collapsed.size > 0
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <section
      aria-label="Outline"
      className={
        isOpen ? 'flex h-2/5 min-h-44 shrink-0 flex-col border-t border-line' : 'shrink-0 border-t border-line'
      }
    >
      <header className="flex h-9 shrink-0 items-center gap-1 ps-1.5 pe-2">
        <h2 className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={isOpen}
            className="flex h-7 w-full items-center gap-1 rounded-md px-1 text-2xs font-semibold tracking-wide text-muted uppercase hover:text-ink"
            onClick={() => setOpen(!isOpen)}
          >
            <Chevron size={14} aria-hidden />
            Outline
          </button>
        </h2>
        {isOpen && (
          <IconButton
            label={isFolded ? 'Unfold all' : 'Fold all'}
            size="sm"
            onClick={() => setCollapsed(isFolded ? NOTHING : new Set(rows))}
          >
            {isFolded ? <ChevronsUpDown size={14} aria-hidden /> : <ChevronsDownUp size={14} aria-hidden />}
          </IconButton>
        )}
      </header>
      {isOpen && <OutlineTree layout={layout} collapsed={collapsed} onCollapse={setCollapsed} />}
    </section>
  )
}

const NOTHING: ReadonlySet<Key> = new Set()
