import { useEffect } from 'react'
import { canCut, copySelection, cutSelection } from '../designer/commands/clipboard-actions.ts'
import { OUR_TYPE } from '../designer/commands/clipboard-type.ts'
import type { DesignerTools } from '../designer/designer-tools.tsx'
import type { DesignerStore } from '../store/designer-store.ts'
import { isInDialog, isText } from './use-paste.ts'

/**
 * Puts the selected nodes into the system clipboard when the person copies or cuts and no text is selected or being written. The events
 * of the keyboard carry the clipboard with them, so the browser asks nobody for leave.
 */
export function useCopy(store: DesignerStore, tools: Pick<DesignerTools, 'say'>) {
  useEffect(() => {
    const take = (event: ClipboardEvent): boolean => {
      const { mode } = store.getState().session
      const isOthers = isText(event.target) || isInDialog(event.target) || window.getSelection()?.isCollapsed === false
      if (event.clipboardData === null || event.defaultPrevented || mode !== 'design' || isOthers) return false
      const copied = copySelection(store)
      if (copied === null) return false
      event.preventDefault()
      event.clipboardData.setData('text/plain', copied.text)
      event.clipboardData.setData(OUR_TYPE, '1')
      if (event.type === 'copy') tools.say(copied.words)
      return true
    }
    const onCopy = (event: ClipboardEvent) => void take(event)
    const onCut = (event: ClipboardEvent) => {
      const reason = canCut(store)
      if (reason === null && take(event)) tools.say(cutSelection(store))
    }
    window.addEventListener('copy', onCopy)
    window.addEventListener('cut', onCut)
    return () => {
      window.removeEventListener('copy', onCopy)
      window.removeEventListener('cut', onCut)
    }
  }, [store, tools])
}
