import { useState } from 'react'
import type { ShownField } from '../src/items/definition.ts'
import type { Answer } from '../src/items/item-model.ts'
import { definitionOf, definitions } from '../src/items/registry.ts'
import type { Item } from '../src/items/schemas.ts'
import { itemSamples, type ItemSample } from '../test/fixtures/item-samples.ts'

/** One item in one state. */
export type ShownItem = {
  readonly title?: string
  readonly item: Item
  readonly answer?: Answer
  readonly field?: ShownField | undefined
  readonly error?: string | null
}

type GalleryProps = {
  /** What is shown, from top to bottom. */
  readonly items: readonly ShownItem[]
  /** Whether nothing can be answered, as on the canvas. */
  readonly isDisabled?: boolean
  /** In CSS pixels; as wide as there is room when absent. */
  readonly width?: number
}

/** Every sample, in the order of the registry, each turned into the state to show. */
export function everyType<T>(show: (sample: ItemSample<Item>) => T): readonly T[] {
  const samples: ReadonlyMap<string, ItemSample<Item>> = new Map(Object.entries(itemSamples))
  return Object.keys(definitions).flatMap((type) => {
    const sample = samples.get(type)
    return sample ? [show(sample)] : []
  })
}

/** Items below each other, each answerable, each under the name of its type. */
export function ItemGallery({ items, isDisabled = false, width }: GalleryProps) {
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5 p-4" style={width === undefined ? {} : { width, padding: 0 }}>
      {items.map((shown, index) => (
        <section key={index} aria-label={titleOf(shown)}>
          <h2 className="mb-1 text-xs font-medium text-muted">{titleOf(shown)}</h2>
          <div className="participant rounded-lg border border-line p-4">
            <AnswerableItem {...shown} isDisabled={isDisabled} />
          </div>
        </section>
      ))}
    </div>
  )
}

function AnswerableItem({ item, answer = [], field, error = null, isDisabled }: ShownItem & { isDisabled: boolean }) {
  const [value, setValue] = useState(answer)
  const { ParticipantView } = definitionOf(item)
  return (
    <ParticipantView
      item={item}
      value={value}
      onChange={setValue}
      disabled={isDisabled}
      error={error}
      {...(field && { field })}
    />
  )
}

function titleOf({ title, item }: ShownItem): string {
  return title ?? definitionOf(item).model.label
}
