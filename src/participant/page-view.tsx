import { memo, useCallback } from 'react'
import type { Key } from '../base/key.ts'
import type { Datapoint, Schema } from '../dataset/schema.ts'
import type { Answer } from '../items/item-model.ts'
import { modelOf } from '../items/schemas.ts'
import type { ItemNode, PageNode } from '../layout/layout.ts'
import { ItemView } from './item-view.tsx'
import { resolveField } from './resolve-field.ts'
import { RowShell } from './row-shell.tsx'

export type PageViewProps = {
  readonly page: PageNode
  readonly schema: Schema | null
  readonly datapoint: Datapoint | null
  /** The answers given so far, by item key. */
  readonly answers: ReadonlyMap<Key, Answer>
  onAnswer(item: Key, answer: Answer): void
  /** What keeps the participant on this page, by item key. */
  readonly errors: ReadonlyMap<Key, string>
  readonly disabled?: boolean
}

const NO_ANSWER: Answer = []

/** One page as a participant sees it: rows of one or two columns, stacked on narrow screens. */
export function PageView({ page, schema, datapoint, answers, onAnswer, errors, disabled = false }: PageViewProps) {
  return (
    <div className="participant-rows">
      {page.rows.map((row) => (
        <RowShell key={row.key} columns={row.columns.length}>
          {row.columns.map((column) => (
            <div key={column.key} className="participant-column">
              {column.items.map((node) => (
                <PlacedItem
                  key={node.key}
                  node={node}
                  schema={schema}
                  datapoint={datapoint}
                  answer={answers.get(node.key) ?? NO_ANSWER}
                  error={errors.get(node.key) ?? null}
                  disabled={disabled}
                  onAnswer={onAnswer}
                />
              ))}
            </div>
          ))}
        </RowShell>
      ))}
    </div>
  )
}

type PlacedItemProps = {
  node: ItemNode
  schema: Schema | null
  datapoint: Datapoint | null
  answer: Answer
  error: string | null
  disabled: boolean
  onAnswer(item: Key, answer: Answer): void
}

const PlacedItem = memo(function PlacedItem({
  node,
  schema,
  datapoint,
  answer,
  error,
  disabled,
  onAnswer,
}: PlacedItemProps) {
  const name = modelOf(node.data).fieldOf(node.data)
  const { key } = node
  const onChange = useCallback((value: Answer) => onAnswer(key, value), [onAnswer, key])
  return (
    <div className="participant-item" data-item={key}>
      <ItemView
        item={node.data}
        value={answer}
        onChange={onChange}
        disabled={disabled}
        error={error}
        field={name === null ? undefined : resolveField(name, schema, datapoint)}
      />
    </div>
  )
})
