import { describe, expect, it } from 'vitest'
import { datapointFrom } from '../../../src/dataset/datapoint.ts'
import type { DatasetHandle } from '../../../src/dataset/dataset-handle.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import { openingState } from '../../../src/dataset/worker/dataset-state.ts'
import { createOpenHandles, KEPT_OPEN } from '../../../src/store/open-handles.ts'
import { listTexts } from '../../../src/designer/canvas/list-texts.ts'
import { listItems } from '../../../src/layout/find.ts'
import { giveOutValues } from '../../../src/store/give-out-values.ts'
import { updateItem } from '../../../src/layout/operations/update.ts'
import { designer } from '../../support/designer.ts'

describe('selection and page follow the document', () => {
  it('forgets nodes that are gone, and does not select them again on undo', () => {
    const d = designer('A').select('A').remove('A')
    expect(d.session().selection).toEqual([])
    d.undo()
    expect(d.picture()).toBe('A')
    expect(d.session().selection).toEqual([])
  })

  it('selects what was added, and shows its page', () => {
    const d = designer('A // B')
    d.addPage()
    expect(d.layout()).toHaveLength(3)
    expect(d.session().page).toBe(d.layout()[1]?.key)
    d.undo()
    expect(d.session().page, 'where it was added from').toBe('p1')
  })

  it('shows the page that stands where the deleted one stood', () => {
    const d = designer('A // B // C')
    d.store.showPage('p2')
    d.remove('p2')
    expect(d.session().page).toBe('p3')
    d.remove('p3')
    expect(d.session().page).toBe('p1')
  })

  it('ends the editing of a text that is gone', () => {
    const d = designer('A / B')
    d.store.edit('A')
    expect(d.session()).toMatchObject({ editing: 'A', selection: ['A'] })
    d.remove('A')
    expect(d.session().editing).toBeNull()
  })
})

describe('typing', () => {
  it('is one step for a run in one place', () => {
    const d = designer('A')
    for (const content of ['x', 'xy', 'xyz']) {
      d.store.commitLayout('Edit', (layout) => updateItem(layout, 'A', { type: 'rich_text', content }), {
        mergeKey: 'A.content',
      })
    }
    expect(d.steps()).toEqual(['Edit'])
    d.undo()
    expect(d.picture()).toBe('A')
  })

  it('is no step where it ends as it began, though values were given out on the way', () => {
    const options = [{ label: 'Good', value: 'good' }]
    const item = { type: 'multiple_choice', description: 'Q', answer_limit: 1, options } as const
    const d = designer('A')
    const write = (description: string) =>
      d.store.commitLayout(
        'Edit',
        (layout) => updateItem(layout, 'A', { ...item, description, options: [...options] }),
        {
          mergeKey: 'A.description',
        },
      )
    write('Q')
    d.store.closeRun()
    write('Q?')
    giveOutValues(d.store)
    write('Q')
    expect(d.steps()).toEqual(['Edit'])
    expect(d.store.getState().history.present.givenOut?.size).toBe(1)
  })
})

describe('datapoints', () => {
  const numbers = memoryDataset('numbers', readValues([{ n: 'one' }, { n: 'two' }, { n: 'three' }]))

  it('shows the first at once and any other by its number, clamped', async () => {
    const { store } = designer()
    await store.setDataset(numbers)
    expect(store.getState().dataset.datapoint?.get('n')).toBe('one')
    await store.goToDatapoint(99)
    expect(store.getState().dataset).toMatchObject({ index: 2, fault: null })
    await store.goToDatapoint(-5)
    expect(store.getState().dataset.index).toBe(0)
  })

  it('shows nothing of a dataset that holds none, which is no fault', async () => {
    const { store } = designer()
    await store.setDataset(memoryDataset('none', readValues([])))
    expect(store.getState().dataset).toMatchObject({ index: 0, datapoint: null, fault: null })
  })

  it('lets a later request overtake an earlier one', async () => {
    const { store } = designer()
    const waiting: (() => void)[] = []
    const slow = slowDataset(
      (n) =>
        new Promise((resolve) =>
          waiting.push(() => resolve({ ok: true, datapoint: datapointFrom({ n: `${n}` }), repairs: [] })),
        ),
    )
    const opening = store.setDataset(slow)
    waiting.shift()?.()
    await opening
    const first = store.goToDatapoint(1)
    const second = store.goToDatapoint(2)
    for (const answer of waiting.toReversed()) answer()
    await Promise.all([first, second])
    expect(store.getState().dataset.index).toBe(2)
    expect(store.getState().dataset.datapoint?.get('n')).toBe('2')
  })

  it('says why a datapoint can not be read, and lets go of the dataset before', async () => {
    const { store } = designer()
    let closed = 0
    const broken = slowDataset(() => Promise.reject(new Error('The file is gone.')), { close: () => closed++ })
    await store.setDataset(broken)
    expect(store.getState().dataset).toMatchObject({ datapoint: null, fault: { reason: 'The file is gone.' } })
    await store.setDataset(numbers)
    expect(closed).toBe(1)
    store.updateDataset(broken, openingState('late'))
    expect(store.getState().dataset.state?.fileName).toBe('numbers')
  })
})

describe('undo of an opened dataset', () => {
  it('brings back the dataset before, with its schema, as one step', async () => {
    const d = designer()
    const one = memoryDataset('one', readValues([{ a: 'first' }]))
    const two = memoryDataset('two', readValues([{ b: 'second' }]))
    const open = async (handle: DatasetHandle) => {
      const schema = handle.state().info?.inferred ?? null
      d.store.commit(`Open ${handle.state().fileName}`, (document) => ({
        ...document,
        schema,
        dataset: { handle, file: null },
      }))
      await d.store.goToDatapoint(0)
    }
    await open(one)
    await open(two)
    expect(d.steps()).toEqual(['Open one', 'Open two'])
    expect(d.store.getState().dataset.datapoint?.get('b')).toBe('second')
    d.undo()
    await d.store.goToDatapoint(0)
    expect(d.store.getState().dataset.datapoint?.get('a')).toBe('first')
    expect(d.store.getState().history.present.schema?.fields.map(({ name }) => name)).toEqual(['a'])
    d.undo()
    expect(d.store.getState().dataset).toMatchObject({ handle: null, datapoint: null })
    d.redo().redo()
    await d.store.goToDatapoint(0)
    expect(d.store.getState().dataset.datapoint?.get('b')).toBe('second')
  })

  it('keeps a few datasets ready for that, and lets the oldest rest', () => {
    const handles = createOpenHandles()
    const resting: number[] = []
    for (let number = 0; number < KEPT_OPEN + 2; number++) {
      handles.use(slowDataset(() => Promise.resolve(null), { rest: () => resting.push(number) }))
    }
    expect(resting).toEqual([0, 1])
  })
})

function slowDataset(datapoint: DatasetHandle['datapoint'], change: Partial<DatasetHandle> = {}): DatasetHandle {
  return {
    ...memoryDataset('slow', readValues([])),
    state: () => ({ ...openingState('slow'), count: 10 }),
    datapoint,
    ...change,
  }
}

describe('values that were given out', () => {
  const item = {
    type: 'multiple_choice',
    description: '',
    answer_limit: 1,
    options: [{ label: 'Yes', value: 'yes' }],
  } as const
  const start = () => designer('A').drop({ ...item, options: [...item.options] }, { kind: 'row', page: 'p1', index: 1 })
  const labelOf = (d: ReturnType<typeof designer>) => {
    const found = listItems(d.layout()).at(-1)
    const texts = listTexts(d.store.getState().history.present, found?.node.key ?? '')
    return texts.find(({ part }) => part === 'options.0.label')
  }
  const valueOf = (d: ReturnType<typeof designer>) => JSON.stringify(listItems(d.layout()).at(-1)?.node.data)

  it('stay when the label is written anew on the canvas', () => {
    const d = start()
    d.store.commit('Write', () => labelOf(d)!.write('Yes, fully'))
    expect(valueOf(d)).toContain('"value":"yes_fully"')
    giveOutValues(d.store)
    d.store.commit('Write', () => labelOf(d)!.write('No'))
    expect(valueOf(d)).toContain('"label":"No","value":"yes_fully"')
  })

  it('are no step, and are known after undo and redo', () => {
    const d = start()
    d.store.commit('Write', () => labelOf(d)!.write('Sure'))
    const steps = d.steps()
    giveOutValues(d.store)
    expect(d.steps()).toEqual(steps)
    d.undo()
    // What was undone was given out, too; what stands here now was not.
    d.store.commit('Write', () => labelOf(d)!.write('Sure'))
    expect(valueOf(d)).toContain('"value":"sure_2"')
    d.undo()
    d.redo()
    expect(d.store.getState().history.present.givenOut?.size).toBe(1)
    const before = d.store.getState()
    giveOutValues(d.store)
    const once = d.store.getState()
    expect(once).not.toBe(before)
    giveOutValues(d.store)
    expect(d.store.getState()).toBe(once)
  })
})
