import { useEffect, useRef, useState } from 'react'
import type { Issue } from '../../checks/issue.ts'
import type { ExportEntry } from '../../outputs/export-catalogue.ts'
import { collectFiles } from '../../outputs/zip/collect-files.ts'
import { downloadBlob } from '../download-blob.ts'
import { packFiles } from './pack-files.ts'

/** How the ZIP stands; `share` is from 0 to 1. */
export type ZipState =
  | { readonly status: 'idle' }
  | { readonly status: 'making'; readonly words: string; readonly share: number }
  | { readonly status: 'done' | 'cancelled' }
  | { readonly status: 'failed'; readonly message: string }

/**
 * Makes the ZIP of everything and hands it over, with progress and a way to stop. It stops by itself when the dialog closes. `onStart` is
 * told before anything is made; `issues` are named in the ZIP's README.
 */
export function useZip(
  projectName: string,
  entries: readonly ExportEntry[],
  fileName: string,
  issues: readonly Issue[],
  onStart: () => void,
) {
  const [state, setState] = useState<ZipState>({ status: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async () => {
    const own = new AbortController()
    running.current = own
    const tell = (next: ZipState) => {
      if (!own.signal.aborted) setState(next)
    }
    try {
      onStart()
      const onCollect = async (done: number, all: number, title: string) => {
        tell({ status: 'making', words: `Making ${title}`, share: (done / all) * MAKING })
        // Lets the page draw and hear a click between two of them.
        await new Promise((resolve) => setTimeout(resolve))
      }
      const { files } = await collectFiles(projectName, entries, own.signal, onCollect, issues)
      const blob = await packFiles(files, own.signal, (share) =>
        tell({ status: 'making', words: 'Packing', share: MAKING + share * (1 - MAKING) }),
      )
      downloadBlob(fileName, blob)
      tell({ status: 'done' })
    } catch (error) {
      tell({ status: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }
  const cancel = () => {
    running.current?.abort()
    setState({ status: 'cancelled' })
  }
  return { state, start, cancel }
}

/** The share of the way that making the files takes; the rest is packing them. */
const MAKING = 0.5
