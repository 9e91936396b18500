import { useState, type ReactNode } from 'react'
import { Canvas } from '../src/designer/canvas/canvas.tsx'
import { DragProvider } from '../src/designer/dnd/drag-provider.tsx'
import { createAnnouncer } from '../src/ui/announcer.tsx'
import { DesignerScene, type Opened } from './designer-scene.tsx'

type WorkspaceProps = {
  readonly opened: Opened
  /** What stands before the canvas, as the palette and the outline do. */
  readonly start?: ReactNode
  /** What stands after it, as the inspector does. */
  readonly end?: ReactNode
  /** What lies over it at a first visit. */
  readonly hint?: ReactNode
}

/** The canvas with what stands beside it; all of it can be carried about. */
export function WorkspaceScene({ opened, start, end, hint }: WorkspaceProps) {
  const [announcer] = useState(createAnnouncer)
  return (
    <DesignerScene opened={opened}>
      <DragProvider announcer={announcer}>
        <div className="relative flex h-screen">
          {start !== undefined && <div className="flex w-64 shrink-0 flex-col bg-surface">{start}</div>}
          <Canvas hint={hint} />
          {end !== undefined && <div className="w-80 shrink-0 overflow-y-auto bg-surface">{end}</div>}
        </div>
      </DragProvider>
    </DesignerScene>
  )
}
