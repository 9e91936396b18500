import { Toolbar } from '@base-ui/react/toolbar'
import { useEditorState, type Editor } from '@tiptap/react'
import clsx from 'clsx'
import { FileCode, ImagePlus, Link, RemoveFormatting, type LucideIcon } from 'lucide-react'
import { useRef, type RefObject } from 'react'
import { AddressForm } from './address-form.tsx'
import {
  blockCommands,
  markCommands,
  tableCommand,
  tableCommands,
  type AddressKind,
  type EditorCommand,
} from './editor-commands.ts'
import { useAnchoredPopover } from './use-anchored-popover.ts'

/**
 * The toolbar that floats over the text being edited. Arrow keys move within it, Escape goes back to the text. The text keeps its
 * selection while the pointer is used here.
 */
export function EditorToolbar({
  editor,
  anchor,
  toolbarRef,
  address,
  onAddress,
  source,
}: {
  editor: Editor
  /** What the toolbar floats over: the frame of the text, which is there before the text itself. */
  anchor: RefObject<HTMLElement | null>
  toolbarRef: RefObject<HTMLDivElement | null>
  /** What is asked for below the buttons; null while nothing is. */
  address: AddressKind | null
  onAddress(kind: AddressKind | null): void
  /** The way to the text's source, by its name; absent where there is none. */
  source: { readonly name: string; show(): void } | undefined
}) {
  const popover = useRef<HTMLDivElement>(null)
  const active = useEditorState({ editor, selector: ({ editor: current }) => listActive(current) })
  useAnchoredPopover(
    popover,
    () => (anchor.current === null ? null : visibleRect(anchor.current)),
    'above',
    () => (anchor.current === null ? 0 : topOfView(anchor.current)),
  )
  const run = (command: Pick<EditorCommand, 'apply'>) => command.apply(editor.chain().focus()).run()
  const closeAddress = () => {
    onAddress(null)
    // At once: the next letter belongs to the text.
    editor.view.focus()
  }
  const button = (command: EditorCommand) => (
    <ToolButton
      key={command.name}
      label={command.name}
      icon={command.icon}
      shortcut={command.key}
      isPressed={command.isActive ? active.includes(command.name) : undefined}
      onClick={() => run(command)}
    />
  )

  return (
    <div
      ref={popover}
      role="presentation"
      popover="manual"
      className="fixed inset-auto m-0 w-max max-w-[min(34rem,calc(100vw-1rem))] rounded-lg border border-line bg-raised p-1 font-sans text-sm/normal text-ink shadow-lg"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || address === null || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        closeAddress()
      }}
      onMouseDown={keepSelection}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
    >
      <Toolbar.Root ref={toolbarRef} aria-label="Text formatting" className="flex flex-wrap items-center gap-0.5">
        {markCommands.map(button)}
        <Divider />
        {blockCommands.map(button)}
        <Divider />
        <ToolButton
          label="Link"
          icon={Link}
          shortcut="K"
          isPressed={active.includes('Link')}
          onClick={() => onAddress('link')}
        />
        <ToolButton label="Insert image" icon={ImagePlus} onClick={() => onAddress('image')} />
        <ToolButton label="Insert table" icon={tableCommand.icon} onClick={() => run(tableCommand)} />
        <Divider />
        <ToolButton
          label="Clear formatting"
          icon={RemoveFormatting}
          onClick={() => run({ apply: (chain) => chain.unsetAllMarks().clearNodes() })}
        />
        {source !== undefined && <ToolButton label={source.name} icon={FileCode} onClick={source.show} />}
        {active.includes('Table') && (
          <Toolbar.Group aria-label="Table" className="flex basis-full flex-wrap gap-0.5 border-t border-line pt-1">
            {tableCommands.map((command) => (
              <Toolbar.Button
                key={command.name}
                className="h-6 rounded-md px-1 text-xs text-muted hover:bg-hover hover:text-ink"
                onClick={() => run(command)}
              >
                {command.name}
              </Toolbar.Button>
            ))}
          </Toolbar.Group>
        )}
      </Toolbar.Root>
      {address !== null && (
        <AddressForm
          key={address}
          kind={address}
          editor={editor}
          onLeft={() => onAddress(null)}
          onClose={closeAddress}
        />
      )}
    </div>
  )
}

type ToolButtonProps = {
  readonly label: string
  readonly icon: LucideIcon
  readonly shortcut?: string | undefined
  readonly isPressed?: boolean | undefined
  readonly onClick: () => void
}

function ToolButton({ label, icon: Icon, shortcut, isPressed, onClick }: ToolButtonProps) {
  return (
    <Toolbar.Button
      aria-label={label}
      aria-pressed={isPressed}
      title={shortcut === undefined ? label : `${label} (${isApple ? '⌘' : 'Ctrl+'}${shortcut})`}
      className={clsx(
        'inline-flex size-7 items-center justify-center rounded-md transition-colors',
        isPressed ? 'bg-accent-soft text-accent-ink' : 'text-muted hover:bg-hover hover:text-ink',
      )}
      onClick={onClick}
    >
      <Icon size={15} aria-hidden />
    </Toolbar.Button>
  )
}

function Divider() {
  return <Toolbar.Separator className="mx-0.5 h-4 w-px bg-line" />
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)

function listActive(editor: Editor): string[] {
  const commands = [...markCommands, ...blockCommands].filter((command) => command.isActive?.(editor))
  return [
    ...commands.map((command) => command.name),
    ...(editor.isActive('link') ? ['Link'] : []),
    ...(editor.isActive('table') ? ['Table'] : []),
  ]
}

// A press on a button would take the focus, and with it the selection; a text box must have it.
function keepSelection(event: React.MouseEvent): void {
  event.stopPropagation()
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
}

/** Where an element is on the screen, or null when it is scrolled out of sight. */
function visibleRect(element: HTMLElement): DOMRect | null {
  const rect = element.getBoundingClientRect()
  const isHidden = clippingFrames(element).some(({ top, bottom }) => rect.bottom < top || rect.top > bottom)
  return isHidden ? null : rect
}

/** How high what scrolls with an element can be seen. */
function topOfView(element: HTMLElement): number {
  return Math.max(0, ...clippingFrames(element).map(({ top }) => top))
}

/** The boxes round an element that cut off what leaves them. */
function clippingFrames(element: HTMLElement): readonly DOMRect[] {
  const frames: DOMRect[] = []
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (getComputedStyle(parent).overflowY !== 'visible') frames.push(parent.getBoundingClientRect())
  }
  return frames
}
