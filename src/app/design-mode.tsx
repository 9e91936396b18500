import clsx from 'clsx'
import { PanelLeft, PanelRight, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Canvas } from '../designer/canvas/canvas.tsx'
import { DragProvider } from '../designer/dnd/drag-provider.tsx'
import { Inspector } from '../designer/inspector/inspector.tsx'
import { useDesigner } from '../store/store-context.tsx'
import { Palette } from '../designer/palette/palette.tsx'
import type { Announcer } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'

type Side = 'palette' | 'inspector'

/** Palette, canvas and inspector. Where the window is narrow the two sides open over the canvas, one at a time. */
export function DesignMode({ announcer }: { announcer: Announcer }) {
  const [side, setSide] = useState<Side | null>(null)
  // What was just added lies under the drawer it came from.
  const steps = useDesigner((state) => state.history.past.length)
  const [seen, setSeen] = useState(steps)
  if (seen !== steps) {
    setSeen(steps)
    if (side === 'palette') setSide(null)
  }
  const toggle = (which: Side) => setSide((open) => (open === which ? null : which))
  return (
    <DragProvider announcer={announcer}>
      <div className="relative flex min-h-0 flex-1">
        <SidePane
          label="Palette"
          open={side === 'palette'}
          onClose={() => setSide(null)}
          className="start-0 w-64 border-e md:static md:flex"
        >
          <Palette />
        </SidePane>
        <Canvas
          start={
            <Button
              size="sm"
              aria-expanded={side === 'palette'}
              className="md:hidden"
              onClick={() => toggle('palette')}
            >
              <PanelLeft size={14} aria-hidden /> Add
            </Button>
          }
          end={
            <Button
              size="sm"
              aria-expanded={side === 'inspector'}
              className="ms-auto lg:hidden"
              onClick={() => toggle('inspector')}
            >
              Settings <PanelRight size={14} aria-hidden />
            </Button>
          }
        />
        <SidePane
          label="Inspector"
          open={side === 'inspector'}
          onClose={() => setSide(null)}
          className="end-0 w-80 border-s lg:static lg:flex"
        >
          <Inspector />
        </SidePane>
      </div>
    </DragProvider>
  )
}

type SidePaneProps = { label: string; open: boolean; onClose(): void; className: string; children: ReactNode }

function SidePane({ label, open, onClose, className, children }: SidePaneProps) {
  return (
    <section
      aria-label={label}
      className={clsx(
        'absolute inset-y-0 z-20 max-w-[88vw] shrink-0 flex-col border-line bg-surface',
        open ? 'flex shadow-lg' : 'hidden',
        className,
      )}
    >
      {open && (
        <div className="flex justify-end border-b border-line px-2 py-1 lg:hidden">
          <IconButton label={`Close ${label.toLowerCase()}`} size="sm" onClick={onClose}>
            <X size={15} aria-hidden />
          </IconButton>
        </div>
      )}
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
    </section>
  )
}
