import { CircleCheck, Undo2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Layout } from '../../layout/layout.ts'
import type { Change } from '../../outputs/compare/change.ts'
import type { Side } from '../../outputs/compare/compare-designs.ts'
import type { LayoutComparison } from '../../outputs/compare/compare-layouts.ts'
import { takeBack } from '../../outputs/compare/take-back.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { countWords } from '../../base/number-words.ts'
import { ChangeList } from './change-list.tsx'
import { SideBySide } from './side-by-side.tsx'

type ComparisonViewProps = { comparison: LayoutComparison; before: Side; after: Side; beforeName: string }

/** The changes as a list in words, and beside it both layouts as participants see them, with what changed outlined and named. */
export function ComparisonView({ comparison, before, after, beforeName }: ComparisonViewProps) {
  const { changes, ids } = comparison
  const breaking = changes.filter(({ breaks }) => breaks.length > 0)
  const [filter, setFilter] = useState<'all' | 'breaks'>('all')
  const shown = filter === 'all' ? changes : breaking
  const [chosen, setChosen] = useState<string | null>(null)
  const change = shown.find(({ id }) => id === chosen) ?? shown[0] ?? null
  const note = ID_NOTES[ids]
  const status = useRef<HTMLParagraphElement>(null)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p ref={status} role="status" tabIndex={-1} className="text-sm outline-none">
          <strong>{changes.length === 0 ? 'No differences' : countWords(changes.length, 'change')}</strong>
          {changes.length > 0 &&
            (breaking.length === 0
              ? '. Answers already collected can still be read.'
              : `. ${whichBreak(breaking.length, changes.length)} would break the reading of answers already collected.`)}
        </p>
        {breaking.length > 0 && (
          <Segmented
            label="Which changes"
            hidesLabel
            value={filter}
            onChange={setFilter}
            choices={[
              { value: 'all', label: `All (${changes.length})` },
              { value: 'breaks', label: `Breaks answers (${breaking.length})` },
            ]}
          />
        )}
      </div>
      {note !== null && <p className="rounded-md bg-sunken px-3 py-2 text-sm text-muted">{note}</p>}
      {changes.length === 0 ? (
        <p className="flex items-center justify-center gap-2 py-8 text-sm text-muted">
          <CircleCheck size={17} className="shrink-0 text-success" aria-hidden /> The two say the same, page by page and
          item by item.
        </p>
      ) : (
        // In a wide window the list and the pages take the room that the dialog may have.
        <div className="grid min-w-0 gap-4 lg:min-h-[calc(var(--dialog-room)-16rem)] lg:grid-cols-[20rem_minmax(0,1fr)]">
          <ChangeList changes={shown} chosen={change?.id ?? null} onChoose={setChosen} />
          <div className="flex min-w-0 flex-col gap-3">
            {change !== null && (
              <TakeBack
                {...{ comparison, change }}
                before={before.layout}
                after={after.layout}
                // The next change is chosen by itself; after the last one the button is gone.
                onTaken={() => changes.length === 1 && status.current?.focus()}
              />
            )}
            <SideBySide comparison={comparison} change={change} before={before} after={after} beforeName={beforeName} />
          </div>
        </div>
      )}
    </div>
  )
}

/** Which of the changes are meant, as a sentence begins. */
function whichBreak(breaking: number, all: number): string {
  if (all === 1) return 'It'
  if (breaking === all) return all === 2 ? 'Both of them' : 'All of them'
  return `${breaking} of them`
}

type TakeBackProps = {
  comparison: LayoutComparison
  change: Change
  before: Layout
  after: Layout
  onTaken(): void
}

/** Brings one change back from the other side, as one undoable step, where that is certain. */
function TakeBack({ comparison, change, before, after, onTaken }: TakeBackProps) {
  const store = useDesignerStore()
  const layout = useMemo(
    () => takeBack({ before, after, comparison }, change, store.keys),
    [before, after, comparison, change, store],
  )
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        size="sm"
        aria-disabled={layout === null}
        aria-describedby={layout === null ? WHY_NOT : undefined}
        onClick={() => {
          if (layout === null) return
          store.commitLayout(`Take back: ${change.words}`, () => layout)
          onTaken()
        }}
      >
        <Undo2 size={13} aria-hidden /> Take this one back
      </Button>
      {layout === null && (
        <span id={WHY_NOT} className="text-xs text-muted">
          {whyNot(change)}
        </span>
      )}
    </div>
  )
}

const WHY_NOT = 'compare-why-not'

function whyNot({ level }: Change): string {
  if (level === 'field') return 'Change the schema where its fields are.'
  if (level === 'batch') return 'Change it in the batch details.'
  return 'It has no certain place while others have changed. Take those back first.'
}

/** What it means when not both sides hold server ids. Source: format.md §1, `id` (sure). */
const ID_NOTES: Readonly<Record<LayoutComparison['ids'], string | null>> = {
  both: null,
  none: null,
  before:
    'This layout holds none of the server’s ids, so it was compared by content. Sent as an update, every question would be a new one to the platform, and answers already collected would stand alone.',
  after: 'The other side holds no ids of the server, so it was compared by content.',
}
