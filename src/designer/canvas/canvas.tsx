import { memo, useCallback, useRef, type PointerEvent, type ReactNode } from 'react'
import { Plus } from 'lucide-react'
import { ShortensTextsProvider } from '../../items/long-text.tsx'
import { TextSlotsProvider } from '../../items/text-slots.tsx'
import type { PageNode } from '../../layout/layout.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { AfterPaint } from '../../ui/after-paint.tsx'
import { Button } from '../../ui/button.tsx'
import { late } from '../../ui/late.ts'
import { addRowToPage } from '../commands/actions.ts'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { useDrag } from '../dnd/drag-state.ts'
import { MARKS } from '../dnd/measure-page.ts'
import { CheckMediaButton } from '../media/check-media-button.tsx'
import { NoteMark } from '../notes/note-mark.tsx'
import { grabFrom } from './grab.ts'
import { MARKED_TEXTS } from './marked-texts.tsx'
import { PageTabs } from './page-tabs.tsx'
import { RowFrame } from './row-frame.tsx'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useFocusWhenSelected } from './use-focus-when-selected.ts'
import { useSelectAll } from './use-select-all.ts'
import { LateBoundary } from '../../ui/late-boundary.tsx'

const CarryBar = late(async () => (await import('../dnd/carry-bar.tsx')).CarryBar)
const DropLine = late(async () => (await import('../dnd/drop-line.tsx')).DropLine)
const EmptyPage = late(async () => (await import('./empty-page.tsx')).EmptyPage)
const FocusInView = late(async () => (await import('./focus-in-view.tsx')).FocusInView)
const SelectionBar = late(async () => (await import('./selection-bar.tsx')).SelectionBar)

type CanvasProps = {
  /** Stands before the page tabs. */
  start?: ReactNode
  /** Stands after the page tabs. */
  end?: ReactNode
  /** Lies over the foot of the page. */
  hint?: ReactNode
}

/** The participant's screen with handles: the page that is shown, filled from the current datapoint. */
export function Canvas({ start, end, hint }: CanvasProps) {
  const store = useDesignerStore()
  const { setScroller, press } = useDragTools()
  const page = useDesigner((state) => state.history.present.layout.find(({ key }) => key === state.session.page))
  const index = useDesigner((state) => state.history.present.layout.findIndex(({ key }) => key === state.session.page))
  const onKeyDown = useCanvasKeys()
  const isCarriedByKey = useCarriesByKey()
  useSelectAll(store)
  const onPointerDown = useCallback(
    (event: PointerEvent<HTMLElement>) => press(event, () => grabFrom(store, event.target)),
    [press, store],
  )
  // `isolate`: what it stacks stays below the drawers that lie over it.
  return (
    <section aria-label="Canvas" className="relative isolate flex min-h-0 min-w-0 flex-1 flex-col bg-ground">
      <PageTabs start={start} end={end} />
      <div className="relative flex min-h-0 flex-1 flex-col">
        <div
          ref={setScroller}
          // Room below for what lies over its foot: the hint, or what can be done with several.
          className="canvas-scroller relative min-h-0 flex-1 scroll-py-3 overflow-auto px-3 py-5 outline-none not-last:scroll-pb-32 not-last:pb-32 sm:px-6"
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onClick={(event) => {
            if (event.target === event.currentTarget) store.select([])
          }}
        >
          {page !== undefined && (
            <>
              <CanvasPage page={page} index={index} />
              <AddRow page={page} />
            </>
          )}
          <AfterPaint>
            <DropLine />
          </AfterPaint>
          <CarryRoom />
        </div>
        {!isCarriedByKey && hint}
        <ManySelected />
      </div>
      <CarriedByKey />
      <AfterPaint>
        <FocusInView isCarried={isCarriedByKey} />
      </AfterPaint>
    </section>
  )
}

/** From so many rows on only those near the screen are drawn. */
const LONG_PAGE = 20

const CanvasPage = memo(function CanvasPage({ page, index }: { page: PageNode; index: number }) {
  const frame = useRef<HTMLDivElement>(null)
  const selected = useDesigner((state) => state.session.selection.includes(page.key))
  useFocusWhenSelected(frame, selected, 'outer')
  const mark = { [MARKS.page]: page.key }
  const onLongPage = page.rows.length >= LONG_PAGE && 'IntersectionObserver' in window
  return (
    <div
      ref={frame}
      role="group"
      aria-label={`Page ${index + 1}`}
      aria-current={selected || undefined}
      tabIndex={selected ? 0 : -1}
      data-node={page.key}
      className="participant canvas-page canvas-frame relative mx-auto flex min-h-80 w-full max-w-[58rem] flex-col rounded-xl border border-line shadow-md outline-offset-2"
      {...mark}
    >
      <NoteMark nodeKey={page.key} name={`Page ${index + 1}`} className="absolute -end-3 -top-3" />
      {page.rows.length === 0 ? (
        <LateBoundary>
          <EmptyPage page={page} />
        </LateBoundary>
      ) : (
        <TextSlotsProvider value={MARKED_TEXTS}>
          <ShortensTextsProvider value>
            <div className="participant-rows">
              {page.rows.map((row, at) => (
                <RowFrame key={row.key} row={row} index={at} onLongPage={onLongPage} />
              ))}
            </div>
          </ShortensTextsProvider>
        </TextSlotsProvider>
      )}
      <Veil />
    </div>
  )
})

/** Lies over the page and the button below it while something is carried, so that nothing lights up there; the line alone says where it lands. */
function Veil() {
  const { state } = useDragTools()
  const carrying = useDrag(state, (drag) => drag?.by === 'pointer')
  return carrying ? <div className="absolute inset-0 -bottom-14 z-30 cursor-grabbing" /> : null
}

/** While something is carried by key: room below the page, so that its end is not behind the bar that lies there. */
function CarryRoom() {
  return useCarriesByKey() ? <div aria-hidden className="h-28" /> : null
}

function CarriedByKey() {
  return (
    useCarriesByKey() && (
      <LateBoundary>
        <CarryBar />
      </LateBoundary>
    )
  )
}

function useCarriesByKey(): boolean {
  const { state } = useDragTools()
  return useDrag(state, (drag) => drag?.by === 'keyboard')
}

/** What can be done with several. It is fetched before there are any. */
function ManySelected() {
  const isShown = useDesigner(({ session }) => session.selection.length > 1 || session.isGathering)
  return (
    isShown && (
      <LateBoundary>
        <SelectionBar />
      </LateBoundary>
    )
  )
}

function AddRow({ page }: { page: PageNode }) {
  const store = useDesignerStore()
  return (
    <div className="mt-3 flex flex-wrap justify-center gap-2">
      <Button
        variant="quiet"
        size="sm"
        className="text-muted"
        onClick={({ currentTarget }) => {
          addRowToPage(store, page.key)
          // The row stands above the button and pushes it down: both stay in sight.
          requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'nearest' }))
        }}
      >
        <Plus size={14} aria-hidden />
        Add row
      </Button>
      <CheckMediaButton />
    </div>
  )
}
