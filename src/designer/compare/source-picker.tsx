import { ClipboardPaste, FileJson, History } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { decodeText } from '../../base/decode-text.ts'
import type { RestorePoint } from '../../store/storage/restore-points.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useProjects } from '../projects/projects-handle.tsx'
import { timeWords } from '../projects/time-words.ts'
import { readSource, sideOf, type Source } from './read-source.ts'

/** A larger file is no layout, in bytes. */
const MAX_BYTES = 16_000_000

type SourcePickerProps = { source: Source | null; onSource(source: Source): void }

/** Chooses what to compare with: a file, a text, a restore point. What can't be read changes nothing and says why. */
export function SourcePicker({ source, onSource }: SourcePickerProps) {
  const store = useDesignerStore()
  const projects = useProjects()
  const file = useRef<HTMLInputElement>(null)
  const [isPasting, setIsPasting] = useState(false)
  const [text, setText] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const points = useRestorePoints()
  const take = async (content: string, name: string) => {
    const reading = await readSource(content, store.keys)
    setProblems(reading.ok ? [] : reading.problems)
    if (!reading.ok) return
    onSource({ name, side: reading.side })
    setIsPasting(false)
  }
  const takeFile = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    if (chosen.size > MAX_BYTES) return setProblems([`“${chosen.name}” is larger than a layout can be.`])
    await take(decodeText(new Uint8Array(await chosen.arrayBuffer())).text, chosen.name)
  }
  const takePoint = async (point: RestorePoint) => {
    const reading = await projects.readRestorePoint(point.id)
    setProblems(reading.ok ? [] : reading.problems)
    if (!reading.ok) return
    onSource({ name: `${point.title}, ${madeWords(point)}`, side: sideOf(reading.project) })
    setIsPasting(false)
  }
  return (
    <section aria-label="Compare with" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => file.current?.click()}>
          <FileJson size={15} aria-hidden /> A file…
        </Button>
        <Button aria-expanded={isPasting} onClick={() => setIsPasting(!isPasting)}>
          <ClipboardPaste size={15} aria-hidden /> The server’s copy…
        </Button>
        <Menu
          label="Restore points"
          entries={
            points.length === 0
              ? [
                  {
                    id: 'none',
                    label: 'No restore points yet',
                    reason: 'One is made before each import, and by hand from the project’s menu.',
                    onSelect: () => {},
                  },
                ]
              : points.map((point) => ({
                  id: point.id,
                  label: point.title,
                  note: madeWords(point),
                  onSelect: () => void takePoint(point),
                }))
          }
          trigger={
            <Button>
              <History size={15} aria-hidden /> A restore point…
            </Button>
          }
        />
        {source !== null && (
          <p className="min-w-0 text-sm text-muted wrap-anywhere">
            Before: <span className="font-medium text-ink">{source.name}</span> · Now: this layout
          </p>
        )}
      </div>
      <input
        ref={file}
        type="file"
        aria-label="File to compare with"
        accept=".json,.txt"
        hidden
        onChange={(event) => {
          void takeFile(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {isPasting && (
        <div className="flex flex-col gap-2">
          <TextArea
            label="The server’s copy"
            help="What GET /batches/{id} answers, a layout, a project file or a share link."
            isMono
            rows={6}
            value={text}
            onChange={(next) => {
              setText(next)
              setProblems([])
            }}
          />
          <div className="flex justify-end">
            <Button variant="primary" disabled={text.trim() === ''} onClick={() => void take(text, 'The pasted text')}>
              Compare
            </Button>
          </div>
        </div>
      )}
      {problems.length > 0 && (
        <div role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
          <ul className="flex flex-col gap-1">
            {problems.slice(0, 5).map((problem) => (
              <li key={problem} className="wrap-anywhere">
                {problem}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function madeWords({ made }: RestorePoint): string {
  return timeWords(made, new Date())
}

function useRestorePoints(): readonly RestorePoint[] {
  const projects = useProjects()
  const [points, setPoints] = useState<readonly RestorePoint[]>([])
  useEffect(() => {
    let isOver = false
    projects.listRestorePoints().then(
      (list) => {
        if (!isOver) setPoints(list)
      },
      // Where the browser keeps nothing there is none to choose.
      () => {},
    )
    return () => {
      isOver = true
    }
  }, [projects])
  return points
}
