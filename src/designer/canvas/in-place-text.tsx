import clsx from 'clsx'
import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react'
import { toOneLine } from '../../items/item-text.ts'
import { hasOwn } from '../../ui/own-undo.ts'
import { placeCaret, readText } from './caret.ts'
import type { CanvasText } from './list-texts.ts'
import type { TextWriting } from './text-writing.ts'

/**
 * A text that is written where it stands. It takes the room that participants' text takes: no box, no padding. The browser keeps the
 * words and their undo; the document is told of each change.
 */
export function InPlaceText({
  text,
  writing,
  className,
}: {
  text: CanvasText
  writing: TextWriting
  className?: string
}) {
  const box = useRef<HTMLSpanElement>(null)
  const isPressed = useRef(false)
  const { part, hasLines } = text
  useLayoutEffect(() => {
    const element = box.current
    if (element !== null && readText(element) !== text.text) element.textContent = text.text
  }, [text.text])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Nothing of the page's shortcuts means anything in a text.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') writing.finish(true)
    else if (event.key === 'Enter') {
      if (event.shiftKey && hasLines) document.execCommand('insertText', false, '\n')
      else if (text.addAfter === undefined) writing.goOn(part)
      else writing.add(part, [{ label: '' }])
    } else if (event.key === 'Backspace' && text.remove && text.text === '' && !event.repeat) writing.remove(part)
    else if (isUndo(event) && !hasOwn(event.currentTarget, 'undo')) writing.undo()
    else return
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault()
    const pasted = event.clipboardData.getData('text/plain')
    if (!writing.paste(part, pasted)) document.execCommand('insertText', false, toOneLine(pasted.trim()))
  }

  return (
    <span
      ref={box}
      data-text={part}
      role="textbox"
      aria-label={text.name}
      aria-multiline={hasLines}
      aria-placeholder={text.placeholder}
      tabIndex={0}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      spellCheck
      className={clsx('canvas-words canvas-words-box', className)}
      data-empty={text.text === '' || undefined}
      data-placeholder={text.placeholder}
      onPointerDown={() => {
        isPressed.current = true
      }}
      onFocus={(event) => {
        if (!isPressed.current) placeCaret(event.currentTarget, 'all')
        isPressed.current = false
      }}
      onInput={(event) => {
        const next = readText(event.currentTarget)
        writing.write(part, hasLines ? next : toOneLine(next))
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  )
}

function isUndo({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey
}
