import { useEffect, useState } from 'react'
import type { ExportEntry } from '../../outputs/export-catalogue.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { showEntry, type Shown } from './show-entry.ts'

type Made = { readonly entry: ExportEntry; readonly shown: Shown | null; readonly fault: string | null }

/** What is in an entry, made when it is chosen; of a folder one file at a time. What is shown stays until what has changed is made. */
export function EntryPreview({ entry }: { entry: ExportEntry }) {
  const [made, setMade] = useState<Made | null>(null)
  const [path, setPath] = useState('')
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
  const now = made?.entry.id === entry.id ? made : null
  if (now?.fault != null) {
    return (
      <p role="alert" className="text-sm text-danger">
        This can’t be shown. {now.fault}
      </p>
    )
  }
  const files = now?.shown?.files ?? []
  const file = files.find((one) => one.path === path) ?? files[0]
  const name = file?.path ?? entry.fileName
  return (
    <>
      {files.length > 1 && (
        <SelectField
          label="File"
          value={name}
          choices={files.map((one) => ({ value: one.path, label: one.path }))}
          onChange={setPath}
        />
      )}
      <pre
        dir="ltr"
        key={name}
        tabIndex={0}
        aria-label={entry.group === 'layout' ? 'The JSON to export' : `What is in ${name}`}
        aria-busy={made?.entry !== entry}
        className="min-h-40 flex-1 overflow-auto rounded-md border border-line bg-sunken p-3 font-mono text-xs max-md:max-h-80"
      >
        {file?.text ?? 'One moment…'}
      </pre>
      {now?.shown?.words !== undefined && now.shown.words !== '' && (
        <p className="text-xs text-muted">{now.shown.words}</p>
      )}
    </>
  )
}
