import { Download, RotateCcw, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DamagedProject, ListedProject } from '../../store/storage/project-list.ts'
import { Button } from '../../ui/button.tsx'
import { showToast } from '../../ui/toasts.tsx'
import { useDesignerTools } from '../designer-tools.tsx'
import { downloadText } from '../download-text.ts'
import { useProjects } from './projects-handle.tsx'
import { Time } from './time.tsx'

type BinListProps = {
  readonly listed: readonly ListedProject[]
  readonly act: (what: Promise<string | null>) => Promise<boolean>
}

/** The projects in the bin. Nothing while it is empty. */
export function BinList({ listed, act }: BinListProps) {
  const projects = useProjects()
  if (listed.length === 0) return null
  return (
    <Section title="Bin" words="What lies here for 30 days is removed by itself.">
      {listed.map(({ project: { id, name, binned } }) => (
        <Row key={id} name={name} words={<>Deleted {binned !== null && <Time iso={binned} />}</>}>
          <Button size="sm" aria-label={`Put back “${name}”`} onClick={() => void act(projects.unbin(id))}>
            <RotateCcw size={13} aria-hidden /> Put back
          </Button>
          <Button
            size="sm"
            variant="danger"
            aria-label={`Delete for good “${name}”`}
            onClick={() => void act(projects.remove(id))}
          >
            Delete for good
          </Button>
        </Row>
      ))}
    </Section>
  )
}

type DamagedListProps = { readonly damaged: readonly DamagedProject[]; readonly onChange: () => void }

/** What lies in the store and can't be opened, to be taken out as it is. Nothing where everything can. */
export function DamagedList({ damaged, onChange }: DamagedListProps) {
  const projects = useProjects()
  const tools = useDesignerTools()
  const remove = async (one: DamagedProject) => {
    try {
      const putBack = await projects.removeDamaged(one)
      showToast(`“${one.name}” is removed.`, { actions: [{ label: 'Undo', run: () => void putBack().then(onChange) }] })
    } catch {
      tools.say(`Your browser refused to remove “${one.name}”. Nothing has changed.`)
    }
    onChange()
  }
  if (damaged.length === 0) return null
  return (
    <Section title="Set aside" words="These can’t be opened. Download what is left of them.">
      {damaged.map((one) => (
        <Row key={`${one.place.store} ${one.place.key}`} name={one.name} words={one.message}>
          <Button
            size="sm"
            aria-label={`Download what is left of “${one.name}”`}
            onClick={() => downloadText('set-aside-project.json', one.text)}
          >
            <Download size={13} aria-hidden /> Download
          </Button>
          <Button size="sm" variant="danger" aria-label={`Remove “${one.name}”`} onClick={() => void remove(one)}>
            <Trash2 size={13} aria-hidden /> Remove
          </Button>
        </Row>
      ))}
    </Section>
  )
}

function Section({
  title,
  words,
  children,
}: {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}) {
  return (
    <section aria-label={title}>
      <h3 className="text-sm font-semibold">{title}</h3>
      <p className="mb-2 text-xs text-muted">{words}</p>
      <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface">{children}</ul>
    </section>
  )
}

type RowProps = { readonly name: string; readonly words: ReactNode; readonly children: ReactNode }

function Row({ name, words, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-2">
      <p className="min-w-0 flex-[1_1_12rem]">
        <span className="block truncate text-sm font-medium" title={name}>
          {name}
        </span>
        <span className="block text-xs text-muted">{words}</span>
      </p>
      <div className="flex gap-1.5">{children}</div>
    </li>
  )
}
