import { File, GitCompareArrows } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog } from '../ui/dialog.tsx'

/** A layout to begin with. */
export type Template = { readonly id: string; readonly label: string; readonly summary: string; readonly blank: boolean; open(): void }

/** The layouts to begin with. Opening one can be undone. */
export function TemplatesDialog({ templates, onClose }: { templates: readonly Template[]; onClose(): void }) {
  return (
    <Dialog open onClose={onClose} title="Templates" description="Start from a layout. Undo brings back what was open.">
      <ul className="grid gap-3 sm:grid-cols-2">
        {templates.map(({ id, label, summary, blank, open }) => (
          <li key={id}>
            <button
              type="button"
              className="flex h-full w-full flex-col items-start gap-2 rounded-lg border border-line bg-surface p-4 text-start shadow-sm hover:border-accent hover:bg-hover"
              onClick={() => {
                open()
                onClose()
              }}
            >
              <TemplateIcon>{blank ? <File size={18} /> : <GitCompareArrows size={18} />}</TemplateIcon>
              <span className="text-sm font-semibold">{label}</span>
              <span className="text-xs text-muted">{summary}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function TemplateIcon({ children }: { children: ReactNode }) {
  return (
    <span className="grid size-9 place-items-center rounded-md bg-accent-soft text-accent-ink" aria-hidden>
      {children}
    </span>
  )
}
