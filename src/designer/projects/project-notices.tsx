import { AppWindow, TriangleAlert } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { useDesigner } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { noteApart, projectApart } from './left-apart.ts'
import { useProjects, type WindowChoice } from './projects-handle.tsx'
import { clockTime } from './clock-time.ts'

/** What stands in the way of keeping the open project: another window, or a browser that refuses. Nothing while all is well. */
export function ProjectNotices() {
  return (
    <>
      <SavingNotice />
      <ApartNotice />
      <LeftApartNotice />
    </>
  )
}

function SavingNotice() {
  const { status, message } = useDesigner((state) => state.saving)
  const tools = useDesignerTools()
  const projects = useProjects()
  if (status !== 'failed' && status !== 'off') return null
  return (
    <Notice
      tone="danger"
      icon={<TriangleAlert size={16} aria-hidden />}
      title="Your work is not being saved."
      words={message ?? ''}
    >
      <Button size="sm" onClick={() => void projects.download(projects.currentId()).then(tools.say)}>
        Download the project
      </Button>
      <Button size="sm" variant="quiet" onClick={projects.retry}>
        Try again
      </Button>
    </Notice>
  )
}

function ApartNotice() {
  const apart = useDesigner((state) => state.apart)
  const tools = useDesignerTools()
  const projects = useProjects()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    if (apart !== null) noteApart(projects.currentId())
  }, [apart, projects])
  if (apart === null) return null
  const isDeleted = apart.reason === 'deleted'
  const settle = (choice: WindowChoice) => {
    setBusy(true)
    void projects.settle(choice).then((reason) => {
      setBusy(false)
      if (reason === null) noteApart(null)
      tools.say(reason ?? SETTLED[choice])
    })
  }
  return (
    <Notice
      tone="accent"
      icon={<AppWindow size={16} aria-hidden />}
      title={isDeleted ? 'This project was deleted in another window.' : 'This project was changed in another window.'}
      words="You can go on here: what you do is kept as a restore point until you choose. Nothing is overwritten."
    >
      {!isDeleted && (
        <Button size="sm" disabled={isBusy} onClick={() => settle('theirs')}>
          Take over the other version
        </Button>
      )}
      <Button size="sm" disabled={isBusy} onClick={() => settle('copy')}>
        Keep mine as a copy
      </Button>
      <Button size="sm" variant="quiet" disabled={isBusy} onClick={() => settle('mine')}>
        {isDeleted ? 'Bring it back with mine' : 'Use mine for both'}
      </Button>
    </Notice>
  )
}

/** After a reload of a window that had gone apart from another one: what was done there is in a restore point, which nobody should look for. */
function LeftApartNotice() {
  const isApart = useDesigner((state) => state.apart !== null)
  const tools = useDesignerTools()
  const projects = useProjects()
  const [left, setLeft] = useState<{ readonly projectId: string; readonly made: string } | null>(null)
  useEffect(() => {
    const projectId = projects.currentId()
    if (isApart || projectApart() !== projectId) return
    void projects.listRestorePoints().then(
      (points) => {
        const point = points.find(({ reason }) => reason === 'window')
        if (point !== undefined) setLeft({ projectId, made: point.made })
      },
      () => {},
    )
  }, [isApart, projects])
  // Another project may be open by now.
  useDesigner((state) => state.history.present.name)
  if (left === null || isApart || left.projectId !== projects.currentId()) return null
  const end = () => {
    noteApart(null)
    setLeft(null)
  }
  return (
    <Notice
      tone="accent"
      icon={<AppWindow size={16} aria-hidden />}
      title={`Your version of ${clockTime(left.made)} is kept as a restore point.`}
      words="Here is the project as the other window has changed it."
    >
      <Button
        size="sm"
        onClick={() => {
          end()
          tools.openRestorePoints()
        }}
      >
        Show the restore points
      </Button>
      <Button size="sm" variant="quiet" onClick={end}>
        Leave it there
      </Button>
    </Notice>
  )
}

const SETTLED: Record<WindowChoice, string> = {
  theirs: 'The other window’s version is here now. Undo brings yours back.',
  copy: 'Your version is a project of its own now, and the other one stays as it is.',
  mine: 'Your version is the project now. The other one is among the restore points.',
}

type NoticeProps = {
  readonly tone: 'danger' | 'accent'
  readonly icon: ReactNode
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}

function Notice({ tone, icon, title, words, children }: NoticeProps) {
  const colours = tone === 'danger' ? 'bg-danger-soft' : 'bg-accent-soft'
  return (
    <section
      aria-label={title}
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-2 text-sm ${colours}`}
    >
      <p role="status" className="flex min-w-0 flex-[1_1_22rem] items-start gap-2">
        <span className={tone === 'danger' ? 'mt-0.5 text-danger' : 'mt-0.5 text-accent-ink'}>{icon}</span>
        <span className="min-w-0">
          <strong className="font-semibold">{title}</strong> {words}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </section>
  )
}
