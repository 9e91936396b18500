import { memo } from 'react'
import type { ShownField } from '../items/definition.ts'
import type { Answer } from '../items/item-model.ts'
import { definitionOf } from '../items/registry.ts'
import type { Item } from '../items/schemas.ts'

export type ItemViewProps = {
  readonly item: Item
  readonly value: Answer
  onChange(value: Answer): void
  readonly disabled: boolean
  readonly error: string | null
  readonly field?: ShownField | undefined
}

/** One item as a participant sees it. Knows no store: everything comes in as plain props. */
export const ItemView = memo(function ItemView({ item, field, ...rest }: ItemViewProps) {
  const { ParticipantView } = definitionOf(item)
  return <ParticipantView item={item} {...rest} {...(field === undefined ? {} : { field })} />
})
