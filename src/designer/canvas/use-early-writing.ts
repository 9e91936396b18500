import { type RefObject, useEffectEvent, useLayoutEffect } from 'react'
import { createEarlyTyping } from '../commands/early-typing.ts'

/**
 * Keeps what is typed between asking to write in an item and the text box having the focus, and puts it there: the code of the editor may
 * still be on its way. `onCancel` is called when Escape is pressed meanwhile.
 */
export function useEarlyWriting(frame: RefObject<HTMLElement | null>, isEditing: boolean, onCancel: () => void) {
  const cancel = useEffectEvent(onCancel)
  useLayoutEffect(() => {
    const element = frame.current
    if (!isEditing || element === null || isWriting(element)) return
    const early = createEarlyTyping()
    early.begin(cancel)
    const onFocus = () => {
      if (!isWriting(element)) return
      const text = early.take()
      // The caret is placed right after the focus came.
      if (text !== '') queueMicrotask(() => document.execCommand('insertText', false, text))
    }
    element.addEventListener('focusin', onFocus)
    return () => {
      element.removeEventListener('focusin', onFocus)
      early.take()
    }
  }, [frame, isEditing])
}

function isWriting(frame: HTMLElement): boolean {
  const active = document.activeElement
  return active instanceof HTMLElement && active.isContentEditable && frame.contains(active)
}
