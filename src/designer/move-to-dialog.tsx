import { useMemo, useState } from 'react'
import type { Key } from '../base/key.ts'
import type { DropTarget } from '../layout/layout.ts'
import { canDrop } from '../layout/operations/can.ts'
import { describeTarget, listTargets, targetKey } from '../layout/targets.ts'
import { useDesigner, useDesignerStore } from '../store/store-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { dropSubject } from './dnd/drop-subject.ts'
import { pageOfTarget } from './dnd/step-target.ts'
import { selectionName } from './names.ts'

/** Every place where the selection can go, as a list to choose from: the same places as a drag, for those who do not drag. */
export function MoveToDialog({
  keys,
  onClose,
  say,
}: {
  keys: readonly Key[]
  onClose(): void
  say(words: string): void
}) {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const [filter, setFilter] = useState('')
  const name = selectionName(layout, keys)
  const subject = useMemo(() => ({ kind: 'nodes', keys }) as const, [keys])
  const places = useMemo(
    () =>
      listTargets(layout, subject).map((target) => ({
        target,
        words: describeTarget(layout, target),
        reason: canDrop(layout, subject, target),
        page: pageOfTarget(layout, target),
      })),
    [layout, subject],
  )
  const wanted = filter.trim().toLowerCase()
  const matching = places.filter(({ words }) => words.toLowerCase().includes(wanted))
  const choose = (target: DropTarget) => {
    const words = dropSubject(store, subject, target, name)
    onClose()
    say(words)
  }
  return (
    <Dialog open onClose={onClose} title="Move to…" description={name}>
      <div className="flex flex-col gap-3">
        <TextField label="Find a place" value={filter} placeholder="Row 2" onChange={setFilter} />
        {layout.map((page, index) => {
          const here = matching.filter((place) => place.page === page.key)
          if (here.length === 0) return null
          const title = page.name ?? `Page ${index + 1}`
          return (
            <div key={page.key} role="group" aria-label={title}>
              <h3 className="mb-1 text-xs font-semibold text-muted">{title}</h3>
              <ul className="flex flex-col">
                {here.map(({ target, words, reason }) => (
                  <li key={targetKey(target)}>
                    <button
                      type="button"
                      disabled={reason !== null}
                      className="w-full rounded-md px-2.5 py-1.5 text-start text-sm hover:bg-hover disabled:text-muted disabled:hover:bg-transparent"
                      onClick={() => choose(target)}
                    >
                      {words}
                      {reason !== null && <span className="block text-xs">{reason}</span>}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
        {matching.length === 0 && <p className="text-sm text-muted">No place matches. Try “Row” or “Page”.</p>}
      </div>
    </Dialog>
  )
}
