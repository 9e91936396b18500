import { useEditorState, type Editor } from '@tiptap/react'
import clsx from 'clsx'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { slashCommands, type AddressKind, type SlashCommand } from './editor-commands.ts'
import { useAnchoredPopover } from './use-anchored-popover.ts'

type SlashMenu = {
  /** The open list, or null. */
  readonly menu: ReactNode
  /** For the editor's frame, in the capture phase: takes the keys that belong to the open list. */
  onKeyDownCapture(event: KeyboardEvent): void
}

/**
 * The list that opens when `/` is typed at the start of an empty block. The focus stays in the text: arrow keys move in the list,
 * further letters narrow it, Enter takes, Escape closes. `onAddress` asks for the address of a link or an image.
 */
export function useSlashMenu(editor: Editor, onAddress: (kind: AddressKind) => void): SlashMenu {
  const id = useId()
  const slash = useEditorState({ editor, selector: ({ editor: current }) => findSlash(current) })
  const [closedFor, setClosedFor] = useState<number | null>(null)
  const [chosen, setChosen] = useState({ query: '', index: 0 })
  // The same slash stays closed after Escape; a new one opens again.
  if (slash === null && closedFor !== null) setClosedFor(null)
  const found = slash === null || slash.from === closedFor ? [] : search(slash.query)
  const index = chosen.query === slash?.query ? Math.min(chosen.index, found.length - 1) : 0
  const isOpen = found.length > 0
  const activeId = isOpen ? `${id}-${index}` : null
  useEffect(() => tellTextBox(editor, id, activeId), [editor, id, activeId])

  const take = (command: SlashCommand | undefined) => {
    if (!slash || !command) return
    const range = { from: slash.from, to: slash.from + slash.query.length + 1 }
    const chain = editor.chain().focus().deleteRange(range)
    if ('asks' in command) {
      chain.run()
      onAddress(command.asks)
    } else command.apply(chain).run()
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!slash || !isOpen || event.nativeEvent.isComposing) return
    const move = (by: number) => setChosen({ query: slash.query, index: (index + by + found.length) % found.length })
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') take(found[index])
    else if (event.key === 'Escape') setClosedFor(slash.from)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const menu = isOpen && slash && (
    <SlashList id={id} commands={found} index={index} editor={editor} from={slash.from} onTake={take} />
  )
  return { menu, onKeyDownCapture }
}

type SlashListProps = {
  readonly id: string
  readonly commands: readonly SlashCommand[]
  readonly index: number
  readonly editor: Editor
  readonly from: number
  onTake(command: SlashCommand): void
}

function SlashList({ id, commands, index, editor, from, onTake }: SlashListProps) {
  const list = useRef<HTMLDivElement>(null)
  useAnchoredPopover(list, () => caretRect(editor, from), 'below')
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }, [index])
  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      role="listbox"
      tabIndex={-1}
      aria-label="Insert"
      className="fixed inset-auto m-0 w-52 overflow-y-auto rounded-lg border border-line bg-raised p-1 font-sans text-sm/normal text-ink shadow-lg"
      onMouseDown={(event) => event.preventDefault()}
    >
      {commands.map((command, at) => (
        <div
          key={command.name}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === index}
          className={clsx(
            'flex h-8 cursor-pointer items-center gap-2.5 rounded-md px-2 select-none',
            at === index ? 'bg-accent-soft text-accent-ink' : 'hover:bg-hover',
          )}
          onPointerUp={() => onTake(command)}
        >
          <command.icon size={15} aria-hidden className={at === index ? '' : 'text-muted'} />
          {command.name}
        </div>
      ))}
    </div>
  )
}

function findSlash({ state }: Editor): { from: number; query: string } | null {
  const { $from, empty } = state.selection
  const block = $from.parent
  if (!empty || block.type.name !== 'paragraph' || $from.parentOffset !== block.content.size) return null
  const query = /^\/([\p{L}\d ]{0,20})$/u.exec(block.textContent)?.[1]
  return query === undefined ? null : { from: $from.start(), query }
}

/** The commands of which a word starts with what is typed; those that are named so come first. */
function search(query: string): readonly SlashCommand[] {
  const wanted = query.trim().toLowerCase()
  const starts = (text: string) => text.toLowerCase().startsWith(wanted) || text.toLowerCase().includes(` ${wanted}`)
  const named = slashCommands.filter(({ name }) => starts(name))
  return [...named, ...slashCommands.filter((command) => !named.includes(command) && starts(command.words ?? ''))]
}

/** Ties the list to the text box, which keeps the focus; answers how to untie it. */
function tellTextBox(editor: Editor, listId: string, activeId: string | null): (() => void) | undefined {
  if (activeId === null || editor.isDestroyed) return undefined
  const { dom } = editor.view
  dom.setAttribute('aria-controls', listId)
  dom.setAttribute('aria-activedescendant', activeId)
  return () => {
    dom.removeAttribute('aria-controls')
    dom.removeAttribute('aria-activedescendant')
  }
}

function caretRect(editor: Editor, at: number): DOMRect {
  const { left, top, bottom } = editor.view.coordsAtPos(at)
  return new DOMRect(left, top, 0, bottom - top)
}
