import { act, fireEvent, render, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { datapointFrom } from '../../../../src/dataset/datapoint.ts'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../../src/dataset/read-values.ts'
import { Canvas } from '../../../../src/designer/canvas/canvas.tsx'
import { DesignerToolsProvider, type DesignerTools } from '../../../../src/designer/designer-tools.tsx'
import { DragProvider } from '../../../../src/designer/dnd/drag-provider.tsx'
import type { Item } from '../../../../src/items/schemas.ts'
import { updateItem } from '../../../../src/layout/operations/update.ts'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { createAnnouncer } from '../../../../src/ui/announcer.tsx'
import { designer } from '../../../support/designer.ts'

const tools = new Proxy({} as DesignerTools, { get: () => () => {} })

/** A question that counts how often its text is read, which every render of its frame does. */
function counted(item: Item, reads: Map<string, number>, key: string): Item {
  return new Proxy(item, {
    get(target, property, receiver) {
      if (property === 'description') reads.set(key, (reads.get(key) ?? 0) + 1)
      return Reflect.get(target, property, receiver)
    },
  })
}

function showCanvas() {
  const d = designer('?a ?b / ?c | ?d / @shown')
  const reads = new Map<string, number>()
  for (const key of ['?a', '?b', '?c', '?d']) {
    const item: Item = { type: 'free_text', description: `Question ${key}` }
    d.store.commitLayout('Count', (layout) => updateItem(layout, key, counted(item, reads, key)))
  }
  render(
    <StoreProvider store={d.store}>
      <DesignerToolsProvider value={tools}>
        <DragProvider announcer={createAnnouncer()}>
          <Canvas />
        </DragProvider>
      </DesignerToolsProvider>
    </StoreProvider>,
  )
  expect([...reads.keys()].toSorted()).toEqual(['?a', '?b', '?c', '?d'])
  reads.clear()
  return { d, reads }
}

describe('the canvas', () => {
  it('renders one item for one edit', () => {
    const { d, reads } = showCanvas()
    act(() =>
      d.store.commitLayout('Edit', (layout) =>
        updateItem(layout, '?c', { type: 'free_text', description: 'New words' }),
      ),
    )
    expect(screen.getByRole('group', { name: 'Free text: New words' })).toBeInTheDocument()
    expect([...reads.keys()]).toEqual([])
  })

  it('renders one item for a key pressed in a text where it stands', async () => {
    const { d, reads } = showCanvas()
    act(() => d.store.edit('?b'))
    const question = await screen.findByRole('textbox', { name: 'Question' })
    reads.clear()
    question.textContent = 'Typed'
    fireEvent.input(question)
    expect(screen.getByRole('group', { name: 'Free text: Typed' })).toBeInTheDocument()
    expect([...reads.keys()]).toEqual(['?b'])
    expect(d.steps().at(-1)).toBe('Edit “Question”')
  })

  it('renders the two items concerned when the selection moves', () => {
    const { d, reads } = showCanvas()
    act(() => d.store.select(['?a']))
    reads.clear()
    act(() => d.store.select(['?b']))
    expect([...reads.keys()].toSorted()).toEqual(['?a', '?b'])
  })

  it('renders only what shows a field when the datapoint changes', async () => {
    const { d, reads } = showCanvas()
    await act(() => d.store.setDataset(memoryDataset('two', readValues([{ shown: 'first' }, { shown: 'second' }]))))
    reads.clear()
    await act(() => d.store.goToDatapoint(1))
    expect(d.store.getState().dataset.datapoint).toEqual(datapointFrom({ shown: 'second' }))
    expect([...reads.keys()]).toEqual([])
  })
})
