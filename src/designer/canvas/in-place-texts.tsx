import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Key } from '../../base/key.ts'
import { TextSlotsProvider, type TextSlots } from '../../items/text-slots.tsx'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { isWantedElsewhere } from '../../ui/focus-leaves.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { sayStep } from '../say-step.ts'
import { InPlaceText } from './in-place-text.tsx'
import { listTexts, type CanvasText } from './list-texts.ts'
import { MARKED_TEXTS } from './marked-texts.tsx'
import { MoreTexts } from './more-texts.tsx'
import { createTextWriting, type TextStart } from './text-writing.ts'

type InPlaceTextsProps = {
  readonly itemKey: Key
  /** Null for the first text, selected. */
  readonly start: TextStart | null
  /** The participant's view of the item. */
  readonly children: ReactNode
  /** Ends the writing; `back` brings the focus to the item's frame. */
  onDone(back: boolean): void
}

/**
 * The participant's view of an item with its texts open for writing. Nothing of it moves: what participants do not see, or what is not
 * there yet, is written in a panel that floats below.
 */
export function InPlaceTexts({ itemKey, start, children, onDone }: InPlaceTextsProps) {
  const store = useDesignerStore()
  const { openPasteOptions } = useDesignerTools()
  const root = useRef<HTMLDivElement>(null)
  const present = useDesigner((state) => state.history.present)
  const texts = useMemo(() => listTexts(present, itemKey), [present, itemKey])
  const [writing] = useState(() =>
    createTextWriting({
      store,
      itemKey,
      start,
      say: (sentence) => sayStep(store, sentence),
      ask: openPasteOptions,
      onDone,
    }),
  )
  // A text that may be left out stays where it was when the writing began: it neither appears nor vanishes under the hands.
  const [homes] = useState(
    () => new Map(texts.filter((text) => text.isOptional).map((text) => [text.part, text.isShown])),
  )
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(start === null ? [] : [start.part]))
  const isInView = (text: CanvasText) => homes.get(text.part) ?? text.isShown
  const slots: TextSlots = {
    render: (part, shown) => {
      const text = texts.find((one) => one.part === part)
      return text && isInView(text) ? <InPlaceText text={text} writing={writing} /> : MARKED_TEXTS.render(part, shown)
    },
    keeps: (part) => homes.get(part) === true,
  }
  useLayoutEffect(() => {
    if (root.current !== null) writing.settle(root.current, texts)
  })

  return (
    // Only gathers what its texts report.
    <div
      ref={root}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={({ relatedTarget }) => {
        writing.closeRun()
        if (writing.isAsking() || isWithin(root.current, relatedTarget)) return
        queueMicrotask(() => {
          // A window that goes to the back ends nothing. Where the focus is on its way to is never taken back; it only never gets lost.
          if (document.hasFocus() && !isWithin(root.current, document.activeElement))
            writing.finish(!isWantedElsewhere(root.current, relatedTarget))
        })
      }}
    >
      <TextSlotsProvider value={slots}>{children}</TextSlotsProvider>
      <MoreTexts
        texts={texts.filter((text) => !isInView(text))}
        opened={opened}
        writing={writing}
        onOpen={(part) => {
          writing.wish({ part, caret: 'end' })
          setOpened((parts) => new Set([...parts, part]))
        }}
      />
    </div>
  )
}

function isWithin(root: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && root?.contains(target) === true
}
