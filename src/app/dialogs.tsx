import { useEffect, useEffectEvent } from 'react'
import type { Key } from '../base/key.ts'
import type { Command } from '../designer/commands/commands.ts'
import type { DataTab, PasteRequest } from '../designer/designer-tools.tsx'
import type { StudyTab } from '../designer/study/study-tabs.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { late } from '../ui/late.ts'
import { LateBoundary } from '../ui/late-boundary.tsx'
import { showToast } from '../ui/toasts.tsx'

const CurrentDialog = late(async () => (await import('./current-dialog.tsx')).CurrentDialog)

/** The dialog that is open, with what it is about. */
export type OpenDialog =
  | {
      readonly kind:
        | 'advice'
        | 'collected'
        | 'commands'
        | 'compare'
        | 'counterbalance'
        | 'media'
        | 'projects'
        | 'restore'
        | 'share'
        | 'server'
        | 'sheet'
        | 'shortcuts'
        | 'templates'
    }
  /** The entry of the export that is chosen; details with one lead back to it. */
  | { readonly kind: 'details' | 'export'; readonly entry?: string }
  | { readonly kind: 'data'; readonly tab: DataTab }
  | { readonly kind: 'study'; readonly tab: StudyTab }
  | { readonly kind: 'move'; readonly keys: readonly Key[] }
  | { readonly kind: 'paste'; readonly request: PasteRequest }

/** What every dialog may need. */
export type DialogsProps = {
  dialog: OpenDialog
  commands: readonly Command[]
  mac: boolean
  announce(words: string): void
  onOpenDataset(): void
  onClose(): void
}

/** The one dialog that is open. One that fails closes and says so; the designer behind it stays. */
export function Dialogs(props: DialogsProps) {
  const { dialog } = props
  const onClose = () => {
    props.onClose()
    if (dialog.kind === 'paste') dialog.request.onClose()
  }
  const fail = (message: string) => {
    onClose()
    // Code that could not be fetched is told with the way to fetch it (`offline/keep-offline.ts`).
    if (!/module/i.test(message)) {
      showToast('What you opened could not be shown. Your work is kept.', { kind: 'error', description: message })
    }
  }
  return (
    <ErrorBoundary what="The dialog" onFault={fail}>
      <LateBoundary fallback={<Awaited onGiveUp={onClose} />}>
        <CurrentDialog {...props} onClose={onClose} />
      </LateBoundary>
    </ErrorBoundary>
  )
}

/**
 * Stands while a dialog's code is fetched. Escape gives it up, and so does a press of the pointer: what is begun by it would have the dialog
 * open in its midst.
 */
function Awaited({ onGiveUp }: { onGiveUp(): void }) {
  const giveUp = useEffectEvent(onGiveUp)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      giveUp()
    }
    const onPointerDown = () => giveUp()
    window.addEventListener('keydown', onKeyDown, true)
    window.addEventListener('pointerdown', onPointerDown, true)
    return () => {
      window.removeEventListener('keydown', onKeyDown, true)
      window.removeEventListener('pointerdown', onPointerDown, true)
    }
  }, [])
  return null
}
