import { Check, Copy, Download, LoaderCircle } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { ExportContent, ExportEntry, ExportGroup } from '../../outputs/export-catalogue.ts'
import { giveOutValues } from '../../store/give-out-values.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { sortByPath, uniquePaths } from '../../outputs/zip/collect-files.ts'
import { Button } from '../../ui/button.tsx'
import { downloadBlob } from '../download-blob.ts'
import { packFiles } from './pack-files.ts'
import { copyText, isFolder } from './show-entry.ts'

type Busy = 'copy' | 'download' | null

/** Copies or downloads an entry. What is blocked can only be taken as a draft, where that is of use, under another name. */
export function TakeButtons({ entry }: { entry: ExportEntry }) {
  const store = useDesignerStore()
  const [busy, setBusy] = useState<Busy>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const [downloaded, setDownloaded] = useState<string | null>(null)
  const [fault, setFault] = useState('')
  // Null as long as nothing says that it takes long.
  const [share, setShare] = useState<number | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [entry.id])
  const { blocked, draftName, fileName, mediaType } = entry
  // The layout's button is found by its name, whatever the state of the layout.
  const isHeldBack = blocked !== null && entry.group !== 'layout'
  const isCopied = copied === entry.id

  const take = async (
    what: 'copy' | 'download',
    hand: (content: ExportContent, own: AbortSignal) => Promise<string | undefined>,
  ) => {
    const own = new AbortController()
    running.current = own
    setBusy(what)
    setFault('')
    setDownloaded(null)
    try {
      const content = await entry.make({ signal: own.signal, onShare: setShare })
      own.signal.throwIfAborted()
      const refusal = await hand(content, own.signal)
      setFault(refusal ?? '')
      if (refusal === undefined && blocked === null && HOLDS_VALUES.has(entry.group)) giveOutValues(store)
    } catch (error) {
      if (!own.signal.aborted) setFault(error instanceof Error ? error.message : String(error))
    }
    setShare(null)
    setBusy(null)
  }
  const copy = () =>
    take('copy', async (content) => {
      const text = await copyText(content)
      if (text === null) return 'This is too large for the clipboard. Download it instead.'
      await navigator.clipboard.writeText(text)
      setCopied(entry.id)
      return undefined
    })
  const download = (name: string) =>
    take('download', async (content, signal) => {
      downloadBlob(name, await blobOf(content, mediaType, signal))
      setDownloaded(name)
      return undefined
    })
  return (
    <>
      {fault !== '' && (
        <p role="alert" className="me-auto text-xs text-danger">
          {fault}
        </p>
      )}
      {share !== null && (
        <div className="me-auto flex min-w-0 flex-1 items-center gap-2 text-xs text-muted max-sm:basis-full">
          <progress
            aria-label={`Making ${fileName}`}
            className="reading-progress h-1.5 min-w-0 flex-1"
            max={1}
            value={share}
          />
          <Button size="sm" variant="quiet" onClick={() => running.current?.abort()}>
            Cancel
          </Button>
        </div>
      )}
      {blocked !== null && draftName !== undefined && (
        <Button className="max-sm:flex-1" onClick={() => void download(draftName)}>
          Download the draft
        </Button>
      )}
      {!fileName.endsWith('.zip') && (
        <Button className="max-sm:flex-1" disabled={blocked !== null || busy !== null} onClick={() => void copy()}>
          {isCopied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}{' '}
          {entry.group === 'layout' ? 'Copy batch_items' : 'Copy'}
        </Button>
      )}
      <Button
        variant="primary"
        className="max-sm:flex-1"
        disabled={blocked !== null || busy !== null}
        onClick={() => void download(fileName)}
      >
        {busy === 'download' ? (
          <LoaderCircle size={15} aria-hidden className="animate-spin" />
        ) : (
          <Download size={15} aria-hidden />
        )}{' '}
        <span className="max-w-64 truncate">{isHeldBack ? 'Not ready' : `Download ${fileName}`}</span>
      </Button>
      <p role="status" className="sr-only">
        {downloaded !== null ? `Downloaded ${downloaded}.` : isCopied ? 'Copied to the clipboard.' : ''}
      </p>
    </>
  )
}

/** Where the values of options leave for answers to be collected, or for code that reads these. */
const HOLDS_VALUES: ReadonlySet<ExportGroup> = new Set<ExportGroup>(['layout', 'bodies', 'answers', 'platforms'])

async function blobOf(content: ExportContent, type: string, signal: AbortSignal): Promise<Blob> {
  if (isFolder(content)) return packFiles(sortByPath(uniquePaths(content)), signal, () => {})
  return content instanceof Blob ? content : new Blob([content], { type })
}
