import { Check, Copy, Download, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import type { ExportContent, ExportEntry } from '../../outputs/export-catalogue.ts'
import { sortByPath, uniquePaths } from '../../outputs/zip/collect-files.ts'
import { Button } from '../../ui/button.tsx'
import { downloadBlob } from '../download-blob.ts'
import { packFiles } from './pack-files.ts'
import { copyText, isFolder } from './show-entry.ts'

type Busy = 'copy' | 'download' | null

/** Copies or downloads an entry. What is blocked can only be taken as a draft, where that is of use, under another name. */
export function TakeButtons({ entry }: { entry: ExportEntry }) {
  const [busy, setBusy] = useState<Busy>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const [fault, setFault] = useState('')
  const { blocked, draftName, fileName, mediaType } = entry
  const isCopied = copied === entry.id

  const take = async (what: 'copy' | 'download', hand: (content: ExportContent) => Promise<string | undefined>) => {
    setBusy(what)
    setFault('')
    try {
      setFault((await hand(await entry.make())) ?? '')
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    }
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
    take('download', async (content) => {
      downloadBlob(name, await blobOf(content, mediaType))
      return undefined
    })
  return (
    <>
      {fault !== '' && (
        <p role="alert" className="me-auto text-xs text-danger">
          {fault}
        </p>
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
        <span className="max-w-64 truncate">Download {fileName}</span>
      </Button>
      <p role="status" className="sr-only">
        {isCopied ? 'Copied to the clipboard.' : ''}
      </p>
    </>
  )
}

async function blobOf(content: ExportContent, type: string): Promise<Blob> {
  if (isFolder(content)) return packFiles(sortByPath(uniquePaths(content)), new AbortController().signal, () => {})
  return content instanceof Blob ? content : new Blob([content], { type })
}
