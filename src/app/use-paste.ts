import { useEffect, useEffectEvent } from 'react'
import { namePaste } from './name-paste.ts'

/** Opens what is pasted anywhere but into a text: files, JSON, or a table copied from a spreadsheet. */
export function usePaste(onFiles: (files: readonly File[]) => void) {
  const open = useEffectEvent(onFiles)
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isText(event.target) || event.clipboardData === null) return
      const files = [...event.clipboardData.files]
      if (files.length > 0) return open(files)
      const text = event.clipboardData.getData('text/plain')
      const name = namePaste(text)
      if (name !== null) open([new File([text], name)])
    }
    window.addEventListener('paste', onPaste)
    return () => window.removeEventListener('paste', onPaste)
  }, [])
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
