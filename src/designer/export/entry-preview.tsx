import { useEffect, useState } from 'react'
import type { ExportEntry } from '../../outputs/export-catalogue.ts'
import { showEntry, type Shown } from './show-entry.ts'

type Made = { readonly entry: ExportEntry; readonly shown: Shown | null; readonly fault: string | null }

/** What is in an entry, made when it is chosen. */
export function EntryPreview({ entry }: { entry: ExportEntry }) {
  const [made, setMade] = useState<Made | null>(null)
  useEffect(() => {
    let isCurrent = true
    const take = (shown: Shown | null, fault: string | null) => {
      if (isCurrent) setMade({ entry, shown, fault })
    }
    showEntry(entry).then(
      (shown) => take(shown, null),
      (error: unknown) => take(null, error instanceof Error ? error.message : String(error)),
    )
    return () => {
      isCurrent = false
    }
  }, [entry])
  const now = made?.entry === entry ? made : null
  if (now?.fault != null) {
    return (
      <p role="alert" className="text-sm text-danger">
        This can’t be shown. {now.fault}
      </p>
    )
  }
  return (
    <>
      <pre
        tabIndex={0}
        aria-label={entry.group === 'layout' ? 'The JSON to export' : `What is in ${entry.fileName}`}
        aria-busy={now === null}
        className="min-h-40 flex-1 overflow-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs max-md:max-h-80"
      >
        {now?.shown?.text ?? 'One moment…'}
      </pre>
      {now?.shown?.words !== undefined && now.shown.words !== '' && (
        <p className="text-xs text-muted">{now.shown.words}</p>
      )}
    </>
  )
}
