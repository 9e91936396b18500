import { sliceText } from '../../base/cut-text.ts'
import clsx from 'clsx'
import { Check } from 'lucide-react'
import { memo } from 'react'
import type { Json } from '../../base/json.ts'
import type { DatapointResult } from '../../dataset/reading.ts'
import { cellText, excerptOf } from './cell-text.ts'
import { formatCount } from '../../base/number-words.ts'
import type { GridColumn } from './list-columns.ts'

const FIRST = 'sticky start-0 z-10 border-e border-line bg-inherit px-2 text-end tabular-nums'

/** The head of the table: the names of the fields. It stays in sight, and so does its first cell. */
export function GridHead({ columns, template }: { columns: readonly GridColumn[]; template: string }) {
  return (
    <div role="rowgroup" className="sticky top-0 z-20 w-max min-w-full border-b border-line bg-sunken">
      <div
        role="row"
        aria-rowindex={1}
        className="grid h-[31px] items-center bg-sunken font-medium text-muted"
        style={{ gridTemplateColumns: template }}
      >
        <span role="columnheader" className={clsx(FIRST, 'flex h-full items-center justify-end')}>
          <span className="sr-only">Datapoint</span>
          <span aria-hidden>#</span>
        </span>
        {columns.map(({ name }) => (
          <span key={name} role="columnheader" className="truncate px-3" title={name} dir="auto">
            {name}
          </span>
        ))}
      </div>
    </div>
  )
}

type FoundHere = { readonly field: string; readonly text: string; readonly id: string }

type GridRowProps = {
  id: string
  index: number
  /** In CSS pixels from the top of the list. */
  top: number
  result: DatapointResult | undefined
  /** Whether the datapoint could not be fetched, so that none is to come. */
  isLost: boolean
  columns: readonly GridColumn[]
  template: string
  isActive: boolean
  isShown: boolean
  isChosen: boolean
  /** The field in which a search has found its text here, and the id its cell gets. */
  found: FoundHere | null
}

/** One datapoint in one line: a box to choose it and its number, then its values, clipped. */
export const GridRow = memo(function GridRow({
  id,
  index,
  top,
  result,
  isLost,
  columns,
  template,
  isActive,
  isShown,
  isChosen,
  found,
}: GridRowProps) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-index={index}
      className={clsx(
        'absolute start-0 grid h-8 w-max min-w-full cursor-pointer items-center border-b border-line whitespace-nowrap',
        isActive || isChosen ? 'bg-accent-soft' : 'bg-surface hover:bg-hover',
      )}
      style={{ top, gridTemplateColumns: template }}
    >
      <span
        role="rowheader"
        className={clsx(
          FIRST,
          'flex h-full items-center justify-between gap-1.5',
          isActive && 'before:absolute before:inset-y-0 before:start-0 before:w-0.75 before:bg-accent',
          isShown ? 'font-semibold' : 'text-muted',
        )}
      >
        {/* The row itself says that it is chosen, and the keys are the table's. */}
        <span
          aria-hidden
          className={clsx(
            'grid size-3.5 place-items-center rounded-sm border',
            isChosen ? 'border-accent bg-accent text-on-accent' : 'border-line-strong bg-surface',
          )}
        >
          {isChosen && <Check size={11} strokeWidth={3} />}
        </span>
        {formatCount(index + 1)}
      </span>
      <Cells result={result} isLost={isLost} columns={columns} found={found} />
    </div>
  )
})

function Cells({ result, isLost, columns, found }: Pick<GridRowProps, 'result' | 'isLost' | 'columns' | 'found'>) {
  if (result === undefined) {
    return (
      <span role="gridcell" className="px-3 text-muted" style={{ gridColumn: '2 / -1' }}>
        {isLost ? 'Can’t be read any more' : '…'}
      </span>
    )
  }
  if (!result.ok) {
    const { line, reason } = result.fault
    return (
      <span
        role="gridcell"
        className="truncate px-3 text-danger"
        style={{ gridColumn: `2 / -1` }}
        title={sliceText(result.text, 0, 500)}
      >
        Can’t be read{line > 0 ? `, line ${formatCount(line)}` : ''}: {reason}
      </span>
    )
  }
  return columns.map(({ name }) => (
    <Cell key={name} value={result.datapoint.get(name)} found={found?.field === name ? found : null} />
  ))
}

function Cell({ value, found }: { value: Json | undefined; found: FoundHere | null }) {
  const { text, kind } = cellText(value)
  const excerpt = found === null ? null : excerptOf(value, found.text)
  return (
    <span id={found?.id} role="gridcell" dir="auto" className={clsx('scroll-ms-16 truncate px-3', LOOKS[kind])}>
      {excerpt === null ? (
        text
      ) : (
        <>
          {excerpt.before}
          <mark className="rounded-sm bg-warning-soft font-semibold text-warning">{excerpt.match}</mark>
          {excerpt.after}
        </>
      )}
    </span>
  )
}

const LOOKS = { text: '', other: 'font-mono', missing: 'text-muted italic', empty: 'text-muted italic' } as const
