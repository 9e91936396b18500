import clsx from 'clsx'
import { memo } from 'react'
import type { ColumnNode, RowNode } from '../../layout/layout.ts'
import { RowShell } from '../../participant/page-view.tsx'
import { useDesigner, useDesignerStore } from '../../store/store-context.tsx'
import { MARKS } from '../dnd/measure-page.ts'
import { Grip } from './grip.tsx'
import { ItemFrame } from './item-frame.tsx'
import { NodeToolbar } from './node-toolbar.tsx'
import { selectFrom } from './select-from.ts'

/** A row on the canvas: the participant's row with a grip, an outline when selected, and its columns. */
export const RowFrame = memo(function RowFrame({ row, index }: { row: RowNode; index: number }) {
  const store = useDesignerStore()
  const selected = useDesigner((state) => state.session.selection.includes(row.key))
  const mark = { [MARKS.row]: row.key }
  const name = `Row ${index + 1}`
  return (
    <div
      role="group"
      aria-label={name}
      tabIndex={-1}
      data-node={row.key}
      data-selected={selected || undefined}
      className={clsx('canvas-row group/row relative rounded-md outline-offset-8', selected && 'outline-2 outline-(--p-accent)')}
      onClick={(event) => selectFrom(store, row.key, event)}
      {...mark}
    >
      <Grip name={name} nodeKey={row.key} level="row" selected={selected} />
      {selected && <NodeToolbar nodeKey={row.key} name={name} />}
      <RowShell columns={row.columns.length}>
        {row.columns.map((column, at) => (
          <ColumnFrame key={column.key} column={column} index={at} />
        ))}
      </RowShell>
    </div>
  )
})

const ColumnFrame = memo(function ColumnFrame({ column, index }: { column: ColumnNode; index: number }) {
  const mark = { [MARKS.column]: column.key }
  return (
    <div role="group" aria-label={`Column ${index + 1}`} className="participant-column" {...mark}>
      {column.items.length === 0 ? (
        <p className="rounded-md border border-dashed border-(--p-control) px-3 py-6 text-center font-sans text-sm text-(--p-muted)">
          Empty. Drop something here.
        </p>
      ) : (
        column.items.map((node) => <ItemFrame key={node.key} node={node} />)
      )}
    </div>
  )
})
