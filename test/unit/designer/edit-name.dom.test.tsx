import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { countingKeys } from '../../../src/base/key.ts'
import { DesignerToolsProvider, type DesignerTools } from '../../../src/designer/designer-tools.tsx'
import { ItemInspector } from '../../../src/designer/inspector/item-inspector.tsx'
import { definitionOf } from '../../../src/items/registry.ts'
import type { Item } from '../../../src/items/schemas.ts'
import { createItem, emptyLayout } from '../../../src/layout/create.ts'
import { insertFragment } from '../../../src/layout/operations/insert.ts'
import { listItems } from '../../../src/layout/find.ts'
import { createDesignerStore } from '../../../src/store/designer-store.ts'
import { StoreProvider, useDesigner } from '../../../src/store/store-context.tsx'
import { itemSamples } from '../../fixtures/item-samples.ts'

const tools = new Proxy({} as DesignerTools, { get: () => () => {} })
const options = [
  { label: 'Good', value: 'good' },
  { label: 'Bad', value: 'bad' },
]
const choice: Item = { type: 'multiple_choice', description: 'How is it?', answer_limit: 1, options }
const number: Item = { type: 'free_text', description: 'How many?', validation: { type: 'number' } }
const unit: Item = {
  type: 'free_text_with_unit',
  description: 'How heavy?',
  unit_options: options,
  unit_position: 'suffix',
}

describe('the step of an edit in the inspector', () => {
  it.each([
    ['Question', number, 'Edit “Question” of Free text in Row 1'],
    ['Helper text', number, 'Edit “Helper text” of Free text in Row 1'],
    ['Placeholder', number, 'Edit “Placeholder” of Free text in Row 1'],
    ['Smallest number', number, 'Edit “Smallest number” of Free text in Row 1'],
    ['Largest number', number, 'Edit “Largest number” of Free text in Row 1'],
    ['Most characters', { ...number, validation: undefined }, 'Edit “Most characters” of Free text in Row 1'],
    ['Option 2 label', choice, 'Edit “Option 2” of Multiple choice in Row 1'],
    ['Unit 1 label', unit, 'Edit “Unit 1” of Free text with unit in Row 1'],
    ['Most files', itemSamples.file_upload.item, 'Edit “Most files” of File upload in Row 1'],
    ['Fewest files', itemSamples.file_upload.item, 'Edit “Fewest files” of File upload in Row 1'],
    [
      'Largest size of a file, in MB',
      itemSamples.file_upload.item,
      'Edit “Largest size of a file, in MB” of File upload in Row 1',
    ],
    ['Address', itemSamples.image.item, 'Edit “Address” of Image in Row 1'],
    ['Alternative text', itemSamples.image.item, 'Edit “Alternative text” of Image in Row 1'],
    ['Caption', itemSamples.image.item, 'Edit “Caption” of Image in Row 1'],
    ['HTML source', itemSamples.rich_text.item, 'Edit “Source” of Rich text in Row 1'],
  ])('names what was written in: %s', async (label, item, name) => {
    const { user, steps } = await inspect(item)
    await user.type(screen.getByLabelText(label, { exact: true }), '5')
    expect(steps()).toEqual([name])
  })

  it.each([
    ['A number', { ...number, validation: undefined }, 'Edit “Answer is” of Free text in Row 1'],
    ['Any number', choice, 'Edit “Answers” of Multiple choice in Row 1'],
    ['Before the answer', unit, 'Edit “Unit stands” of Free text with unit in Row 1'],
    ['Always show options openly', choice, 'Edit “Always show options openly” of Multiple choice in Row 1'],
    ['Add option', choice, 'Add option 3 to Multiple choice in Row 1'],
    ['Add unit', unit, 'Add unit 3 to Free text with unit in Row 1'],
  ])('names what was chosen: %s', async (label, item, name) => {
    const { user, steps } = await inspect(item)
    await user.click(screen.getByText(label))
    expect(steps()).toEqual([name])
  })
})

it.each([
  ['Remove option 2', choice, 'Remove option “Bad” from Multiple choice in Row 1'],
  ['Remove unit 1', unit, 'Remove unit “Good” from Free text with unit in Row 1'],
  [
    'Remove option 2',
    { ...choice, options: options.with(1, { label: ' ', value: '' }) },
    'Remove option 2 from Multiple choice in Row 1',
  ],
])('names what was taken out of a list: %s %#', async (label, item, name) => {
  const { user, steps } = await inspect(item)
  await user.click(screen.getByRole('button', { name: label }))
  expect(steps()).toEqual([name])
})

it('names what was pasted into a list', async () => {
  const { user, steps } = await inspect(choice)
  await user.click(screen.getByLabelText('Option 2 label'))
  await user.paste('Fair\nPoor')
  expect(steps()).toEqual(['Add 2 options to Multiple choice in Row 1'])
})

it.each([
  ['Smallest number', number, '7{Backspace}'],
  ['Smallest number', number, '12 or so'],
  ['Most characters', { ...number, validation: undefined }, '4-5'],
  ['Most answers', { ...choice, answer_limit: 3 }, '5 or more'],
  ['Question', number, '?{Backspace}'],
  ['Helper text', number, 'a{Backspace}'],
  ['Option 2 label', choice, '!{Backspace}'],
])('no step is left by typing in “%s” that ends where it began: %#', async (label, item, keys) => {
  const { user, steps } = await inspect(item)
  await user.type(screen.getByLabelText(label, { exact: true }), keys)
  await user.tab()
  expect(steps()).toEqual([])
})

async function inspect(item: Item) {
  const store = createDesignerStore(countingKeys('k'))
  const empty = emptyLayout(store.keys)
  const fragment = { kind: 'items', items: [createItem(item, store.keys)] } as const
  const layout = insertFragment(empty, fragment, { kind: 'row', page: empty[0]!.key, index: 0 })
  store.load({ ...store.getState().history.present, layout, name: 'Items' })
  await definitionOf(item).EditorForm.preload()
  render(
    <StoreProvider store={store}>
      <DesignerToolsProvider value={tools}>
        <Inspected />
      </DesignerToolsProvider>
    </StoreProvider>,
  )
  await act(async () => {})
  return { user: userEvent.setup(), steps: () => store.getState().history.past.map(({ name }) => name) }
}

function Inspected() {
  const layout = useDesigner(({ history }) => history.present.layout)
  const found = listItems(layout)[0]!
  return <ItemInspector node={found.node} place={found.place} />
}
