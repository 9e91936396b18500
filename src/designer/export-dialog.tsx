import { Check, Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { summariseUpdate } from '../layout/list-ids.ts'
import { printLayout } from '../layout/wire/serialize.ts'
import { selectIssues } from '../store/select-issues.ts'
import { useDesigner, useDesignerStore } from '../store/store-context.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { countWords } from './count-words.ts'
import { downloadText } from './download-text.ts'
import { goToIssue } from './problems/go-to-issue.ts'
import { SeverityIcon } from './problems/issue-line.tsx'
import { issueWords } from '../checks/issue-words.ts'
import type { Issue } from '../checks/issue.ts'

/** What leaves: the bare array of pages, checked. With errors only a draft can be taken, under another name. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const layout = useDesigner((state) => state.history.present.layout)
  const all = useDesigner((state) => selectIssues(state).all)
  const serverIds = useDesigner((state) => state.history.present.serverIds)
  const update = summariseUpdate(layout, serverIds)
  const updatable = update.kept > 0
  const [form, setForm] = useState<'create' | 'update'>(updatable ? 'update' : 'create')
  const [copied, setCopied] = useState(false)
  // Faults of the data as a whole concern its import, not this file.
  const issues = all.filter(({ source, page }) => source !== 'data' || page !== undefined)
  const errors = issues.filter(({ severity }) => severity === 'error')
  const text = printLayout(layout, { ids: form === 'update' ? 'keep' : 'omit' })
  const blocked = errors.length > 0
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title="Export"
      description="The bare array of pages, as the API and the command-line client take it."
      footer={
        <>
          {blocked && (
            <Button className="me-auto" onClick={() => downloadText('batch_items.draft.json', text)}>
              Download the draft
            </Button>
          )}
          <Button disabled={blocked} onClick={() => void copy()}>
            {copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />} Copy batch_items
          </Button>
          <Button variant="primary" disabled={blocked} onClick={() => downloadText('batch_items.json', text)}>
            <Download size={15} aria-hidden /> Download batch_items.json
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {blocked ? <ErrorsFirst issues={errors} onGo={onClose} /> : <Ready issues={issues} />}
        {updatable && (
          <Segmented
            label="What it is for"
            value={form}
            choices={[
              { value: 'update', label: 'Update the batch' },
              { value: 'create', label: 'Create a new batch' },
            ]}
            help={form === 'update' ? update.words : 'All ids are left out, so the platform makes everything anew.'}
            onChange={setForm}
          />
        )}
        <pre
          tabIndex={0}
          aria-label="The JSON to export"
          className="max-h-96 overflow-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs"
        >
          {text}
        </pre>
        <p role="status" className="sr-only">
          {copied ? 'Copied to the clipboard.' : ''}
        </p>
      </div>
    </Dialog>
  )
}

function Ready({ issues }: { issues: readonly Issue[] }) {
  const words = countWords(issues)
  return (
    <p className="flex items-center gap-2 rounded-md bg-success-soft px-3 py-2 text-sm text-success">
      <Check size={16} aria-hidden />
      <span>Ready. {words === '' ? 'It passes every check.' : `The layout has no errors. To look at: ${words}.`}</span>
    </p>
  )
}

function ErrorsFirst({ issues, onGo }: { issues: readonly Issue[]; onGo(): void }) {
  const store = useDesignerStore()
  return (
    <div role="alert" className="rounded-md border border-danger bg-danger-soft px-3 py-2.5 text-sm">
      <p className="font-medium text-danger">
        {issues.length === 1 ? 'One error' : `${issues.length} errors`} would make the platform refuse this layout. Mend
        {issues.length === 1 ? ' it' : ' them'} first, or take it as a draft.
      </p>
      <ul className="mt-2 flex max-h-40 flex-col overflow-y-auto">
        {issues.map((issue, index) => (
          <li key={`${issue.rule} ${index}`}>
            <button
              type="button"
              className="flex w-full items-start gap-2 rounded-sm px-1 py-0.5 text-start text-ink hover:underline"
              onClick={() => {
                onGo()
                goToIssue(store, issue)
              }}
            >
              <SeverityIcon severity={issue.severity} />
              <span className="min-w-0 wrap-anywhere">{issueWords(issue)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
