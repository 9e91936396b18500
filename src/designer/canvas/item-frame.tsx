import clsx from 'clsx'
import { memo, Suspense, useCallback, useEffect, useMemo, useRef } from 'react'
import type { ShownField } from '../../items/definition.ts'
import { definitionOf } from '../../items/registry.ts'
import { modelOf, type Item } from '../../items/schemas.ts'
import type { ItemNode } from '../../layout/layout.ts'
import { updateItem } from '../../layout/operations/update.ts'
import { ItemView } from '../../participant/item-view.tsx'
import { resolveField } from '../../participant/resolve-field.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { MARKS } from '../dnd/measure-page.ts'
import { itemName } from '../names.ts'
import { GRIP_MARK } from './grab.ts'
import { Grip } from './grip.tsx'
import { ItemBadge } from './item-badge.tsx'
import { NodeToolbar } from './node-toolbar.tsx'
import { focusInspector } from './use-canvas-keys.ts'
import { selectFrom } from './select-from.ts'

const NO_ANSWER = [] as const
const ignore = () => {}

/** An item on the canvas: the participant's own view of it in a frame that selects, drags and edits. */
export const ItemFrame = memo(function ItemFrame({ node }: { node: ItemNode }) {
  const store = useDesignerStore()
  const { key, data } = node
  const selected = useDesigner((state) => state.session.selection.includes(key))
  const editing = useDesigner((state) => state.session.editing === key)
  const alone = useDesigner((state) => state.session.selection.length === 1)
  const tabbable = useDesigner((state) =>
    isTabStop(state.session.selection, key, state.history.present.layout, state.session.page),
  )
  const frame = useRef<HTMLDivElement>(null)
  const name = itemName(data)
  const { InPlaceEditor } = definitionOf(data)
  const edits = editing && InPlaceEditor !== undefined

  const onDone = useCallback(() => {
    store.closeRun()
    store.edit(null)
    frame.current?.focus({ preventScroll: true })
  }, [store])
  const onChange = useCallback(
    (next: Item, mergeKey?: string) =>
      store.commitLayout(
        `Edit ${modelOf(next).label}`,
        (layout) => updateItem(layout, key, next),
        mergeKey === undefined ? {} : { mergeKey: `${key}.${mergeKey}` },
      ),
    [store, key],
  )
  useFocusWhenSelected(frame, selected && !editing)

  const mark = { [MARKS.item]: key, ...(edits ? {} : { [GRIP_MARK]: key }) }
  return (
    <div
      ref={frame}
      role="group"
      aria-label={name}
      aria-current={selected || undefined}
      tabIndex={tabbable ? 0 : -1}
      data-node={key}
      className={clsx(
        'canvas-item group/item relative rounded-sm outline-offset-4',
        selected
          ? 'outline-2 outline-(--p-accent)'
          : 'outline-1 outline-transparent hover:outline-(--p-control) hover:outline-dashed',
      )}
      onClick={(event) => selectFrom(store, key, event)}
      onDoubleClick={() => (InPlaceEditor === undefined ? focusInspector() : store.edit(key))}
      {...mark}
    >
      <Grip name={name} nodeKey={key} level="item" selected={selected} />
      {selected && alone && !edits && <NodeToolbar nodeKey={key} name={name} />}
      {!selected && <ItemBadge itemKey={key} />}
      <ErrorBoundary what={name}>
        {edits ? (
          <Suspense fallback={<Content data={data} />}>
            <InPlaceEditor item={data} onChange={onChange} onDone={onDone} />
          </Suspense>
        ) : (
          <Content data={data} />
        )}
      </ErrorBoundary>
    </div>
  )
})

/** The participant's view, filled from the current datapoint. Pointer events go to the frame. */
function Content({ data }: { data: Item }) {
  const field = useShownField(modelOf(data).fieldOf(data))
  return (
    <div className="canvas-content pointer-events-none select-none">
      <ItemView item={data} value={NO_ANSWER} onChange={ignore} disabled error={null} field={field} />
    </div>
  )
}

/** The field an item shows; follows the datapoint only when the item shows one. */
function useShownField(name: string | null): ShownField | undefined {
  const schema = useDesigner((state) => (name === null ? null : state.history.present.schema))
  const datapoint = useDesigner((state) => (name === null ? null : state.dataset.datapoint))
  return useMemo(() => (name === null ? undefined : resolveField(name, schema, datapoint)), [name, schema, datapoint])
}

/** The tab key stops at the selected item, or at the first of the page. */
function isTabStop(
  selection: readonly string[],
  key: string,
  layout: readonly PageLike[],
  page: string | null,
): boolean {
  if (selection.length > 0) return selection[0] === key
  const shown = layout.find((one) => one.key === page)
  return (
    shown?.rows
      .find((row) => row.columns.some(({ items }) => items.length > 0))
      ?.columns.find(({ items }) => items.length > 0)?.items[0]?.key === key
  )
}

type PageLike = {
  readonly key: string
  readonly rows: readonly { readonly columns: readonly { readonly items: readonly { readonly key: string }[] }[] }[]
}

/** Moves the focus to a frame that becomes selected, unless the person is typing elsewhere. */
function useFocusWhenSelected(frame: { current: HTMLElement | null }, selected: boolean) {
  useEffect(() => {
    const element = frame.current
    if (!selected || element === null || element.contains(document.activeElement)) return
    const active = document.activeElement
    const free = active === null || active === document.body || active.closest('[aria-label="Canvas"]') !== null
    if (free) element.focus({ preventScroll: false })
  }, [selected, frame])
}
