import { ChevronLeft, ChevronRight } from 'lucide-react'
import clsx from 'clsx'
import type { Key } from '../../base/key.ts'
import type { Layout } from '../../layout/layout.ts'
import { pageName } from '../../layout/page-name.ts'
import { IconButton } from '../../ui/icon-button.tsx'

type SharedPagesProps = {
  layout: Layout
  shown: Key
  onShow(key: Key): void
  /** How many datapoints came along. */
  count: number
  datapoint: number
  onDatapoint(index: number): void
}

/** The pages of a shared layout, and a way through its datapoints when it has any. */
export function SharedPages({ layout, shown, onShow, count, datapoint, onDatapoint }: SharedPagesProps) {
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-surface px-3 py-1.5">
      <nav aria-label="Pages" className="flex min-w-0 gap-1 overflow-x-auto p-0.5">
        {layout.map((page, index) => (
          <button
            key={page.key}
            type="button"
            aria-current={page.key === shown ? 'page' : undefined}
            className={clsx(
              'flex h-7 max-w-48 shrink-0 items-center gap-1.5 rounded-md px-2.5 text-sm',
              page.key === shown
                ? 'bg-accent-soft font-medium text-accent-ink'
                : 'text-muted hover:bg-hover hover:text-ink',
            )}
            onClick={() => onShow(page.key)}
          >
            <span className="truncate" dir="auto">
              {pageName(page, index)}
            </span>
            {page.display_position !== undefined && page.display_position !== 'body' && (
              <span className="rounded-sm border border-current/30 px-1 text-2xs capitalize">
                {page.display_position}
              </span>
            )}
          </button>
        ))}
      </nav>
      {count > 0 && (
        <div className="ms-auto flex items-center gap-1 text-sm text-muted">
          <IconButton
            label="Previous datapoint"
            size="sm"
            aria-disabled={datapoint === 0}
            onClick={() => onDatapoint(Math.max(0, datapoint - 1))}
          >
            <ChevronLeft size={15} aria-hidden />
          </IconButton>
          <span aria-live="polite">
            Datapoint {datapoint + 1} of {count}
          </span>
          <IconButton
            label="Next datapoint"
            size="sm"
            aria-disabled={datapoint >= count - 1}
            onClick={() => onDatapoint(Math.min(count - 1, datapoint + 1))}
          >
            <ChevronRight size={15} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  )
}
