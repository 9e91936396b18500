import { memo, useEffect, useRef, type RefObject } from 'react'
import type { Key } from '../../base/key.ts'
import type { ColumnNode, RowNode } from '../../layout/layout.ts'
import { RowShell } from '../../participant/row-shell.tsx'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { MARKS } from '../dnd/measure-page.ts'
import { NoteMark } from '../notes/note-mark.tsx'
import { Grip } from './grip.tsx'
import { ItemFrame } from './item-frame.tsx'
import { NodeToolbar } from './node-toolbar.tsx'
import { selectFrom } from './select-from.ts'
import { useFocusWhenSelected } from './use-focus-when-selected.ts'
import { useNearness } from './use-nearness.ts'

type RowFrameProps = { row: RowNode; index: number; onLongPage: boolean }

/**
 * A row on the canvas: the participant's row with a grip, an outline when selected, and its columns. On a long page the items of a row
 * that is far from what is on the screen are not drawn; the row keeps its place.
 */
export const RowFrame = memo(function RowFrame({ row, index, onLongPage }: RowFrameProps) {
  const store = useDesignerStore()
  const frame = useRef<HTMLDivElement>(null)
  // One look at the selection for each row: a page may have a thousand of them, and nearly all are far away.
  const part = useDesigner((state) => partInSelection(row, index, state.session.selection))
  const selected = part === 'selected' || part === 'last'
  const isNeeded = onLongPage && part === 'around'
  const { isNear, height } = useNearness(frame, index, onLongPage)
  const isDrawn = !onLongPage || isNear || isNeeded
  useSelectionInView(frame, index, isNeeded)
  // Of several selected rows the focus is where the selection ends.
  useFocusWhenSelected(frame, part === 'last', 'outer')
  const mark = { [MARKS.row]: row.key }
  const name = `Row ${index + 1}`
  return (
    <div
      ref={frame}
      role="group"
      aria-label={name}
      aria-current={selected || undefined}
      tabIndex={selected ? 0 : -1}
      data-node={row.key}
      className="canvas-row canvas-frame relative rounded-md outline-offset-8"
      style={isDrawn ? undefined : { height: height ?? guessHeight(row) }}
      onClick={(event) => selectFrom(store, row.key, event)}
      {...mark}
    >
      {isDrawn && <Grip name={name} nodeKey={row.key} level="row" selected={selected} />}
      {selected && <NodeToolbar nodeKey={row.key} name={name} />}
      {isDrawn && <NoteMark nodeKey={row.key} name={name} className="absolute -end-5 -top-3" />}
      <RowShell columns={row.columns.length}>
        {isDrawn && row.columns.length === 0 && <EmptyRoom />}
        {row.columns.map((column, at) =>
          isDrawn ? (
            <ColumnFrame key={column.key} column={column} index={at} />
          ) : (
            <FarColumn key={column.key} column={column} index={at} />
          ),
        )}
      </RowShell>
    </div>
  )
})

type ColumnFrameProps = { column: ColumnNode; index: number }

const ColumnFrame = memo(function ColumnFrame({ column, index }: ColumnFrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  const selected = useDesigner((state) => state.session.selection.includes(column.key))
  const isLast = useDesigner((state) => state.session.selection.at(-1) === column.key)
  useFocusWhenSelected(frame, selected && isLast, 'outer')
  return (
    <div
      ref={frame}
      aria-current={selected || undefined}
      tabIndex={selected ? 0 : -1}
      className="participant-column canvas-frame rounded-sm outline-offset-6"
      {...columnMarks(column, index)}
    >
      {column.items.length === 0 ? <EmptyRoom /> : column.items.map((node) => <ItemFrame key={node.key} node={node} />)}
    </div>
  )
})

/** The place of a column whose items are not drawn. */
function FarColumn({ column, index }: ColumnFrameProps) {
  return <div tabIndex={-1} className="participant-column" {...columnMarks(column, index)} />
}

function columnMarks({ key }: ColumnNode, index: number) {
  return { role: 'group', 'aria-label': `Column ${index + 1}`, 'data-node': key, [MARKS.column]: key }
}

function EmptyRoom() {
  return (
    <p className="rounded-md border border-dashed border-(--p-control) px-3 py-6 text-center font-sans text-sm text-(--p-muted)">
      Empty. Drop something here.
    </p>
  )
}

type PartInSelection = 'none' | 'selected' | 'last' | 'around'

/**
 * What a row is in the selection: selected, the last of what is selected, or around something in it that has the focus or can get it by key: a
 * selected item or column, or without a selection the first item of the page.
 */
function partInSelection({ key, columns }: RowNode, index: number, selection: readonly Key[]): PartInSelection {
  if (selection.length === 0) return index === 0 ? 'around' : 'none'
  if (selection.includes(key)) return selection.at(-1) === key ? 'last' : 'selected'
  const isAround = columns.some(
    (column) => selection.includes(column.key) || column.items.some((item) => selection.includes(item.key)),
  )
  return isAround ? 'around' : 'none'
}

/** How long it takes at most until the rows round a row that came to the screen are drawn, in milliseconds. */
const SETTLING = 150

/** Brings a selected item back that has come to the edge of the screen and was pushed off by rows that are higher than guessed. */
function useSelectionInView(row: RefObject<HTMLElement | null>, index: number, isSelected: boolean) {
  useEffect(() => {
    if (!isSelected) return
    const timer = setTimeout(() => {
      const item = row.current?.querySelector('[aria-current]')
      const screen = item?.closest('.canvas-scroller')?.getBoundingClientRect()
      if (item === null || item === undefined || screen === undefined) return
      const { top, bottom } = item.getBoundingClientRect()
      const distance = Math.max(screen.top - bottom, top - screen.bottom)
      // Further away it was scrolled by hand.
      if (distance > 0 && distance < screen.height) item.scrollIntoView({ block: 'center' })
    }, SETTLING)
    return () => clearTimeout(timer)
  }, [row, index, isSelected])
}

const GUESSED_ITEM_HEIGHT = 120

/** In pixels, for a row that was never drawn. */
function guessHeight({ columns }: RowNode): number {
  return Math.max(1, ...columns.map(({ items }) => items.length)) * GUESSED_ITEM_HEIGHT
}
