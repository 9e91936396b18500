import { sliceText } from '../../base/cut-text.ts'
import clsx from 'clsx'
import { ArrowRightLeft, CircleMinus, CirclePlus, PencilLine, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import type { Change, ChangeKind, Detail } from '../../outputs/compare/change.ts'

const ICONS: Readonly<Record<ChangeKind, LucideIcon>> = {
  added: CirclePlus,
  removed: CircleMinus,
  moved: ArrowRightLeft,
  changed: PencilLine,
}

type ChangeListProps = { changes: readonly Change[]; chosen: string | null; onChoose(id: string): void }

/** The changes in words. The arrow keys walk the list, and what is chosen is shown beside it. */
export function ChangeList({ changes, chosen, onChoose }: ChangeListProps) {
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const next = changes[changes.findIndex(({ id }) => id === chosen) + step]
    if (step === 0 || next === undefined) return
    event.preventDefault()
    onChoose(next.id)
    list.current?.querySelector<HTMLElement>(`[data-change="${CSS.escape(next.id)}"]`)?.focus()
  }
  return (
    <ul
      ref={list}
      aria-label="Changes"
      // Beside the two pages it is as high as they are.
      className="max-h-72 overflow-y-auto rounded-lg border border-line lg:h-0 lg:max-h-none lg:min-h-full"
    >
      {changes.map((change) => (
        <li key={change.id} className="border-b border-line last:border-b-0">
          <button
            type="button"
            data-change={change.id}
            aria-current={change.id === chosen}
            className={clsx(
              'flex w-full items-start gap-2 px-3 py-2 text-start text-sm -outline-offset-2',
              change.id === chosen ? 'bg-accent-soft' : 'hover:bg-hover',
            )}
            onClick={() => onChoose(change.id)}
            onKeyDown={onKeyDown}
          >
            <KindIcon change={change} />
            <span className="min-w-0 wrap-anywhere">
              <span className="block font-medium" dir="auto">
                {change.words}
              </span>
              {change.details.map((detail, index) => (
                <DetailLine key={`${index} ${detail.words}`} detail={detail} />
              ))}
              {change.breaks.length > 0 && (
                <span className="mt-1 flex items-start gap-1 text-xs text-danger">
                  <TriangleAlert size={13} className="mt-0.5 shrink-0" aria-hidden />
                  <span>
                    <strong>Breaks answers.</strong> {[...new Set(change.breaks)].join(' ')}
                  </span>
                </span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function KindIcon({ change: { kinds } }: { change: Change }) {
  const Icon = ICONS[kinds[0] ?? 'changed']
  return <Icon size={15} className="mt-0.5 shrink-0 text-muted" aria-hidden />
}

function DetailLine({ detail }: { detail: Detail }) {
  return (
    <span className="mt-0.5 block text-muted" dir="auto">
      {detail.words}
      {detail.diff !== undefined && (
        <>
          {': '}
          <span className="text-ink">
            {detail.diff.map((part, index) => {
              const key = `${index}`
              if (part.kind === 'removed') {
                return (
                  <del key={key} className="rounded-sm bg-danger-soft px-0.5 text-danger line-through">
                    {part.text}
                  </del>
                )
              }
              if (part.kind === 'added') {
                return (
                  <ins key={key} className="rounded-sm bg-success-soft px-0.5 text-success underline">
                    {part.text}
                  </ins>
                )
              }
              return <span key={key}>{nearChange(part.text, index === 0)}</span>
            })}
          </span>
        </>
      )}
    </span>
  )
}

/** Of what stayed the same, only the words next to a change. */
function nearChange(text: string, isFirst: boolean): string {
  if (text.length <= 90) return text
  const end = (length: number) => sliceText(text, text.length - length)
  return isFirst ? `…${end(60)}` : `${sliceText(text, 0, 40)} … ${end(40)}`
}
