import { GripVertical } from 'lucide-react'
import type { ComponentType, KeyboardEvent, ReactNode } from 'react'
import type { Item } from '../../items/schemas.ts'
import { createItem } from '../../layout/create.ts'
import type { DropSubject } from '../../layout/operations/can.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
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

/** One entry of the palette. Drag it, press Enter to add it, or Space to carry it to a place with the arrow keys. */
export function PaletteEntry({ name, text = name, icon: Icon, title, mark, create }: PaletteEntryProps) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const { press, controller } = useDragTools()
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
      title={`${title} Drag it to the page, or press Enter to add it.`}
      className="group relative flex min-h-8.5 w-full cursor-grab touch-none items-center gap-2.5 rounded-md border border-line bg-surface px-3 text-start text-sm shadow-sm transition-colors hover:border-line-strong hover:bg-hover active:cursor-grabbing"
      onPointerDown={(event) => press(event, carry)}
      onClick={() => tools.say(addItem(store, create()))}
      onKeyDown={onKeyDown}
    >
      <span className="text-muted" aria-hidden>
        <Icon size={15} />
      </span>
      <span className="min-w-0 flex-1 py-1 leading-tight wrap-anywhere">{text}</span>
      {mark}
      <GripVertical size={14} className="absolute -start-0.5 text-muted opacity-0 group-hover:opacity-100" aria-hidden />
    </button>
  )
}
