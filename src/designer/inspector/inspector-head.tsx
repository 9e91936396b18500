import { Ellipsis } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Key } from '../../base/key.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { nodeMenu } from '../commands/node-menu.tsx'
import { pageMenu } from '../commands/page-menu.tsx'
import { findNode } from '../../layout/find.ts'
import { useDesignerTools } from '../designer-tools.tsx'

type InspectorHeadProps = { nodeKey: Key; icon: ComponentType<{ size?: number }>; title: string; place: string }

/** What is selected and where it stands, with its menu. */
export function InspectorHead({ nodeKey, icon: Icon, title, place }: InspectorHeadProps) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const list = async () => {
    const isPage = findNode(store.getState().history.present.layout, nodeKey)?.kind === 'page'
    return isPage ? pageMenu(store, tools, nodeKey) : nodeMenu(store, tools, nodeKey)
  }
  return (
    <div className="flex items-start gap-2.5">
      <span className="mt-0.5 grid size-7 place-items-center rounded-md bg-accent-soft text-accent-ink" aria-hidden>
        <Icon size={15} />
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="line-clamp-2 text-sm font-semibold wrap-anywhere">{title}</h2>
        <p className="text-xs text-muted">{place}</p>
      </div>
      <Menu
        label="Actions"
        align="end"
        entries={list}
        trigger={
          <IconButton label="Actions for the selection" size="sm">
            <Ellipsis size={15} aria-hidden />
          </IconButton>
        }
      />
    </div>
  )
}
