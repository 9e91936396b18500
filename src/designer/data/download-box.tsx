import { Download, LoaderCircle } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import { nullWords } from '../../dataset/null-words.ts'
import type { DatasetState } from '../../dataset/worker/dataset-state.ts'
import type { DatasetReport, TaskProgress as Progress } from '../../dataset/worker/protocol.ts'
import { partSuffix } from '../../outputs/exports/read-words.ts'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { SwitchField } from '../../ui/switch-field.tsx'
import { downloadBlob } from '../download-blob.ts'
import { downloadName } from './download-name.ts'
import { countWords } from '../../base/number-words.ts'
import { TaskProgress } from './task-progress.tsx'

type Part = 'good' | 'bad'
type Format = 'jsonl' | 'csv'
/** What is being written; `progress` is null while it is too early to say. */
type Writing = { readonly part: Part; readonly progress: Progress | null }

/** The datapoints as the platform takes them: only the good ones, or the bad ones with the reasons. */
export function DownloadBox({ handle, state }: { handle: DatasetHandle; state: DatasetState }) {
  const [format, setFormat] = useState<Format>(state.info?.format === 'csv' ? 'csv' : 'jsonl')
  const [asText, setAsText] = useState(false)
  const [writing, setWriting] = useState<Writing | null>(null)
  const [message, setMessage] = useState('')
  const running = useRef<AbortController | null>(null)
  const { report, fileName, isCountFinal } = state
  // The name says that it is not all of the file.
  const suffix = partSuffix({ isWhole: isCountFinal, count: report?.checks.datapoints ?? 0 })
  const isReady = state.phase === 'ready' && report !== null
  const hasBad = report?.checks.counts.some(({ severity }) => severity === 'error') === true

  const write = async (part: Part) => {
    const control = new AbortController()
    running.current = control
    setWriting({ part, progress: null })
    setMessage('')
    try {
      const blob = await handle.write(
        { which: part, format, asText },
        { signal: control.signal, onProgress: (progress) => setWriting({ part, progress }) },
      )
      downloadBlob(downloadName(fileName, part, format, suffix), blob)
    } catch (error) {
      if (!control.signal.aborted) setMessage(error instanceof Error ? error.message : String(error))
    }
    setWriting(null)
  }
  // Nobody waits any more for what is written when the dialog is closed.
  useEffect(() => () => running.current?.abort(), [handle])
  const isBusy = writing !== null
  return (
    <section className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3">
      <h3 className="text-sm font-semibold">Download</h3>
      <Segmented
        label="Format"
        hidesLabel
        value={format}
        choices={[
          { value: 'jsonl', label: 'JSONL' },
          { value: 'csv', label: 'CSV' },
        ]}
        onChange={setFormat}
      />
      <SwitchField
        label="Write numbers as text"
        help={`And other values that are no text; ${nullWords(report?.schema.strict === true)}. The import likes texts better.`}
        isOn={asText}
        onChange={setAsText}
      />
      <div className="flex flex-col gap-2">
        <Button variant="primary" className="px-2" disabled={!isReady || isBusy} onClick={() => void write('good')}>
          <WritingIcon isWriting={writing?.part === 'good'} /> Download the good datapoints
        </Button>
        <Button className="px-2" disabled={!isReady || isBusy || !hasBad} onClick={() => void write('bad')}>
          <WritingIcon isWriting={writing?.part === 'bad'} /> Download the bad ones with reasons
        </Button>
      </div>
      <p role="status" className="text-xs text-muted empty:hidden">
        {isBusy
          ? 'Writing the file…'
          : isReady
            ? doneWords(report, isCountFinal, hasBad)
            : 'Ready once the file is checked.'}
      </p>
      {writing !== null && writing.progress !== null && (
        <TaskProgress label="Writing the file" progress={writing.progress} onCancel={() => running.current?.abort()} />
      )}
      {message !== '' && (
        <p role="alert" className="text-xs text-danger">
          {message}
        </p>
      )}
    </section>
  )
}

const INDEX_WORDS = 'In the file of the bad ones record_index counts from 0, as the platform does: 0 is datapoint 1.'

/** What there is to be said of the files that could be taken. */
function doneWords(report: DatasetReport, isWhole: boolean, hasBad: boolean): string {
  const part = `Only of the first ${countWords(report.checks.datapoints, 'datapoint')}: the rest was not read.`
  const bad = hasBad ? INDEX_WORDS : 'There are no bad ones.'
  return [...(isWhole ? [] : [part]), bad].join(' ')
}

function WritingIcon({ isWriting }: { isWriting: boolean }) {
  return isWriting ? (
    <LoaderCircle size={15} aria-hidden className="shrink-0 animate-spin" />
  ) : (
    <Download size={15} aria-hidden className="shrink-0" />
  )
}
