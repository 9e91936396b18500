import { ChevronDown } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { LateBoundary } from '../../ui/late-boundary.tsx'
import { late } from '../../ui/late.ts'

const HistoryList = late(async () => (await import('./history-list.tsx')).HistoryList)

/** The button beside Undo and Redo that opens the list of steps. The canvas stays in sight, so that each jump shows. */
export function HistoryPopover({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  return (
    <Popover
      label="History"
      open={open}
      onOpenChange={onOpenChange}
      isBare
      trigger={
        <IconButton label="History" size="sm" className="h-8 w-6">
          <ChevronDown size={14} aria-hidden />
        </IconButton>
      }
    >
      <LateBoundary fallback={<p className="p-4 text-sm text-muted">One moment…</p>}>
        <HistoryList />
      </LateBoundary>
    </Popover>
  )
}
