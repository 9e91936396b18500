import { Copy, Ellipsis, Trash2 } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Key } from '../../base/key.ts'
import { behindNextPaint } from '../../store/behind-next-paint.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { removeAll } from '../commands/actions.ts'
import { duplicateInView } from '../commands/duplicate-in-view.ts'
import { useDesignerTools } from '../designer-tools.tsx'

/** The small bar in the margin beside a selected row or item: duplicate, delete, and everything else in a menu. It covers no text. */
export function NodeToolbar({ nodeKey, name }: { nodeKey: Key; name: string }) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  // What was dropped or added is shown first.
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    let isGone = false
    behindNextPaint(() => !isGone && setDue(true))
    return () => {
      isGone = true
    }
  }, [])
  if (!isDue) return null
  return (
    <div
      role="toolbar"
      aria-label={`Actions for ${name}`}
      aria-orientation="vertical"
      className="node-toolbar absolute z-20 flex flex-col rounded-md border border-line bg-raised font-sans shadow-md"
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <Action label="Duplicate" run={() => tools.say(duplicateInView(store, [nodeKey]))}>
        <Copy size={14} aria-hidden />
      </Action>
      <Action label="Delete" run={() => tools.say(removeAll(store, [nodeKey]))}>
        <Trash2 size={14} aria-hidden />
      </Action>
      <Menu
        label={`Actions for ${name}`}
        align="start"
        entries={async () => (await import('../commands/node-menu.tsx')).nodeMenu(store, tools, nodeKey)}
        trigger={
          <IconButton label="More actions" size="sm">
            <Ellipsis size={14} aria-hidden />
          </IconButton>
        }
      />
    </div>
  )
}

function Action({ label, run, children }: { label: string; run: () => void; children: ReactNode }) {
  return (
    <IconButton label={label} size="sm" onClick={run}>
      {children}
    </IconButton>
  )
}
