import { useState } from 'react'
import type { FieldChoice } from '../src/items/definition.ts'
import { definitionOf, definitions } from '../src/items/registry.ts'
import type { Item } from '../src/items/schemas.ts'

const fields: readonly FieldChoice[] = [
  { name: 'prompt', type: 'text', label: 'Prompt' },
  { name: 'chart', type: 'image_url' },
  { name: 'session', type: 'task_group_id' },
]

// Fetched beforehand, so that nothing waits when a story acts.
await Promise.all(Object.values(definitions).map(({ EditorForm }) => EditorForm.preload()))

type FormsProps = {
  /** The items whose forms stand side by side. */
  readonly items: readonly Item[]
}

/** The inspector's forms of items, side by side. */
export function ItemForms({ items }: FormsProps) {
  return (
    <div className="mx-auto flex max-w-5xl flex-wrap items-start gap-5 p-4">
      {items.map((item) => (
        <section
          key={item.type}
          aria-label={definitionOf(item).model.label}
          className="w-75 rounded-lg border border-line bg-surface p-3"
        >
          <h2 className="mb-3 font-medium">{definitionOf(item).model.label}</h2>
          <Form item={item} />
        </section>
      ))}
    </div>
  )
}

function Form({ item: start }: { item: Item }) {
  const [item, setItem] = useState(start)
  const { model, EditorForm } = definitionOf(item)
  const findings = model.rules.flatMap((rule) => rule(item))
  return <EditorForm item={item} onChange={setItem} fields={fields} findings={findings} />
}
