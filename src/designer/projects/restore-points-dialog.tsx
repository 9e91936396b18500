import { AppWindow, BookmarkPlus, Download, History, Trash2, Undo2, type LucideIcon } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { shortName } from '../../base/short-name.ts'
import { KEPT_AUTOMATIC, type RestorePoint, type RestoreReason } from '../../store/storage/restore-points.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { sayStep } from '../say-step.ts'
import { useProjects } from './projects-handle.tsx'
import { Time } from './time.tsx'

/** The open project's restore points: keep one by hand, go back to one, delete one. */
export function RestorePointsDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useDesignerStore()
  const projects = useProjects()
  const tools = useDesignerTools()
  const [points, setPoints] = useState<readonly RestorePoint[] | null | 'failed'>(null)
  const reload = useCallback(() => {
    projects.listRestorePoints().then(setPoints, () => setPoints('failed'))
  }, [projects])
  useEffect(reload, [reload])

  const goBack = async ({ id, title }: RestorePoint) => {
    const reason = await projects.restore(id)
    if (reason !== null) return tools.say(reason)
    onClose()
    sayStep(store, `Went back to “${shortName(title)}”.`)
  }
  const remove = async ({ id, title }: RestorePoint) => {
    try {
      const putBack = await projects.removeRestorePoint(id)
      showToast(`The restore point “${shortName(title)}” is deleted.`, {
        actions: [{ label: 'Undo', run: () => void putBack().then(reload) }],
      })
    } catch {
      tools.say(`Your browser refused to delete “${title}”. Nothing has changed.`)
    }
    reload()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Restore points"
      description="States of this project to go back to. One is made by itself before every import; going back can be undone."
    >
      <KeepForm onKept={reload} />
      {points === 'failed' ? (
        <p role="alert" className="mt-5 text-sm text-danger">
          Your browser could not read the restore points. Reload the page to try again.
        </p>
      ) : points !== null && points.length === 0 ? (
        <p className="mt-6 mb-4 text-center text-sm text-muted">
          None yet. Keep one before you try something out: it costs nothing.
        </p>
      ) : (
        <ul
          aria-label="Restore points"
          className="mt-5 flex flex-col divide-y divide-line rounded-lg border border-line bg-surface"
        >
          {(points ?? []).map((point) => (
            <PointRow
              key={point.id}
              point={point}
              onGoBack={() => void goBack(point)}
              onRemove={() => void remove(point)}
            />
          ))}
        </ul>
      )}
      <p className="mt-3 text-xs text-muted">
        Those you name stay until you delete them. Of the others the last {KEPT_AUTOMATIC} stay.
      </p>
    </Dialog>
  )
}

function KeepForm({ onKept }: { readonly onKept: () => void }) {
  const projects = useProjects()
  const tools = useDesignerTools()
  const [name, setName] = useState('')
  const [kept, setKept] = useState<string | null>(null)
  const keep = async () => {
    const title = name.trim()
    if (title === '') return
    const reason = await projects.keepRestorePoint(title)
    if (reason !== null) return tools.say(reason)
    setName('')
    setKept(title)
    onKept()
  }
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <div className="min-w-0 flex-[1_1_14rem]">
        <TextField label="Name of a new restore point" value={name} placeholder="Before the pilot" onChange={setName} />
      </div>
      <Button type="submit" variant="primary" disabled={name.trim() === ''}>
        <BookmarkPlus size={15} aria-hidden /> Keep this state
      </Button>
      <p role="status" className="sr-only">
        {kept !== null && `“${shortName(kept)}” is kept.`}
      </p>
    </form>
  )
}

const REASONS: Record<RestoreReason, { readonly icon: LucideIcon; readonly words: string }> = {
  named: { icon: BookmarkPlus, words: 'Kept by hand' },
  import: { icon: Download, words: 'Before an import' },
  restore: { icon: History, words: 'Before going back' },
  window: { icon: AppWindow, words: 'From two windows' },
}

type PointRowProps = { readonly point: RestorePoint; readonly onGoBack: () => void; readonly onRemove: () => void }

function PointRow({ point: { title, reason, made }, onGoBack, onRemove }: PointRowProps) {
  const { icon: Icon, words } = REASONS[reason]
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-2">
      <span className="text-muted" aria-hidden>
        <Icon size={16} />
      </span>
      <p className="min-w-0 flex-[1_1_10rem]">
        <span className="block text-sm font-medium wrap-anywhere">{title}</span>
        <span className="block text-xs text-muted">
          {words} · <Time iso={made} />
        </span>
      </p>
      {/* Where it has no room beside the name, it stands below it. */}
      <div className="flex items-center gap-1 max-sm:ps-7">
        <Button size="sm" aria-label={`Go back to “${title}”`} onClick={onGoBack}>
          <Undo2 size={13} aria-hidden /> Go back
        </Button>
        <IconButton size="sm" label={`Delete “${title}”`} onClick={onRemove}>
          <Trash2 size={14} aria-hidden />
        </IconButton>
      </div>
    </li>
  )
}
