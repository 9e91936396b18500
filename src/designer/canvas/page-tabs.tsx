import clsx from 'clsx'
import { ChevronDown, Plus } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { PageNode } from '../../layout/layout.ts'
import { pageName } from '../../layout/page-name.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { addPageAfter } from '../commands/actions.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { useDrag } from '../dnd/drag-state.ts'
import { dropPageAt } from '../dnd/drop-subject.ts'
import { PAGE_TAB_MARK } from '../dnd/use-page-tab-hover.ts'
import { usePageTabDrag } from './use-page-tab-drag.ts'

/** The pages as tabs: arrow keys walk them, with ⌘ or Ctrl and ⇧ they move the page; tabs can be dragged; carrying something over one shows its page. */
export function PageTabs({ start, end }: { start?: ReactNode; end?: ReactNode }) {
  const store = useDesignerStore()
  const layout = useDesigner((state) => state.history.present.layout)
  const shown = useDesigner((state) => state.session.page)
  const tools = useDesignerTools()
  const list = useRef<HTMLDivElement>(null)
  const dragProps = usePageTabDrag(list)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS.get(event.key)
    const at = layout.findIndex(({ key }) => key === shown)
    if (step === undefined || at < 0) return
    const to = Math.max(0, Math.min(layout.length - 1, step(at, layout.length)))
    const next = layout[to]
    if (next === undefined) return
    event.preventDefault()
    if (shown !== null && event.shiftKey && (event.metaKey || event.ctrlKey))
      return tools.announce(dropPageAt(store, shown, to))
    store.showPage(next.key)
    list.current?.querySelector<HTMLElement>(`[${PAGE_TAB_MARK}="${CSS.escape(next.key)}"]`)?.focus()
  }
  return (
    <div className="flex items-center gap-1 border-b border-line bg-surface px-2 py-1.5 sm:px-3">
      {start}
      <div
        ref={list}
        role="tablist"
        aria-label="Pages"
        tabIndex={-1}
        className="page-tabs relative -me-3 flex min-w-0 gap-1 overflow-x-auto py-0.5 ps-2 pe-4 md:-ms-1.5"
        onKeyDown={onKeyDown}
        {...dragProps}
      >
        {layout.map((page, index) => (
          <PageTab
            key={page.key}
            page={page}
            index={index}
            shown={page.key === shown}
            isLast={index === layout.length - 1}
          />
        ))}
      </div>
      <ShownPageMenu />
      <IconButton label="Add page" size="sm" onClick={() => addPageAfter(store)}>
        <Plus size={15} aria-hidden />
      </IconButton>
      {end}
    </div>
  )
}

const STEPS: ReadonlyMap<string, (at: number, count: number) => number> = new Map([
  ['ArrowLeft', (at: number) => at - 1],
  ['ArrowRight', (at: number) => at + 1],
  ['Home', () => 0],
  ['End', (_at: number, count: number) => count - 1],
])

type PageTabProps = { page: PageNode; index: number; shown: boolean; isLast: boolean }

function PageTab({ page, index, shown, isLast }: PageTabProps) {
  const store = useDesignerStore()
  const { state } = useDragTools()
  const isCarried = useDrag(state, (drag) => drag?.subject.kind === 'nodes' && drag.subject.keys.includes(page.key))
  const gap = useDrag(state, (drag) => (drag?.target?.kind === 'page' ? drag.target.index : null))
  const position = page.display_position ?? 'body'
  const mark = { [PAGE_TAB_MARK]: page.key }
  const tab = useRef<HTMLButtonElement>(null)
  // Of many pages the one that is shown stands in sight, however it came to be shown.
  useEffect(() => {
    if (shown) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [shown, index])
  return (
    <button
      ref={tab}
      type="button"
      role="tab"
      aria-selected={shown}
      aria-keyshortcuts="Control+Shift+ArrowLeft Control+Shift+ArrowRight"
      title="Drag to move the page, or press Ctrl or ⌘, ⇧ and an arrow key."
      tabIndex={shown ? 0 : -1}
      className={clsx(
        'relative flex h-7 max-w-[min(12rem,36vw)] shrink-0 items-center gap-1.5 rounded-md px-2.5 text-sm -outline-offset-2',
        isCarried && 'cursor-grabbing outline-2 outline-accent outline-dashed',
        shown ? 'bg-accent-soft font-medium text-accent-ink' : 'text-muted hover:bg-hover hover:text-ink',
      )}
      onClick={() => {
        store.showPage(page.key)
        store.select([page.key])
      }}
      {...mark}
    >
      <span dir="auto" className="truncate">
        {pageName(page, index)}
      </span>
      {position !== 'body' && (
        <span className="rounded-sm border border-current/30 px-1 text-2xs capitalize">{position}</span>
      )}
      {gap === index && <DropLine className="-start-[3px]" />}
      {isLast && gap === index + 1 && <DropLine className="-end-[3px]" />}
    </button>
  )
}

/** Where the carried page will land. Nothing else moves. */
function DropLine({ className }: { className: string }) {
  return (
    <span
      aria-hidden
      data-testid="page-drop"
      className={clsx('drop-line pointer-events-none absolute inset-y-0 w-0.5 rounded-full bg-accent', className)}
    />
  )
}

function ShownPageMenu() {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const shown = useDesigner((state) => state.session.page)
  if (shown === null) return null
  return (
    <Menu
      label="Page actions"
      entries={async () => (await import('../commands/page-menu.tsx')).pageMenu(store, tools, shown)}
      trigger={
        <IconButton label="Page actions" size="sm">
          <ChevronDown size={15} aria-hidden />
        </IconButton>
      }
    />
  )
}
