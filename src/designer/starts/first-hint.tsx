import { X } from 'lucide-react'
import { useEffect, useEffectEvent } from 'react'
import { useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useDesignerTools } from '../designer-tools.tsx'

type FirstHintProps = {
  /** Asks for a file of datapoints. */
  onOpenDataset(): void
  /** Called when it has done its work: something is selected or changed, another mode is shown, or it was closed. */
  onGone(): void
}

/** What the first visit says about the example that is open. It takes no press but those on its buttons, and goes as soon as one begins. */
export function FirstHint({ onOpenDataset, onGone }: FirstHintProps) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const end = useEffectEvent(onGone)
  useEffect(() => {
    const example = store.getState().history.present.layout
    return store.subscribe(({ history, session }) => {
      // Another layout without a step of the history: another project was opened.
      const isExample = history.past.length === 0 && history.present.layout === example
      if (!isExample || session.selection.length > 0 || session.mode !== 'design') end()
    })
  }, [store])
  return (
    <div
      role="group"
      aria-label="First steps"
      // A message would lie on its buttons.
      className="pointer-events-none absolute inset-x-3 bottom-[calc(--spacing(3)+var(--toast-room,0px))] z-10 flex justify-center"
    >
      <div className="flex max-w-full flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line bg-raised py-2 ps-4 pe-2 text-sm text-ink shadow-lg">
        <p className="min-w-0 shrink grow-999 basis-56">
          <strong className="font-semibold">This is an example to make your own.</strong>{' '}
          <span className="text-muted">
            <span className="pointer-coarse:hidden">Double-click a text</span>
            <span className="hidden pointer-coarse:inline">Tap a text twice</span> to write in it.{' '}
            <span className="max-md:hidden">
              <span className="pointer-coarse:hidden">Drag</span>
              <span className="hidden pointer-coarse:inline">Hold and drag, or tap,</span> fields and questions
              <span className="pointer-coarse:hidden"> in from the left</span>
              <span className="hidden pointer-coarse:inline"> on the left</span>.
            </span>
            <span className="md:hidden">“Add” holds fields and questions.</span>
          </span>
        </p>
        <div className="pointer-events-auto flex grow items-center gap-1.5">
          <Button size="sm" onClick={onOpenDataset}>
            Use your own data
          </Button>
          <Button size="sm" variant="quiet" onClick={tools.openTemplates}>
            Start from a template
          </Button>
          <IconButton label="Close the hint" size="sm" className="ms-auto" onClick={onGone}>
            <X size={15} aria-hidden />
          </IconButton>
        </div>
      </div>
    </div>
  )
}
