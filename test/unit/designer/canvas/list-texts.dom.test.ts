import { describe, expect, it } from 'vitest'
import { listTexts } from '../../../../src/designer/canvas/list-texts.ts'
import { createItem } from '../../../../src/layout/create.ts'
import { findNode } from '../../../../src/layout/find.ts'
import type { DesignDocument } from '../../../../src/store/design-document.ts'
import { countingKeys } from '../../../../src/base/key.ts'
import { itemSamples } from '../../../fixtures/item-samples.ts'

const keys = countingKeys('k')
const choice = createItem(itemSamples.multiple_choice.item, keys)
const field = createItem(itemSamples.dataset_field.item, keys)
const plain = createItem(itemSamples.video_narration.item, keys)
const document: DesignDocument = {
  name: 'Test',
  layout: [{ key: 'p', rows: [{ key: 'r', columns: [{ key: 'c', items: [choice, field, plain] }] }] }],
  schema: {
    strict: false,
    fields: [
      { name: 'id', type: 'metadata' },
      { name: 'prompt', type: 'text', label: 'Prompt' },
    ],
  },
  details: {},
  serverIds: [],
}
const textAt = (part: string, key: string) => listTexts(document, key).find((text) => text.part === part)!
const dataOf = (next: DesignDocument, key: string) => {
  const found = findNode(next.layout, key)
  return found?.kind === 'item' ? found.node.data : null
}

describe('the texts of an item on the canvas', () => {
  it('change that item and nothing else', () => {
    const next = textAt('options.1.label', choice.key).write('The second')
    expect(dataOf(next, choice.key)).toMatchObject({ options: [{}, { label: 'The second', value: 'b' }, {}] })
    expect(dataOf(next, field.key)).toBe(field.data)
    expect(next.schema).toBe(document.schema)
  })

  it('add and remove entries of its list', () => {
    const text = textAt('options.2.label', choice.key)
    const added = text.addAfter!([{ label: 'Both' }])
    expect(added.part).toBe('options.3.label')
    expect(dataOf(added.item, choice.key)).toMatchObject({ options: [{}, {}, {}, { label: 'Both', value: 'both' }] })
    const removed = text.remove!()!
    expect(removed.part).toBe('options.1.label')
    expect(dataOf(removed.item, choice.key)).toMatchObject({ options: [{ value: 'a' }, { value: 'b' }] })
  })

  it('are for a field its label in the schema, which may be left out', () => {
    const label = textAt('label', field.key)
    expect(label).toMatchObject({ text: 'Prompt', isShown: true, isOptional: true })
    expect(label.write('Task').schema?.fields[1]).toEqual({ name: 'prompt', type: 'text', label: 'Task' })
    expect(label.write('').schema?.fields[1]).toEqual({ name: 'prompt', type: 'text' })
    expect(label.write('Task').layout).toBe(document.layout)
    expect(listTexts({ ...document, schema: null }, field.key)).toEqual([])
  })

  it('are none where there is nothing to write', () => {
    expect(listTexts(document, plain.key)).toEqual([])
    expect(listTexts(document, 'r')).toEqual([])
    expect(listTexts(document, 'gone')).toEqual([])
  })
})
