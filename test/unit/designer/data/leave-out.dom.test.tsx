import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../../src/dataset/read-text.ts'
import { DataDialog } from '../../../../src/designer/data/data-dialog.tsx'
import { keepOnly, leaveOut } from '../../../../src/designer/data/leave-out.ts'
import { WalkSteps } from '../../../../src/designer/data/walk-line.tsx'
import { worstEntries } from '../../../../src/designer/data/worst-entries.tsx'
import { MAX_KEPT_FILE_BYTES } from '../../../../src/store/storage/kept-file.ts'
import { connectToasts, type ToastMessage } from '../../../../src/ui/toasts.tsx'
import type { DesignerStore } from '../../../../src/store/designer-store.ts'
import { quietTools } from '../../../../stories/support/quiet-shell.ts'
import { designer } from '../../../support/designer.ts'
import { openMade } from '../../../support/open-made.ts'
import { jsonl, withDataset } from './with-dataset.tsx'

const rows = `${jsonl({ a: 'one' }, { a: 'two' })}{"a": "broken\n${jsonl({ a: 'four' }, { a: 'five' })}`

describe('leaving out', () => {
  it('makes a dataset without them, in one step, and goes back to where it was with undo', async () => {
    const { store, tools } = await opened()
    await store.goToDatapoint(3)
    await leaveOut(store, tools, [0, 3])
    expect(held(store)).toEqual(['two', '(broken)', 'five'])
    expect(store.getState().dataset).toMatchObject({ index: 2, isMade: true, state: { fileName: 'rows edited.jsonl' } })
    expect(store.getState().history.past.map(({ name }) => name)).toEqual(['Leave out 2 datapoints'])
    store.undo()
    expect(held(store)).toEqual(['one', 'two', '(broken)', 'four', 'five'])
    await vi.waitFor(() => expect(store.getState().dataset.index).toBe(3))
    store.redo()
    await vi.waitFor(() => expect(store.getState().dataset.index).toBe(2))
  })

  it('says in one message what was done and that a very large copy is not kept', async () => {
    const { store, tools } = await opened()
    const { handle } = store.getState().dataset
    const copy = (size: number) => Object.defineProperty(new File([], 'rows edited.jsonl'), 'size', { value: size })
    // What was said before there was anybody to hear it.
    connectToasts({ add: () => {}, close: () => {} })()
    const sayings = async (file: File) => {
      const said: ToastMessage[] = []
      const end = connectToasts({ add: (message) => said.push(message), close: () => {} })
      vi.spyOn(handle!, 'derive').mockResolvedValue({ ok: true, file })
      await leaveOut(store, { ...tools, openDataset: () => Promise.resolve(null) }, [0])
      end()
      return said.map(({ title, description }) => [title, description])
    }
    const done = 'Datapoint 1 is left out.'
    const words = 'The data is now a copy of 4 datapoints, “rows edited.jsonl”; what you opened stays as it is.'
    expect(await sayings(copy(MAX_KEPT_FILE_BYTES))).toEqual([[done, words]])
    expect(await sayings(copy(MAX_KEPT_FILE_BYTES + 1))).toEqual([
      [done, `${words} It is too large to be kept in the browser: download it before you leave.`],
    ])
  })

  it('keeps the schema, also where a field is in no datapoint any more', async () => {
    const { store, tools } = await opened(jsonl({ a: 'one', b: 'rare' }, { a: 'two' }))
    store.commit('Guess', (document) => ({
      ...document,
      schema: store.getState().dataset.state?.info?.inferred ?? null,
    }))
    const { schema } = store.getState().history.present
    await leaveOut(store, tools, [0])
    expect(store.getState().history.present.schema).toBe(schema)
  })

  it('can keep some alone', async () => {
    const { store, tools } = await opened()
    await store.goToDatapoint(4)
    await keepOnly(store, tools, [2, 3])
    expect(held(store)).toEqual(['(broken)', 'four'])
    expect(store.getState().history.past.map(({ name }) => name)).toEqual(['Keep only 2 datapoints'])
  })

  it('changes nothing where none would be left', async () => {
    const { store, tools } = await opened()
    await leaveOut(store, tools, [0, 1, 2, 3, 4])
    expect(held(store)).toHaveLength(5)
    expect(store.getState().history.past).toEqual([])
  })

  it('stands in the menu of the worst for the one that is shown', async () => {
    const { store, tools } = await opened()
    await store.goToDatapoint(1)
    const entry = worstEntries(store, tools).find(({ label }) => label === 'Leave out this datapoint')
    entry?.onSelect()
    await vi.waitFor(() => expect(held(store)).toEqual(['one', '(broken)', 'four', 'five']))
    await vi.waitFor(() => expect(store.getState().dataset.index).toBe(1))
  })

  it('is there for all that are gone through', async () => {
    const { store, user } = await withDataset(
      <WalkSteps walk={{ title: 'Some', stops: [{ index: 3 }, { index: 0 }, { index: 3 }] }} />,
      rows,
    )
    await user.click(screen.getByRole('button', { name: 'What to do with these' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Keep only these' }))
    await waitFor(() => expect(held(store)).toEqual(['one', 'four']))
  })
})

describe('the table of datapoints', () => {
  beforeAll(() => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400)
  })

  it('leaves out what is chosen by keys and boxes, says how many, and keeps the focus', async () => {
    const { store, user } = await withDataset(<DataDialog tab="datapoints" onClose={gone} onOpen={gone} />, rows)
    const grid = screen.getByRole('grid', { name: 'All datapoints' })
    const chosen = () =>
      within(grid)
        .getAllByRole('row', { selected: true })
        .map((row) => row.dataset['index'])
    await within(grid).findByText('four')
    grid.focus()
    await user.keyboard('{Home} ')
    expect(chosen()).toEqual(['0'])
    expect(screen.getByText('1 datapoint chosen')).toBeVisible()
    fireEvent.click(boxOf(grid, 3))
    expect(chosen()).toEqual(['0', '3'])
    fireEvent.click(boxOf(grid, 1), { shiftKey: true })
    expect(chosen()).toEqual(['0', '1', '2', '3'])
    fireEvent.click(boxOf(grid, 1))
    expect(chosen()).toEqual(['0', '2', '3'])
    await user.click(screen.getByRole('button', { name: 'Leave out' }))
    await waitFor(() => expect(held(store)).toEqual(['two', 'five']))
    expect(grid).toHaveFocus()
    expect(within(grid).queryAllByRole('row', { selected: true })).toEqual([])
    expect(screen.queryByText(/chosen/)).toBeNull()
    expect(gone).not.toHaveBeenCalled()
    act(() => store.undo())
    expect(chosen()).toEqual(['0', '2', '3'])
  })

  it('lets go of what is chosen', async () => {
    const { user } = await withDataset(<DataDialog tab="datapoints" onClose={gone} onOpen={gone} />, rows)
    const grid = screen.getByRole('grid', { name: 'All datapoints' })
    await within(grid).findByText('four')
    fireEvent.click(boxOf(grid, 0))
    await user.click(screen.getByRole('button', { name: 'Choose none' }))
    expect(within(grid).queryAllByRole('row', { selected: true })).toEqual([])
    expect(grid).toHaveFocus()
  })
})

const gone = vi.fn()

function boxOf(grid: HTMLElement, index: number): HTMLElement {
  return within(grid).getAllByRole('rowheader')[index]!
}

async function opened(text = rows) {
  const { store } = designer('A')
  const handle = memoryDataset('rows.jsonl', readDatasetText(text, 'rows.jsonl'))
  await store.setDataset(handle)
  return { store, tools: { ...quietTools, openDataset: openMade(store) } }
}

function held(store: DesignerStore) {
  return store.getState().dataset.state?.first.map((result) => (result.ok ? result.datapoint.get('a') : '(broken)'))
}
