import { Check, Copy } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type UnsentNotesProps = {
  isCopied: boolean
  /** Whether the link to the notes is made already. */
  canCopy: boolean
  onCopy(): void
  onDiscard(): void
  onClose(): void
}

/** Asks before notes go that nobody has got yet: they are in the link alone. */
export function UnsentNotes({ isCopied, canCopy, onCopy, onDiscard, onClose }: UnsentNotesProps) {
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title="Your notes are not sent yet"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Stay here
          </Button>
          <Button onClick={onDiscard}>{isCopied ? 'Discard now' : 'Discard the notes'}</Button>
          <Button variant="primary" disabled={!canCopy} onClick={onCopy}>
            {isCopied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
            {isCopied ? 'Copied' : 'Copy the link'}
          </Button>
        </>
      }
    >
      <p className="text-sm">
        They are only in the link of this page. Copy it and send it back to who shared the layout with you, or nobody
        gets them.
      </p>
    </Dialog>
  )
}
