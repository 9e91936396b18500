import clsx from 'clsx'
import { useEffect, useId, useRef, useState } from 'react'
import { RichTextContent } from '../../ui/rich-text/rich-text-content.tsx'
import { Button } from '../../ui/button.tsx'
import { LateBoundary } from '../../ui/late-boundary.tsx'
import { late } from '../../ui/late.ts'

const RichTextEditor = late(async () => (await import('../../ui/rich-text/rich-text-editor.tsx')).RichTextEditor)

type RichFieldProps = {
  label: string
  content: string
  help: string
  isOpen: boolean
  onOpen(): void
  onChange(content: string): void
  onDone(): void
  /** It was left: nothing is written in it any more. */
  onClose(): void
}

/** A rich text that opens for writing. One at a time, because each brings its own toolbar, which floats above it. */
export function RichField({ label, content, help, isOpen, onOpen, onChange, onDone, onClose }: RichFieldProps) {
  const id = useId()
  const opened = { autoFocus: true }
  const [isEntered, setIsEntered] = useState(false)
  const group = useRef<HTMLDivElement>(null)
  const isPressed = useRef(false)
  useEffect(() => {
    if (!isOpen) return
    const own = new AbortController()
    const options = { capture: true, signal: own.signal }
    addEventListener('mousedown', () => (isPressed.current = true), options)
    addEventListener('mouseup', () => (isPressed.current = false), options)
    return () => own.abort()
  }, [isOpen])
  const leave = () => {
    onDone()
    // After Escape the caret is still in it.
    if (group.current?.contains(document.activeElement) === true) return
    // What lies below moves up. Not under a press: the click would go to what has moved there.
    if (isPressed.current) addEventListener('mouseup', () => setTimeout(onClose), { capture: true, once: true })
    else onClose()
  }
  const enter = () => {
    // With its toolbar and its frame it is taller than what it stands for. Before the caret is brought into sight, which a long text needs.
    if (!isEntered) group.current?.scrollIntoView({ block: 'nearest' })
    setIsEntered(true)
  }
  return (
    <div ref={group} role="group" aria-labelledby={id} className="scroll-mb-4">
      <div className="mb-1 flex min-h-7 items-center justify-between gap-2">
        <p id={id} className="text-sm font-medium text-muted">
          {label}
        </p>
        {/* It goes only when the text has the focus: with it the focus would be lost, and the dialog would take it before the text can. */}
        {!(isOpen && isEntered) && (
          <Button
            size="sm"
            onClick={() => {
              setIsEntered(false)
              onOpen()
            }}
          >
            Edit {label.toLowerCase()}
          </Button>
        )}
      </div>
      <div
        onFocus={enter}
        className={clsx(
          'min-h-16 rounded-md border border-line-strong p-3',
          // Where nothing is written there is no page of participants' to be seen.
          isOpen || content !== '' ? 'participant' : 'grid place-items-center bg-surface',
          // Until a press that leaves it is over it stays open; without the focus it looks like any box.
          isOpen &&
            'mt-12 not-focus-within:[&_.ProseMirror]:outline-none not-focus-within:[&_[popover]]:invisible focus-within:border-transparent max-sm:mt-22',
        )}
      >
        {isOpen ? (
          <LateBoundary fallback={<RichTextContent content={content} format="html" />}>
            <RichTextEditor
              {...opened}
              content={content}
              format="html"
              label={label}
              onChange={onChange}
              onDone={leave}
            />
          </LateBoundary>
        ) : content === '' ? (
          <p className="text-sm text-muted">Nothing written yet.</p>
        ) : (
          <RichTextContent content={content} format="html" />
        )}
      </div>
      {help !== '' && <p className="mt-1 text-xs text-muted">{help}</p>}
    </div>
  )
}
