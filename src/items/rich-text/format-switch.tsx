import { Check, TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { convertFormat } from '../../ui/rich-text/convert-format.ts'
import { RichTextContent } from '../../ui/rich-text/rich-text-content.tsx'

type Format = 'html' | 'markdown'

type FormatSwitchProps = {
  readonly content: string
  /** The format it is in now. */
  readonly from: Format
  /** Takes over the other format, with this content. */
  onTake(content: string): void
  onClose(): void
}

/** Shows what a rich text would become in the other format, before it is taken over. */
export function FormatSwitch({ content, from, onTake, onClose }: FormatSwitchProps) {
  const to = from === 'html' ? 'markdown' : 'html'
  const { content: converted, losses } = useMemo(() => convertFormat(content, from), [content, from])
  return (
    <Dialog
      open
      onClose={onClose}
      size="lg"
      title={`Change to ${NAMES[to]}?`}
      description="Nothing changes until you take it over, and undo brings it back."
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={() => onTake(content)}>{`Keep the source, read it as ${NAMES[to]}`}</Button>
          <Button variant="primary" onClick={() => onTake(converted)}>{`Change to ${NAMES[to]}`}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {losses.length === 0 ? (
          <p className="flex items-center gap-2 text-sm">
            <Check size={16} aria-hidden className="shrink-0 text-success" />
            Nothing is lost: participants see the same.
          </p>
        ) : (
          <div className="flex gap-2 text-sm">
            <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0 text-warning" />
            <div>
              <p className="font-medium">{`What ${NAMES[to]} cannot keep`}</p>
              <ul aria-label="What is lost" className="list-disc ps-5 text-muted">
                {losses.map((loss) => (
                  <li key={loss}>{loss}</li>
                ))}
              </ul>
            </div>
          </div>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Side title={`Now, in ${NAMES[from]}`} content={content} format={from} />
          <Side title={`Then, in ${NAMES[to]}`} content={converted} format={to} />
        </div>
      </div>
    </Dialog>
  )
}

const NAMES = { html: 'HTML', markdown: 'Markdown' } as const

function Side({ title, content, format }: { title: string; content: string; format: Format }) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2">
      <h3 className="text-sm font-medium text-muted">{title}</h3>
      <div
        role="group"
        aria-label={`${title}: as participants see it`}
        tabIndex={0}
        className="participant max-h-56 overflow-y-auto rounded-md border border-line p-3"
      >
        <RichTextContent content={content} format={format} />
      </div>
      <pre
        dir="ltr"
        tabIndex={0}
        aria-label={`${title}: source`}
        className="max-h-40 overflow-auto rounded-md border border-line bg-sunken p-2 font-mono text-xs whitespace-pre-wrap"
      >
        {content}
      </pre>
    </section>
  )
}
