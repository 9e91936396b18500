import type { ReactNode } from 'react'
import type { Key } from '../base/key.ts'
import type { Datapoint, Schema } from '../dataset/schema.ts'
import type { Answer } from '../items/item-model.ts'
import { modelOf } from '../items/schemas.ts'
import type { ItemNode, PageNode, RowNode } from '../layout/layout.ts'
import { ItemView } from '../participant/item-view.tsx'
import { RowShell } from '../participant/row-shell.tsx'
import { resolveField } from '../participant/resolve-field.ts'

const NO_ANSWERS: ReadonlyMap<Key, Answer> = new Map()
const NO_ANSWER: Answer = []
const ignore = () => {}

type MarkedPageProps = {
  /** The page's rows that are shown, with their places from 0. */
  rows: readonly { readonly row: RowNode; readonly index: number }[]
  schema: Schema | null
  datapoint: Datapoint | null
  answers?: ReadonlyMap<Key, Answer>
  /** Absent where nothing can be answered. */
  onAnswer?(key: Key, answer: Answer): void
  /** What stands round an item: marks, buttons. */
  frameItem(node: ItemNode, view: ReactNode): ReactNode
  /** What stands above a row. */
  headRow?(row: RowNode, index: number): ReactNode
}

/** A page as a participant sees it, with marks round its items and rows. For looking at, not for designing. */
export function MarkedPage({ rows, schema, datapoint, answers = NO_ANSWERS, onAnswer, ...marks }: MarkedPageProps) {
  return (
    <div className="participant-rows">
      {rows.map(({ row, index }) => (
        <div key={row.key}>
          {marks.headRow?.(row, index)}
          <RowShell columns={row.columns.length}>
            {row.columns.map((column) => (
              <div key={column.key} className="participant-column">
                {column.items.map((node) => {
                  const name = modelOf(node.data).fieldOf(node.data)
                  const view = (
                    <ItemView
                      item={node.data}
                      value={answers.get(node.key) ?? NO_ANSWER}
                      onChange={onAnswer === undefined ? ignore : (answer) => onAnswer(node.key, answer)}
                      disabled={onAnswer === undefined}
                      error={null}
                      field={name === null ? undefined : resolveField(name, schema, datapoint)}
                    />
                  )
                  return <div key={node.key}>{marks.frameItem(node, view)}</div>
                })}
              </div>
            ))}
          </RowShell>
        </div>
      ))}
    </div>
  )
}

/** All rows of a page, with their places. */
export function rowsOf(page: PageNode): readonly { readonly row: RowNode; readonly index: number }[] {
  return page.rows.map((row, index) => ({ row, index }))
}
