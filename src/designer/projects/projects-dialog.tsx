import { History, LayoutTemplate, Plus } from 'lucide-react'
import { useState } from 'react'
import { shortName } from '../../base/short-name.ts'
import type { ListedProject } from '../../store/storage/project-list.ts'
import { useDesigner } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { late } from '../../ui/late.ts'
import { closeTopic, showToast } from '../../ui/toasts.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import type { TemplateContent } from '../templates/template-content.ts'
import { BinList, DamagedList } from './other-projects.tsx'
import { ProjectCard } from './project-card.tsx'
import { useProjects } from './projects-handle.tsx'
import { useProjectList } from './use-project-list.ts'

const TemplatesDialog = late(async () => (await import('../templates/templates-dialog.tsx')).TemplatesDialog)

type ProjectsDialogProps = {
  /** Makes a project of a template. */
  readonly onTemplate: (template: TemplateContent) => void
  readonly onClose: () => void
}

/** All projects of this browser: open one, begin one, rename, copy, download, throw away and bring back. */
export function ProjectsDialog({ onTemplate, onClose }: ProjectsDialogProps) {
  const projects = useProjects()
  const tools = useDesignerTools()
  const { list, reload } = useProjectList()
  const [isBusy, setBusy] = useState(false)
  const [choice, setChoice] = useState<'none' | 'open' | 'given up'>('none')
  const keepsNothing = useDesigner((state) => state.saving.status === 'off')
  /** Does something, says why when it was refused, and shows the list as it is then. */
  const act = async (what: Promise<string | null>): Promise<boolean> => {
    closeTopic(TOPIC)
    setBusy(true)
    const reason = await what
    setBusy(false)
    tools.say(reason)
    reload()
    return reason === null
  }
  const leaveFor = async (what: Promise<string | null>) => {
    if (await act(what)) onClose()
  }
  if (choice === 'open') {
    return (
      <TemplatesDialog
        inPlace={null}
        onExample={(template) => {
          onTemplate(template)
          onClose()
        }}
        onClose={() => setChoice('given up')}
      />
    )
  }
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title="Projects"
      description={
        keepsNothing
          ? 'Your browser does not let this page keep anything. Download the open project as a file to keep it.'
          : 'Kept in this browser, on this device only. What is open is saved by itself.'
      }
      footer={
        <>
          <Button className="max-sm:flex-1 sm:me-auto" variant="quiet" onClick={tools.openRestorePoints}>
            <History size={15} aria-hidden /> Restore points
          </Button>
          <Button
            className="max-sm:flex-1"
            disabled={isBusy}
            data-first={choice === 'given up' || undefined}
            // Where nothing can be kept there is no other project: a template takes the place of what is open.
            onClick={keepsNothing ? tools.openTemplates : () => setChoice('open')}
          >
            <LayoutTemplate size={15} aria-hidden /> From a template
          </Button>
          <Button
            className="max-sm:w-full"
            variant="primary"
            disabled={isBusy}
            onClick={() => void leaveFor(projects.create())}
          >
            <Plus size={15} aria-hidden /> New project
          </Button>
        </>
      }
    >
      {list === null ? (
        <Skeleton />
      ) : list === 'failed' ? (
        <p role="alert" className="text-sm text-danger">
          Your browser could not read the projects it has saved. Nothing of them was deleted. Reload the page to try
          again.
        </p>
      ) : (
        <div className="flex flex-col gap-6">
          <OpenProjects
            listed={list.projects.filter(({ project }) => project.binned === null)}
            act={act}
            onLeave={leaveFor}
            onClose={onClose}
          />
          <DamagedList damaged={list.damaged} onChange={reload} />
          <BinList listed={list.projects.filter(({ project }) => project.binned !== null)} act={act} />
        </div>
      )}
    </Dialog>
  )
}

type OpenProjectsProps = {
  readonly listed: readonly ListedProject[]
  readonly act: (what: Promise<string | null>) => Promise<boolean>
  readonly onLeave: (what: Promise<string | null>) => Promise<void>
  readonly onClose: () => void
}

function OpenProjects({ listed, act, onLeave, onClose }: OpenProjectsProps) {
  const projects = useProjects()
  // What is open has its name from the store: renaming it is seen at once.
  const openName = useDesigner((state) => state.history.present.name)
  const keepsNothing = useDesigner((state) => state.saving.status === 'off')
  const current = projects.currentId()
  const nameOf = ({ id, name }: ListedProject['project']) => (id === current ? openName : name)
  const remove = async (id: string, name: string) => {
    if (!(await act(projects.bin(id)))) return
    const undo = async () => {
      await act(projects.unbin(id))
      if (id === current) await act(projects.open(id))
    }
    showToast(`“${shortName(name)}” is in the bin.`, {
      topic: TOPIC,
      actions: [{ label: 'Undo', run: () => void undo() }],
    })
  }
  if (listed.length === 0) {
    return (
      <p className="py-10 text-center text-sm text-muted">
        {keepsNothing
          ? 'No project can be kept here.'
          : 'No project is kept yet. The open one appears here once it is saved.'}
      </p>
    )
  }
  return (
    <ul aria-label="Projects" className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-4">
      {listed.map((one) => {
        const { id } = one.project
        const isOpen = id === current
        const shown = { ...one, project: { ...one.project, name: nameOf(one.project) } }
        return (
          <ProjectCard
            key={id}
            listed={shown}
            isOpen={isOpen}
            sharesName={listed.some(({ project }) => project.id !== id && nameOf(project) === nameOf(one.project))}
            onOpen={() => (isOpen ? onClose() : void onLeave(projects.open(id)))}
            onRename={(name) => void act(projects.rename(id, name))}
            onDuplicate={() => void act(projects.duplicate(id))}
            onDownload={() => void act(projects.download(id))}
            onDelete={() => void remove(id, shown.project.name)}
          />
        )
      })}
    </ul>
  )
}

/** Of several projects thrown away one after another the last one's Undo is offered; the bin has them all. */
const TOPIC = 'bin'

/** Stands where the cards will be. */
function Skeleton() {
  return (
    <div
      aria-label="Reading the projects"
      role="status"
      className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,14rem),1fr))] gap-4"
    >
      {[1, 2, 3].map((one) => (
        <div key={one} className="h-52 rounded-lg border border-line bg-sunken" />
      ))}
    </div>
  )
}
