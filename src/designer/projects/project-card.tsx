import clsx from 'clsx'
import { Copy, Download, FileWarning, MoreHorizontal, PencilLine, Trash2 } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ListedProject } from '../../store/storage/project-list.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { OWN_COLOURS, StartSketch } from '../starts/start-sketch.tsx'
import { summariseProject, type ProjectSummary } from './summarise-project.ts'
import { clockTime } from './clock-time.ts'
import { Time } from './time.tsx'

type ProjectCardProps = {
  readonly listed: ListedProject
  readonly isOpen: boolean
  readonly onOpen: () => void
  /** Whether another project has the same name: then its exact time tells them apart. */
  readonly sharesName?: boolean
  readonly onRename: (name: string) => void
  readonly onDuplicate: () => void
  readonly onDownload: () => void
  readonly onDelete: () => void
}

/** A project: a picture of its page, its name, what is in it and when it was changed last. A click opens it. */
export function ProjectCard({
  listed,
  isOpen,
  sharesName = false,
  onOpen,
  onRename,
  onDuplicate,
  onDownload,
  onDelete,
}: ProjectCardProps) {
  const { project } = listed
  const summary = useMemo(() => summariseProject(listed), [listed])
  const heard = sharesName ? `${project.name}, changed ${clockTime(project.saved, '2-digit')}` : project.name
  const [isRenaming, setRenaming] = useState(false)
  const nameButton = useRef<HTMLButtonElement>(null)
  const comesBack = useRef(false)
  // Before the browser paints: a moment without a focus would let the dialog take it.
  useLayoutEffect(() => {
    if (!isRenaming && comesBack.current) nameButton.current?.focus()
    comesBack.current = false
  }, [isRenaming])
  return (
    <li
      className={clsx(
        'relative flex flex-col rounded-lg border bg-surface shadow-sm transition-colors hover:border-accent',
        isOpen ? 'border-accent' : 'border-line',
      )}
    >
      <Picture summary={summary} />
      <div className="flex items-start gap-1 px-3 pt-2.5">
        {isRenaming ? (
          <NameBox
            name={project.name}
            onDone={(name, isByKey) => {
              comesBack.current = isByKey
              setRenaming(false)
              if (name !== null) onRename(name)
            }}
          />
        ) : (
          // The button's face covers the card, so that the picture opens the project, too.
          <button
            ref={nameButton}
            type="button"
            title={project.name}
            aria-label={sharesName ? heard : undefined}
            aria-current={isOpen ? 'true' : undefined}
            className="h-7 min-w-0 flex-1 truncate rounded-sm text-start text-sm font-semibold outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-accent"
            onClick={onOpen}
          >
            {project.name}
          </button>
        )}
        <Menu
          label={`Actions for ${heard}`}
          align="end"
          trigger={
            <IconButton label={`More for ${heard}`} size="sm" className="z-1 -me-1.5">
              <MoreHorizontal size={16} aria-hidden />
            </IconButton>
          }
          entries={[
            {
              id: 'rename',
              label: 'Rename',
              icon: <PencilLine size={14} />,
              movesFocus: true,
              onSelect: () => setRenaming(true),
            },
            { id: 'duplicate', label: 'Duplicate', icon: <Copy size={14} />, onSelect: onDuplicate },
            { id: 'download', label: 'Download', icon: <Download size={14} />, onSelect: onDownload },
            {
              id: 'delete',
              label: 'Delete',
              icon: <Trash2 size={14} />,
              danger: true,
              separated: true,
              onSelect: onDelete,
            },
          ]}
        />
      </div>
      <p className="px-3 text-xs wrap-anywhere text-muted">{summary.words}</p>
      <p className="flex min-h-9.5 items-center gap-2 px-3 pt-1 pb-3 text-xs text-muted">
        <span>
          {/* Of one name and opened one after the other, both would be of “5 minutes ago”. */}
          Changed {sharesName ? clockTime(project.saved, '2-digit') : <Time iso={project.saved} />}
        </span>
        {isOpen && (
          <span className="ms-auto rounded-full bg-accent-soft px-2 py-0.5 font-medium text-accent-ink">Open now</span>
        )}
      </p>
    </li>
  )
}

function Picture({ summary: { page, schema } }: { readonly summary: ProjectSummary }) {
  return (
    <div aria-hidden className={`border-b border-line p-2 ${OWN_COLOURS}`}>
      {page === null || page.rows.length === 0 ? (
        <div className="grid h-28 place-items-center rounded-md border border-dashed border-line text-xs text-muted">
          {page === null ? <FileWarning size={22} /> : 'An empty page'}
        </div>
      ) : (
        <StartSketch page={page} schema={schema} />
      )}
    </div>
  )
}

type NameBoxProps = { readonly name: string; readonly onDone: (name: string | null, isByKey: boolean) => void }

/** Takes a new name: Enter or leaving the box keeps it, Escape leaves the old one. */
function NameBox({ name, onDone }: NameBoxProps) {
  const [text, setText] = useState(name)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.select(), [])
  const keep = (isByKey: boolean) => onDone(text.trim() === '' || text.trim() === name ? null : text.trim(), isByKey)
  return (
    <input
      ref={box}
      aria-label="New name"
      dir="auto"
      value={text}
      className="z-1 h-7 min-w-0 -outline-offset-1 flex-1 rounded-sm border border-line-strong bg-surface px-1.5 text-sm"
      onChange={(event) => setText(event.target.value)}
      onBlur={() => keep(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          // Or the same key would press the button that gets the focus back.
          event.preventDefault()
          keep(true)
        }
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone(null, true)
      }}
    />
  )
}
