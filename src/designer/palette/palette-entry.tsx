import clsx from 'clsx'
import { GripVertical } from 'lucide-react'
import { useId, useMemo, type ComponentType, type KeyboardEvent, type ReactNode } from 'react'
import type { Item } from '../../items/schemas.ts'
import { createItem } from '../../layout/create.ts'
import type { PageNode } from '../../layout/layout.ts'
import { canDrop, type DropSubject } from '../../layout/operations/can.ts'
import type { DesignerState } from '../../store/designer-state.ts'
import { useDesignerSoon, useDesignerStore } from '../../store/store-context.tsx'
import { addItem } from '../commands/actions.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { itemName } from '../names.ts'

type PaletteEntryProps = {
  /** The accessible name. */
  name: string
  /** What is written on it; the name when absent. */
  text?: string
  icon: ComponentType<{ size?: number }>
  title: string
  mark?: ReactNode
  create(): Item
}

/**
 * One entry of the palette. Drag it, press Enter to add it, or Space to carry it to a place with the arrow keys. What the page that is
 * shown can't hold is dimmed and says why; it can still be carried to another page.
 */
export function PaletteEntry({ name, text = name, icon: Icon, title, mark, create }: PaletteEntryProps) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const { press, controller } = useDragTools()
  const reason = useRefusal(create)
  const reasonId = useId()
  const carry = (): { subject: DropSubject; name: string } => {
    const data = create()
    const fragment = { kind: 'items', items: [createItem(data, store.keys)] } as const
    return { subject: { kind: 'fragment', fragment }, name: itemName(data) }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    event.preventDefault()
    const { subject, name: carried } = carry()
    controller.startKeyboard(subject, carried)
  }
  return (
    <button
      type="button"
      aria-label={name}
      aria-disabled={reason !== null || undefined}
      aria-describedby={reason === null ? undefined : reasonId}
      title={
        reason === null
          ? `${title} Drag it to the page, or press Enter to add it.`
          : `${reason} It can be dragged to another page.`
      }
      className={clsx(
        'group relative flex min-h-8.5 w-full cursor-grab items-center gap-2.5 rounded-md border border-line px-3 text-start text-sm transition-colors select-none hover:border-line-strong hover:bg-hover active:cursor-grabbing',
        reason === null ? 'bg-surface shadow-sm' : 'border-dashed bg-transparent text-muted',
      )}
      onPointerDown={(event) => press(event, carry)}
      onClick={() => tools.say(addItem(store, create()))}
      onKeyDown={onKeyDown}
    >
      <span className="text-muted" aria-hidden>
        <Icon size={15} />
      </span>
      <span className="min-w-0 flex-1 py-1 leading-tight wrap-anywhere">{text}</span>
      {mark}
      {reason !== null && (
        <span id={reasonId} hidden>
          {reason}
        </span>
      )}
      <GripVertical size={14} className="invisible absolute -start-0.5 text-muted group-hover:visible" aria-hidden />
    </button>
  )
}

/** Why the shown page can't hold a new item, as a sentence; null when it can. */
function useRefusal(create: () => Item): string | null {
  const select = useMemo(() => createRefusal(create), [create])
  return useDesignerSoon(select)
}

/** The reason, worked out once per change of the page that is shown. */
function createRefusal(create: () => Item) {
  let last: PageNode | undefined
  let reason: string | null = null
  return ({ history, session }: DesignerState): string | null => {
    const page = history.present.layout.find(({ key }) => key === session.page)
    if (page === last) return reason
    last = page
    const fragment = { kind: 'items', items: [{ key: '', data: create() }] } as const
    const subject = { kind: 'fragment', fragment } as const
    reason = page === undefined ? null : canDrop([page], subject, { kind: 'row', page: page.key, index: 0 })
    return reason
  }
}
