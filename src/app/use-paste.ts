import { useEffect, useEffectEvent } from 'react'
import { OUR_TYPE } from '../designer/commands/clipboard-type.ts'
import type { PasteKind } from './recognise-text.ts'

/** What a paste can be, and what to do with each. */
export type PasteHandlers = {
  onFiles(files: readonly File[]): void
  /** A bare list of pages, which opens as a layout, or is added to the one that is open. */
  onPages(file: File, text: string): void
  /** A piece of a layout. */
  onPart(text: string): void
  /** A link or words, which can become one item or another. */
  onOffer(kind: Extract<PasteKind, { kind: 'link' | 'words' }>, text: string, html: string): void
}

/** Takes what is pasted anywhere but into a text: files, JSON, tables, links, words. What it is, the recogniser says. */
export function usePaste(handlers: PasteHandlers) {
  const take = useEffectEvent(async (event: ClipboardEvent) => {
    const data = event.clipboardData
    if (data === null || event.defaultPrevented || isText(event.target)) return
    const files = [...data.files]
    const html = data.getData('text/html')
    const text = data.getData('text/plain')
    if (files.length > 0 && text === '' && html === '') return handlers.onFiles(files)
    const isOurs = data.types.includes(OUR_TYPE)
    const inDialog = isInDialog(event.target)
    // Nothing else takes what is pasted here, and once something is awaited it is too late to say so.
    event.preventDefault()
    const { recognisePaste } = await import('./recognise-text.ts')
    const found = recognisePaste({ text, html, isOurs })
    if (found === null) return files.length > 0 ? handlers.onFiles(files) : undefined
    if (found.kind === 'file') {
      const file = new File([text], found.name)
      return found.isPages ? handlers.onPages(file, text) : handlers.onFiles([file])
    }
    // Behind a dialog nobody sees what becomes of the page.
    if (inDialog) return
    if (found.kind === 'part') handlers.onPart(text)
    else handlers.onOffer(found, text, html)
  })
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => void take(event)
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}

/** Whether an event comes from where text is written, so that the keys and the clipboard belong to that text. */
export function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

/** Whether an event comes from inside of a dialog. */
export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null
}
