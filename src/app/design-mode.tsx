import clsx from 'clsx'
import { PanelLeft, PanelRight } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Canvas } from '../designer/canvas/canvas.tsx'
import { SETTINGS_MARK } from '../designer/commands/node-keys.ts'
import { DragProvider } from '../designer/dnd/drag-provider.tsx'
import { useDesigner, useDesignerStore } from '../store/store-context.tsx'
import { AfterPaint } from '../ui/after-paint.tsx'
import type { Announcer } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { late } from '../ui/late.ts'
import { PalettePane } from './palette-pane.tsx'
import { SidePane } from './side-pane.tsx'

const Inspector = late(async () => (await import('../designer/inspector/inspector.tsx')).Inspector)

type Side = 'palette' | 'inspector'

/** Palette, canvas and inspector. Where the window is narrow the two sides open over the canvas, one at a time. */
export function DesignMode({ announcer, hint }: { announcer: Announcer; hint: ReactNode }) {
  const [side, setSide] = useState<Side | null>(null)
  const store = useDesignerStore()
  // What was just added lies under the drawer it came from.
  useEffect(
    () =>
      side === 'palette'
        ? store.subscribe(({ history }, before) => {
            if (history.past.length !== before.history.past.length) setSide(null)
          })
        : undefined,
    [side, store],
  )
  const notesOpen = useDesigner((state) => state.session.notesOpen)
  const settingsMark = { [SETTINGS_MARK]: '' }
  const toggle = (which: Side) => setSide((open) => (open === which ? null : which))
  const close = () => {
    // The button that closes goes with it.
    document.querySelector<HTMLElement>(`[data-side="${side}"]`)?.focus()
    setSide(null)
  }
  return (
    <DragProvider announcer={announcer}>
      <div className="relative flex min-h-0 flex-1">
        <PalettePane open={side === 'palette'} onClose={close} />
        <Canvas
          hint={hint}
          start={
            <Button
              size="sm"
              aria-expanded={side === 'palette'}
              data-side="palette"
              className="md:hidden"
              onClick={() => toggle('palette')}
            >
              <PanelLeft size={14} aria-hidden className="max-sm:hidden" /> Add
            </Button>
          }
          end={
            <Button
              size="sm"
              aria-label="Settings"
              title="Settings"
              aria-expanded={side === 'inspector'}
              data-side="inspector"
              {...settingsMark}
              className="ms-auto lg:hidden"
              onClick={() => toggle('inspector')}
            >
              <span className="max-sm:hidden">Settings</span> <PanelRight size={14} aria-hidden />
            </Button>
          }
        />
        <SidePane
          label="Inspector"
          title="Settings"
          open={side === 'inspector'}
          onClose={close}
          // The notes take its place.
          className={clsx('end-0 w-80 border-s', notesOpen ? 'lg:hidden' : 'lg:static lg:flex')}
        >
          <section aria-label="Inspector" className="min-h-0 flex-1 overflow-y-auto">
            <AfterPaint>
              <Inspector />
            </AfterPaint>
          </section>
        </SidePane>
      </div>
    </DragProvider>
  )
}
