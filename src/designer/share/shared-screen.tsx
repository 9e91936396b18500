import { Link2Off } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { Project, ProjectReading } from '../../store/project-file.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { readLongShared, readShared } from './read-shared.ts'
import { SharedViewer } from './shared-viewer.tsx'

type SharedScreenProps = {
  fragment: string
  /** Keeps the link in the address up to date, so that a reload loses no note. */
  onFragment(fragment: string): void
  /** Makes the project one's own; resolves to whether it was done. */
  takeOver(project: Project): Promise<boolean>
  /** Takes the link out of the address and shows the designer. */
  onClose(): void
}

/** What somebody shared, before anything of it is taken over; or why the link can't be read. The open work is not touched. */
export function SharedScreen({ fragment, onFragment, takeOver, onClose }: SharedScreenProps) {
  const store = useDesignerStore()
  const quick = useMemo(() => readShared(fragment, store.keys), [fragment, store])
  const [long, setLong] = useState<ProjectReading | null>(null)
  useEffect(() => {
    if (quick !== null) return
    let isGone = false
    void readLongShared(fragment, store.keys).then((reading) => {
      if (!isGone) setLong(reading)
    })
    return () => {
      isGone = true
    }
  }, [quick, fragment, store])
  const reading = quick ?? long
  if (reading === null) return <Unpacking />
  if (!reading.ok) return <Unreadable problems={reading.problems} onClose={onClose} />
  return <SharedViewer project={reading.project} onFragment={onFragment} takeOver={takeOver} onClose={onClose} />
}

function Unpacking() {
  return (
    <main className="grid h-dvh place-items-center bg-ground p-6">
      <p role="status" className="text-sm text-muted">
        Unpacking the shared layout…
      </p>
    </main>
  )
}

function Unreadable({ problems, onClose }: { problems: readonly string[]; onClose(): void }) {
  return (
    <main className="grid h-dvh place-items-center overflow-auto bg-ground p-6">
      <div className="flex max-w-lg flex-col items-start gap-4 rounded-xl border border-line bg-surface p-6 shadow-md">
        <Link2Off size={28} className="text-danger" aria-hidden />
        <h1 className="text-lg font-semibold">This link can’t be opened</h1>
        <div role="alert" className="flex flex-col gap-2">
          {problems.slice(0, 5).map((problem) => (
            <p key={problem} className="wrap-anywhere">
              {problem}
            </p>
          ))}
        </div>
        <p className="text-sm text-muted">Nothing of it was opened, and your own work is as it was.</p>
        <Button variant="primary" onClick={onClose}>
          Go to the designer
        </Button>
      </div>
    </main>
  )
}
