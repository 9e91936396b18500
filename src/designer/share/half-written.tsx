import { PenLine } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type HalfWrittenProps = {
  texts: readonly string[]
  onAdd(): void
  onLeaveOut(): void
  onClose(): void
}

/** Asks what becomes of half-written notes where the others are about to be passed on. */
export function HalfWritten({ texts, onAdd, onLeaveOut, onClose }: HalfWrittenProps) {
  const isOne = texts.length === 1
  const them = isOne ? 'it' : 'them'
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={isOne ? 'A note is half-written' : `${texts.length} notes are half-written`}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Stay here
          </Button>
          <Button onClick={onLeaveOut}>Leave {them} out</Button>
          <Button variant="primary" onClick={onAdd}>
            Add {them}
          </Button>
        </>
      }
    >
      <p className="text-sm">
        {isOne ? 'It is' : 'They are'} not among the notes yet, and would not go along. Left out,{' '}
        {isOne ? 'it' : 'they'} {isOne ? 'stays' : 'stay'} in this browser.
      </p>
      <ul className="mt-3 flex flex-col gap-1.5 text-sm">
        {texts.map((text, at) => (
          // Two may have the same text.
          <li key={at} className="flex items-start gap-1.5">
            <PenLine size={14} className="mt-0.75 shrink-0 text-accent-ink" aria-hidden />
            <span className="line-clamp-3 min-w-0 wrap-anywhere" dir="auto">
              {text}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
