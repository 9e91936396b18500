import { FolderArchive } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import type { useZip } from './use-zip.ts'

/** Everything in one ZIP, with progress and Cancel while it is made. */
export function ZipBox({ zip, isDraft }: { zip: ReturnType<typeof useZip>; isDraft: boolean }) {
  const { state, start, cancel } = zip
  if (state.status === 'making') {
    return (
      <div className="flex flex-col gap-2 text-xs text-muted">
        <progress aria-label="Making the ZIP" className="reading-progress h-1.5 w-full" max={1} value={state.share} />
        <div className="flex items-center gap-2">
          <span className="min-w-0 flex-1 truncate">{state.words}…</span>
          <Button size="sm" variant="quiet" onClick={cancel}>
            Cancel
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-1.5">
      <Button onClick={() => void start()}>
        <FolderArchive size={15} aria-hidden /> Download everything as a ZIP
      </Button>
      {state.status === 'failed' ? (
        <p role="alert" className="text-xs text-danger">
          {state.message}
        </p>
      ) : (
        <p role="status" className="text-xs text-muted">
          {state.status === 'done'
            ? 'Downloaded. Begin with its README.'
            : state.status === 'cancelled'
              ? 'Cancelled. Nothing was downloaded.'
              : isDraft
                ? 'What is not ready goes in as a draft or stays out; the README says which.'
                : 'With a README that says what to do in which order.'}
        </p>
      )}
    </div>
  )
}
