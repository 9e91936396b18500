import { Check, Copy, ShieldCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import { listItems } from '../../layout/find.ts'
import { listIds } from '../../layout/list-ids.ts'
import { notesOf, type DesignDocument } from '../../store/design-document.ts'
import { serializeShared } from '../../store/shared-project.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { SwitchField } from '../../ui/switch-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { countWords } from '../../base/number-words.ts'
import { linkTo } from './link-to.ts'
import { linkWords } from './link-words.ts'
import { useFragment } from './use-fragment.ts'
import { useFirstDatapoints } from './use-first-datapoints.ts'

/** A link holds no more datapoints than this. */
const MAX_DATAPOINTS = 20

/** Makes a link that is the layout: what is in it, how long it is, and a button that copies it. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const document = useDesigner((state) => state.history.present)
  const name = useDesigner((state) => state.history.present.name)
  const available = useDesigner((state) => Math.min(MAX_DATAPOINTS, state.dataset.state?.count ?? 0))
  const [hasIds, setHasIds] = useState(false)
  const [hasNotes, setHasNotes] = useState(true)
  const [count, setCount] = useState(0)
  const [copied, setCopied] = useState<string | null>(null)
  const datapoints = useFirstDatapoints(Math.min(count, available))
  const content = useMemo(
    () => serializeShared(document, { hasIds, hasNotes, datapoints }),
    [document, hasIds, hasNotes, datapoints],
  )
  const fragment = useFragment(content)
  const link = fragment === null ? null : linkTo(fragment)
  const notes = notesOf(document).length
  const ids = useMemo(() => listIds(document.layout).length, [document.layout])
  const isCopied = link !== null && copied === link
  const copy = async () => {
    if (link === null) return
    await navigator.clipboard.writeText(link)
    setCopied(link)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Share a link"
      description="The link is the layout: everything is in its letters, and nothing is sent to a server."
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button variant="primary" disabled={link === null} onClick={() => void copy()}>
            {isCopied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
            {isCopied ? 'Copied' : 'Copy link'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <section aria-labelledby="share-contents" className="flex flex-col gap-3">
          <h3 id="share-contents" className="text-sm font-semibold">
            What is in it
          </h3>
          <ul className="list-disc ps-5 text-sm text-muted">
            {listContents(name, document, datapoints.length).map((line) => (
              <li key={line} className="wrap-anywhere">
                {line}
              </li>
            ))}
          </ul>
          {notes > 0 && <SwitchField label={`Review notes (${notes})`} isOn={hasNotes} onChange={setHasNotes} />}
          {ids > 0 && (
            <SwitchField
              label="The server’s ids"
              help="Needed only by somebody who updates the batch with this layout."
              isOn={hasIds}
              onChange={setHasIds}
            />
          )}
          {available > 0 && (
            <div className="max-w-80">
              <NumberField
                label="Datapoints from the start"
                help={`Up to ${available}. Whoever has the link can read them.`}
                value={count}
                isWhole
                min={0}
                isRequired
                messages={
                  count > available
                    ? [{ severity: 'warning', message: `Only the first ${available} go into the link.` }]
                    : []
                }
                onChange={(next) => setCount(next ?? 0)}
              />
            </div>
          )}
        </section>
        <TextArea
          label="Link"
          isMono
          isShort
          rows={4}
          value={link ?? 'The link is being made…'}
          messages={link === null ? [] : [linkWords(link.length)]}
        />
        <p className="flex gap-2 text-xs text-muted">
          <ShieldCheck size={15} className="mt-0.5 shrink-0" aria-hidden />
          Whoever opens it sees the layout read-only first, can answer it and add notes, and sends you a new link with
          them.
        </p>
      </div>
    </Dialog>
  )
}

function listContents(
  name: string,
  { layout, schema, details }: DesignDocument,
  datapoints: number,
): readonly string[] {
  const task = Object.values(details.task_details ?? {}).filter((text) => text !== '').length
  return [
    `The project’s name: ${name}`,
    `${countWords(layout.length, 'page')} with ${countWords(listItems(layout).length, 'item')}`,
    ...(schema === null ? [] : [`The schema: ${countWords(schema.fields.length, 'field')}`]),
    ...(task === 0 ? [] : [`The task details: ${countWords(task, 'text')}`]),
    ...(datapoints === 0 ? [] : [`${countWords(datapoints, 'datapoint')} that can be read`]),
  ]
}
