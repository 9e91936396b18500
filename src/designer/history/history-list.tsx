import clsx from 'clsx'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { travel } from '../commands/travel.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { listSteps } from './list-steps.ts'

/** The steps as a list, newest first. A click goes to the state after a step; arrow keys walk, Enter goes. */
export function HistoryList() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const history = useDesigner((state) => state.history)
  const list = useRef<HTMLOListElement>(null)
  const steps = listSteps(history)
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [])
  return (
    <div className="flex w-80 max-w-full flex-col">
      <h2 className="px-4 pt-3 pb-2 text-sm font-semibold">History</h2>
      <ol ref={list} aria-label="Steps, newest first" className="max-h-[min(26rem,60dvh)] overflow-y-auto px-2 pb-2">
        {steps.map(({ by, name, when }) => (
          <li key={by}>
            <button
              type="button"
              tabIndex={when === 'now' ? 0 : -1}
              aria-current={when === 'now' ? 'step' : undefined}
              title={name}
              className={clsx(
                'flex min-h-8 w-full items-baseline gap-2 rounded-md px-2 py-1.5 text-start text-sm -outline-offset-2 hover:bg-hover',
                when === 'now' && 'bg-accent-soft font-medium text-accent-ink',
                when === 'future' && 'text-muted',
              )}
              onKeyDown={(event) => walk(event, list.current)}
              onClick={() => travel(store, tools, by)}
            >
              <span className="flex min-w-0 flex-1">
                <span dir="auto" className="truncate">
                  {name}
                </span>
              </span>
              <span className="shrink-0 text-xs">{when === 'now' ? 'Now' : when === 'future' ? 'Undone' : ''}</span>
            </button>
          </li>
        ))}
      </ol>
      {steps.length === 1 && (
        <p className="px-4 pb-3 text-sm text-muted">
          Nothing has been changed since the page was opened. Each step appears here until it is closed; restore points
          lead further back.
        </p>
      )}
    </div>
  )
}

const STEPS: ReadonlyMap<string, (at: number, count: number) => number> = new Map([
  ['ArrowUp', (at: number) => at - 1],
  ['ArrowDown', (at: number) => at + 1],
  ['Home', () => 0],
  ['End', (_at: number, count: number) => count - 1],
])

function walk(event: KeyboardEvent, list: HTMLElement | null) {
  const buttons = [...(list?.querySelectorAll('button') ?? [])]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const step = STEPS.get(event.key)
  if (step === undefined || at < 0) return
  event.preventDefault()
  buttons[Math.max(0, Math.min(buttons.length - 1, step(at, buttons.length)))]?.focus()
}
