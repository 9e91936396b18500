import { useEffect, useId, useMemo, useRef, type KeyboardEvent } from 'react'
import type { DatasetHandle } from '../../dataset/dataset-handle.ts'
import { formatCount } from '../../base/number-words.ts'
import { GridHead, GridRow } from './grid-row.tsx'
import type { GridColumn } from './list-columns.ts'
import { rowAfterKey } from './row-after-key.ts'
import { rowsInView } from './row-window.ts'
import { useDatapointPages } from './use-datapoint-pages.ts'
import { ROW_HEIGHT, useRowScroll } from './use-row-scroll.ts'

/** The datapoint and the field in which a search has found a text. */
export type GridFound = { readonly index: number; readonly field: string; readonly text: string }

type DatapointGridProps = {
  handle: DatasetHandle
  count: number
  columns: readonly GridColumn[]
  /** The datapoint on the screen, and the one the keyboard stands on. */
  shown: number
  active: number
  /** What a search has found last. */
  found: GridFound | null
  /** Those that are chosen, from 0. */
  chosen: ReadonlySet<number>
  onActive(index: number): void
  /** Chooses a datapoint, or no more; with `isFar` all up to it. */
  onChoose(index: number, isFar: boolean): void
  onGo(index: number): void
}

/**
 * Any number of datapoints in a table whose head and first column stay in sight. Only the rows in sight are drawn, at a fixed height, so that
 * nothing has to be kept for the others. The arrow keys move, Enter goes to the datapoint, Space chooses it.
 */
export function DatapointGrid(props: DatapointGridProps) {
  const { handle, count, columns, shown, active, found, chosen, onActive, onChoose, onGo } = props
  const id = useId()
  const { box, offset, view, scale, reveal, onScroll } = useRowScroll(count)
  const { from, to } = rowsInView(offset, view, ROW_HEIGHT, count)
  const pages = useDatapointPages(handle, from, to, count)
  const numberWidth = `calc(${formatCount(count).length + 3}ch + 1.5rem)`
  const template = useMemo(
    () => `${numberWidth} ${columns.map(({ width }) => `${width}px`).join(' ')}`,
    [numberWidth, columns],
  )
  const isMeasured = view > 0
  useEffect(() => {
    if (isMeasured) reveal(active)
  }, [isMeasured, active, reveal])
  const foundHere = useMemo(
    () => (found === null ? null : { field: found.field, text: found.text, id: `${id}-found` }),
    [id, found],
  )
  // The row may have to be fetched first.
  const revealed = useRef<object | null>(null)
  useEffect(() => {
    const cell = foundHere === null || foundHere === revealed.current ? null : document.getElementById(foundHere.id)
    if (cell === null) return
    revealed.current = foundHere
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return onGo(active)
    if (event.key === ' ') {
      event.preventDefault()
      return onChoose(active, event.shiftKey)
    }
    const row = rowAfterKey(event, active, count, Math.max(1, Math.floor(view / ROW_HEIGHT) - 1))
    if (row === null) return
    event.preventDefault()
    onActive(row)
  }
  const problem = pages.problem()
  const isActiveDrawn = active >= from && active < to
  return (
    <>
      {problem !== null && (
        <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
          {problem}
        </p>
      )}
      <div
        ref={box}
        role="grid"
        aria-label="All datapoints"
        aria-multiselectable
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={isActiveDrawn ? `${id}-${active}` : undefined}
        tabIndex={0}
        className="relative min-h-0 flex-1 overflow-auto rounded-lg border border-line bg-surface text-xs outline-offset-[-2px]"
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          // The box of a row takes no focus, and a click with ⇧ marks no text.
          if (!isBox(event.target)) return
          event.preventDefault()
          event.currentTarget.focus()
        }}
        onClick={(event) => {
          const row = rowOf(event.target)
          if (row === null) return
          if (!isBox(event.target)) return onGo(row)
          onActive(row)
          onChoose(row, event.shiftKey)
        }}
      >
        <GridHead columns={columns} template={template} />
        <div role="rowgroup" className="relative" style={{ height: scale.height }}>
          {Array.from({ length: to - from }, (_, step) => from + step).map((index) => (
            <GridRow
              key={index}
              id={`${id}-${index}`}
              index={index}
              top={index * ROW_HEIGHT - offset + scale.scrollTopOf(offset)}
              result={pages.get(index)}
              isLost={pages.isLost(index)}
              columns={columns}
              template={template}
              isActive={index === active}
              isShown={index === shown}
              isChosen={chosen.has(index)}
              found={found?.index === index ? foundHere : null}
            />
          ))}
        </div>
      </div>
    </>
  )
}

/** Whether a click there is one on a row's box, or beside it on its number. */
function isBox(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role=rowheader]') !== null
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest('[data-index]') : null
  return row === null ? null : Number(row.getAttribute('data-index'))
}
