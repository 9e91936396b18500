import clsx from 'clsx'
import type { MouseEvent } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { InPlaceText } from './in-place-text.tsx'
import type { CanvasText } from './list-texts.ts'
import type { TextWriting } from './text-writing.ts'

type MoreTextsProps = {
  /** The texts that do not stand in the participant's view now. */
  readonly texts: readonly CanvasText[]
  /** The parts that were opened by hand. */
  readonly opened: ReadonlySet<string>
  readonly writing: TextWriting
  onOpen(part: string): void
}

/** The texts of an item that participants do not see yet: the options of a closed dropdown, headings, a helper text to be added. */
export function MoreTexts({ texts, opened, writing, onOpen }: MoreTextsProps) {
  const isOpen = (text: CanvasText) => !text.isOptional || text.text !== '' || opened.has(text.part)
  if (texts.length === 0) return null
  const entries = texts.filter(isOpen)
  const rest = texts.filter((text) => !isOpen(text))
  const isDropdown = entries.some((text) => text.addAfter !== undefined)
  return (
    <div
      role="group"
      aria-label="More texts of this item"
      className={clsx(
        'canvas-more-texts absolute end-0 top-full z-20 mt-2 flex flex-col gap-2 rounded-lg border border-line bg-raised p-1.5 font-sans text-sm text-ink shadow-lg',
        // Buttons alone cover no more of what follows than they need.
        entries.length > 0 ? 'start-0' : 'max-w-full',
      )}
      onClick={(event) => event.stopPropagation()}
      onMouseDown={keepFocus}
    >
      {entries.length > 0 && (
        <div className="flex max-h-80 flex-col gap-1.5 overflow-y-auto p-0.5">
          {isDropdown && <p className="text-xs text-muted">Participants see these when they open the list.</p>}
          {entries.map((text) => (
            <div
              key={text.part}
              className="grid grid-cols-[7.5rem_minmax(0,1fr)] @max-md:grid-cols-1 @max-md:gap-0.5 items-baseline gap-2"
            >
              <span aria-hidden className="text-xs text-muted">
                {shortName(text)}
              </span>
              <InPlaceText
                text={text}
                writing={writing}
                className="rounded-md border border-line-strong bg-surface px-2 py-1"
              />
            </div>
          ))}
        </div>
      )}
      {rest.length > 0 && (
        <div className="flex flex-wrap gap-1">
          {rest.map((text) => (
            <Button key={text.part} variant="quiet" size="sm" onClick={() => onOpen(text.part)}>
              <Plus size={13} aria-hidden />
              {text.name}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** A press beside the boxes leaves the focus where it is. */
function keepFocus(event: MouseEvent) {
  const isBox = event.target instanceof HTMLElement && event.target.closest('[data-text], button') !== null
  if (!isBox) event.preventDefault()
}

/** "Label of option 3" as it stands beside its box: "Option 3". */
function shortName({ name }: CanvasText): string {
  const short = name.replace(/^Label of (the )?/, '')
  return `${short[0]?.toUpperCase() ?? ''}${short.slice(1)}`
}
