import clsx from 'clsx'
import { memo, useCallback, useMemo, useRef, useState, type MouseEvent } from 'react'
import type { ShownField } from '../../items/definition.ts'
import { definitionOf } from '../../items/registry.ts'
import { modelOf, type Item } from '../../items/schemas.ts'
import type { ItemNode } from '../../layout/layout.ts'
import { updateItem } from '../../layout/operations/update.ts'
import { ItemView } from '../../participant/item-view.tsx'
import { resolveField } from '../../participant/resolve-field.ts'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { editOrInspect, goToSettings } from '../commands/node-keys.ts'
import { MARKS } from '../dnd/measure-page.ts'
import { itemName, whereName } from '../names.ts'
import { NoteMark } from '../notes/note-mark.tsx'
import { partAt } from './part-at.ts'
import { GRIP_MARK } from './grab.ts'
import { Grip } from './grip.tsx'
import { ItemBadge } from './item-badge.tsx'
import { listTexts } from './list-texts.ts'
import { NodeToolbar } from './node-toolbar.tsx'
import type { TextStart } from './text-writing.ts'
import { selectFrom } from './select-from.ts'
import { useEarlyWriting } from './use-early-writing.ts'
import { useFocusWhenSelected } from './use-focus-when-selected.ts'
import { late } from '../../ui/late.ts'
import { LateBoundary } from '../../ui/late-boundary.tsx'

/** The texts of an item, open for writing. */
export const InPlaceTexts = late(async () => (await import('./in-place-texts.tsx')).InPlaceTexts)

const NO_ANSWER = [] as const
const ignore = () => {}

/** An item on the canvas: the participant's own view of it in a frame that selects, drags and edits. */
export const ItemFrame = memo(function ItemFrame({ node }: { node: ItemNode }) {
  const store = useDesignerStore()
  const { key, data } = node
  const selected = useDesigner((state) => state.session.selection.includes(key))
  const editing = useDesigner((state) => state.session.editing === key)
  const alone = useDesigner((state) => state.session.selection.length === 1)
  // Where the selection ends: the focus is there, and ⇧ with an arrow key goes on from there.
  const last = useDesigner((state) => state.session.selection.at(-1) === key)
  const tabbable = useDesigner((state) =>
    isTabStop(state.session.selection, key, state.history.present.layout, state.session.page),
  )
  const frame = useRef<HTMLDivElement>(null)
  const name = itemName(data)
  const { InPlaceEditor } = definitionOf(data)
  const [start, setStart] = useState<TextStart | null>(null)

  const onDone = useCallback(
    (back: boolean) => {
      setStart(null)
      store.closeRun()
      // Another item may be in hand by now.
      if (store.getState().session.editing === key) store.edit(null)
      if (back) frame.current?.focus({ preventScroll: true })
    },
    [store, key],
  )
  const onSource = useCallback(() => {
    onDone(false)
    goToSettings(store)
  }, [store, onDone])
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const isPlain = !event.shiftKey && !event.metaKey && !event.ctrlKey
    const part = selected && alone && !editing && isPlain ? partAt(event.currentTarget, at(event)) : null
    selectFrom(store, key, event)
    if (part === null || !listTexts(store.getState().history.present, key).some((text) => text.part === part)) return
    setStart({ part, caret: at(event) })
    store.edit(key)
  }
  const onChange = useCallback(
    (next: Item, mergeKey?: string) =>
      store.commitLayout(
        `Edit ${modelOf(next).label} in ${whereName(store.getState().history.present.layout, key)}`,
        (layout) => updateItem(layout, key, next),
        mergeKey === undefined ? {} : { mergeKey: `${key}.${mergeKey}` },
      ),
    [store, key],
  )
  useEarlyWriting(frame, editing, () => onDone(true))
  useFocusWhenSelected(frame, selected && last, 'item', editing)

  const mark = { [MARKS.item]: key, ...(editing ? {} : { [GRIP_MARK]: key }) }
  return (
    <div
      ref={frame}
      role="group"
      aria-label={name}
      aria-current={selected || undefined}
      tabIndex={tabbable ? 0 : -1}
      data-node={key}
      className={clsx(
        'canvas-item canvas-frame relative rounded-sm outline-offset-4',
        // A press picks it up, and with ⇧ selects all up to it; neither marks its text.
        !editing && 'select-none',
        !selected &&
          'not-focus-visible:hover:outline-1 not-focus-visible:hover:outline-(--p-control) not-focus-visible:hover:outline-dashed',
      )}
      onClick={onClick}
      onDoubleClick={() => !editing && editOrInspect(store, key)}
      {...mark}
    >
      <Grip name={name} nodeKey={key} level="item" selected={selected} />
      {selected && alone && !editing && <NodeToolbar nodeKey={key} name={name} />}
      {!selected && <ItemBadge itemKey={key} />}
      <NoteMark nodeKey={key} name={name} className="absolute end-6 -top-5" />
      <ErrorBoundary what={name}>
        {!editing ? (
          <Content data={data} />
        ) : (
          <LateBoundary fallback={<Content data={data} />}>
            {InPlaceEditor === undefined ? (
              <InPlaceTexts itemKey={key} start={start} onDone={onDone}>
                <Content data={data} />
              </InPlaceTexts>
            ) : (
              <InPlaceEditor item={data} onChange={onChange} onDone={onDone} onSource={onSource} />
            )}
          </LateBoundary>
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

function at({ clientX, clientY }: MouseEvent): { x: number; y: number } {
  return { x: clientX, y: clientY }
}

/** The tab key stops at the selected item, of several at the last, or at the first of the page. */
function isTabStop(
  selection: readonly string[],
  key: string,
  layout: readonly PageLike[],
  page: string | null,
): boolean {
  if (selection.length > 0) return selection.at(-1) === key
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
