import clsx from 'clsx'
import { useMemo, useState } from 'react'
import type { Key } from '../base/key.ts'
import type { DropTarget } from '../layout/layout.ts'
import { targetKey } from '../layout/targets.ts'
import { useDesigner, useDesignerStore } from '../store/store-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { dropSubject } from './dnd/drop-subject.ts'
import { listMoves, type Move } from './list-moves.ts'
import { selectionName } from './names.ts'

type MoveToProps = { keys: readonly Key[]; onClose(): void; say(words: string): void }

/** Every place where the selection can go, as a list to choose from: the same places as a drag, for those who do not drag. */
export function MoveToDialog({ keys, onClose, say }: MoveToProps) {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const [filter, setFilter] = useState('')
  const name = selectionName(layout, keys)
  const moves = useMemo(() => listMoves(layout, keys), [layout, keys])
  const wanted = filter.trim().toLowerCase()
  const matching = moves.filter(({ text }) => text.includes(wanted))
  const choose = (target: DropTarget) => {
    const words = dropSubject(store, { kind: 'nodes', keys }, target, name)
    onClose()
    say(words)
  }
  const groups = [
    { key: null, title: 'Order of the pages' },
    ...layout.map(({ key, name: own }, index) => ({
      key,
      title: own === undefined ? `Page ${index + 1}` : `Page ${index + 1}: ${own}`,
    })),
  ].map((group) => ({ ...group, moves: matching.filter(({ page }) => page === group.key) }))
  return (
    <Dialog open onClose={onClose} title="Move to…" description={name}>
      <div className="flex flex-col gap-3">
        <TextField
          label="Find a place"
          value={filter}
          placeholder="Row 2, or words that stand there"
          onChange={setFilter}
        />
        {groups
          .filter((group) => group.moves.length > 0)
          .map((group) => (
            <div key={group.key} role="group" aria-label={group.title}>
              <h3 className="mb-1 px-2.5 text-xs font-semibold text-muted">{group.title}</h3>
              <ul className="flex flex-col">
                {group.moves.map((move) => (
                  <li key={targetKey(move.target)}>
                    <Choice move={move} onChoose={choose} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        {moves.length === 0 && <p className="text-sm text-muted">There is no place to move this to.</p>}
        <p
          role="status"
          className={clsx('text-sm text-muted', (matching.length > 0 || moves.length === 0) && 'sr-only')}
        >
          {moves.length > 0 && wanted !== '' && foundWords(matching.length)}
        </p>
      </div>
    </Dialog>
  )
}

function foundWords(count: number): string {
  if (count === 0) return 'No place matches. Try “Row”, “Page” or a word that stands there.'
  return count === 1 ? '1 place matches.' : `${count} places match.`
}

function Choice({
  move: { target, words, near, reason },
  onChoose,
}: {
  move: Move
  onChoose(target: DropTarget): void
}) {
  return (
    <button
      type="button"
      disabled={reason !== null}
      className="flex w-full flex-wrap items-baseline gap-x-3 rounded-md px-2.5 py-1.5 text-start text-sm hover:bg-hover disabled:text-muted disabled:hover:bg-transparent sm:flex-nowrap"
      onClick={() => onChoose(target)}
    >
      <span className="shrink-0">{words}</span>
      {(reason ?? near) !== null && (
        <span
          className={clsx(
            'min-w-0 grow basis-full text-xs text-muted sm:basis-0 sm:text-end',
            reason === null && 'truncate',
          )}
        >
          <span className="sr-only">, </span>
          {reason ?? near}
        </span>
      )}
    </button>
  )
}
