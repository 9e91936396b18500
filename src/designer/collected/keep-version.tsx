import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { shortName } from '../../base/short-name.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { tip } from '../../ui/tooltip.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { useProjects } from '../projects/projects-handle.tsx'

/** Keeps the project as it is now under a name, and leads to what has changed since an earlier state. */
export function KeepVersion({ fileName }: { readonly fileName: string }) {
  const projects = useProjects()
  const tools = useDesignerTools()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState(`After looking at ${fileName}`)
  const keep = async () => {
    const title = name.trim()
    if (title === '') return
    // Where the browser keeps nothing, there is nothing to compare with.
    const earlier = await projects.listRestorePoints().catch(() => [])
    const reason = await projects.keepRestorePoint(title)
    if (reason !== null) return tools.say(reason)
    setOpen(false)
    showToast(`“${shortName(title)}” is kept as a restore point.`, {
      actions: earlier.length === 0 ? [] : [{ label: 'Compare with an earlier one', run: tools.openCompare }],
    })
  }
  return (
    <Popover
      label="Save as new version"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button aria-label="Save as new version…" {...tip('Save as new version…')}>
          <BookmarkPlus size={15} aria-hidden /> <span className="max-sm:sr-only">Save as new version…</span>
        </Button>
      }
    >
      <form
        className="collected-form flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <TextField
          label="Name of the version"
          help="Layout, schema and data as they are now become a restore point. The answers do not."
          value={name}
          onChange={setName}
        />
        <Button type="submit" variant="primary" disabled={name.trim() === ''}>
          Keep this version
        </Button>
      </form>
    </Popover>
  )
}
