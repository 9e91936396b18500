import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { MODES, type Mode } from '../store/designer-state.ts'
import { useDesigner, useDesignerStore } from '../store/store-context.tsx'

const WORDS: Readonly<Record<Mode, string>> = { design: 'Design', preview: 'Preview', json: 'JSON' }

/** The three modes as tabs. Arrow keys walk them, Enter or Space shows the one in focus. */
export function ModeTabs() {
  const store = useDesignerStore()
  const shown = useDesigner((state) => state.session.mode)
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const tabs = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = tabs.findIndex((tab) => tab === document.activeElement)
    const step = STEPS.get(event.key)
    if (at === -1 || step === undefined) return
    event.preventDefault()
    tabs[(step(at, tabs.length) + tabs.length) % tabs.length]?.focus()
  }
  return (
    <div
      ref={list}
      role="tablist"
      aria-label="Mode"
      tabIndex={-1}
      className="relative z-0 flex shrink-0 rounded-lg bg-sunken p-0.5 max-md:order-4 max-md:flex-1"
      onKeyDown={onKeyDown}
    >
      {MODES.map((mode) => (
        <button
          key={mode}
          type="button"
          role="tab"
          id={tabId(mode)}
          aria-selected={mode === shown}
          aria-controls={mode === shown ? panelId(mode) : undefined}
          tabIndex={mode === shown ? 0 : -1}
          className="relative h-7 flex-1 rounded-md px-2.5 text-sm whitespace-nowrap text-muted lg:px-3 hover:text-ink aria-selected:bg-surface aria-selected:font-medium aria-selected:text-ink aria-selected:shadow-sm"
          onClick={() => store.setMode(mode)}
        >
          {WORDS[mode]}
          {mode === 'json' && <DraftMark />}
        </button>
      ))}
    </div>
  )
}

/** What a mode shows. Render it for the mode that is shown only. */
export function ModePanel({ mode, children }: { mode: Mode; children: ReactNode }) {
  return (
    <div
      role="tabpanel"
      id={panelId(mode)}
      aria-labelledby={tabId(mode)}
      tabIndex={-1}
      className="flex min-h-0 min-w-0 flex-1 flex-col outline-none"
    >
      {children}
    </div>
  )
}

function tabId(mode: Mode): string {
  return `mode-${mode}`
}

function panelId(mode: Mode): string {
  return `mode-${mode}-panel`
}

const STEPS: ReadonlyMap<string, (at: number, count: number) => number> = new Map([
  ['ArrowLeft', (at: number) => at - 1],
  ['ArrowRight', (at: number) => at + 1],
  ['Home', () => 0],
  ['End', (_at: number, count: number) => count - 1],
])

/** Says that the JSON editor holds a text that is not taken over yet. */
function DraftMark() {
  const isWaiting = useDesigner((state) => state.session.jsonDraft !== null && state.session.mode !== 'json')
  if (!isWaiting) return null
  return (
    <span
      aria-hidden
      title="Holds a text that is not taken over yet"
      className="absolute end-0.5 top-1 size-2 rounded-full bg-warning"
    />
  )
}
