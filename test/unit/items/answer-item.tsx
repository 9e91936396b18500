import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import type { EditorFormProps, FieldChoice } from '../../../src/items/definition.ts'
import type { Answer } from '../../../src/items/item-model.ts'
import { definitionOf, definitions } from '../../../src/items/registry.ts'
import type { KeptValue } from '../../../src/items/multiple-choice/option-edits.ts'
import type { Item } from '../../../src/items/schemas.ts'

// The forms are fetched when they are first drawn; here they are there from the start.
await Promise.all(Object.values(definitions).map(({ EditorForm }) => EditorForm.preload()))

/** Shows an item to a participant who answers it. `answer` and `fault` speak of the answer so far. */
export function answerItem(item: Item, start: Answer = []) {
  const { ParticipantView, checkAnswer } = definitionOf(item)
  let answer = start
  function Answering() {
    const [value, setValue] = useState(start)
    const handleChange = (next: Answer) => {
      answer = next
      setValue(next)
    }
    return <ParticipantView item={item} value={value} onChange={handleChange} disabled={false} error={null} />
  }
  const { container } = render(<Answering />)
  return { user: userEvent.setup(), container, answer: () => answer, fault: () => checkAnswer?.(item, answer) ?? null }
}

/** Shows the form of an item to a designer who edits it. `item` is the item so far, `mergeKeys` what was reported with each edit. */
export function editItem<T extends Item>(
  start: T,
  fields: readonly FieldChoice[] = [],
  keptValues: readonly KeptValue[] = [],
) {
  const { EditorForm, model } = definitionOf(start)
  let item: Item = start
  const mergeKeys: (string | undefined)[] = []
  function Editing() {
    const [shown, setShown] = useState<Item>(start)
    const onChange: EditorFormProps<Item>['onChange'] = (next, mergeKey) => {
      item = next
      mergeKeys.push(mergeKey)
      setShown(next)
    }
    const findings = model.rules.flatMap((rule) => rule(shown))
    return <EditorForm item={shown} fields={fields} findings={findings} keptValues={keptValues} onChange={onChange} />
  }
  render(<Editing />)
  return { user: userEvent.setup(), item: () => item, mergeKeys }
}
