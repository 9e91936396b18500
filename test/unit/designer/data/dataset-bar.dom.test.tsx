import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DatasetBar } from '../../../../src/designer/data/dataset-bar.tsx'
import { jsonl, withDataset } from './with-dataset.tsx'

/** Milliseconds that typing has to rest. */
const REST = 700

const rows = jsonl({ a: 'one' }, { a: 'the longest text of all' }, { a: 'two words' }, { a: 'three 🎉 words' })
const bar = <DatasetBar onOpen={() => {}} />

describe('worst ones first', () => {
  it('goes to the worst, then to the next worse, and says how they stand out', async () => {
    const { user, shown } = await withDataset(bar, rows)
    await choose(user, 'Longest text')
    expect(shown()).toBe(1)
    expect(await within(screen.getByRole('status')).findByText('Longest text')).toBeVisible()
    expect(screen.getByRole('status')).toHaveTextContent('Longest text 1 of 4: 23 characters in a')
    await choose(user, 'Longest text')
    expect(shown()).toBe(3)
    expect(screen.getByRole('status')).toHaveTextContent('Longest text 2 of 4: 13 characters in a')
  })

  it('begins with the worst of another kind, even when one of it is on the screen', async () => {
    const { user, shown } = await withDataset(bar, rows)
    await choose(user, 'Emoji')
    expect(shown()).toBe(3)
    await choose(user, 'Longest text')
    expect(shown()).toBe(1)
  })

  it('goes through them by their own buttons until it is stopped', async () => {
    const { user, shown } = await withDataset(bar, rows)
    await choose(user, 'Longest text')
    await user.click(button('Next of these'))
    await user.click(button('Next of these'))
    expect(shown()).toBe(2)
    await user.click(button('Previous of these'))
    expect(shown()).toBe(3)
    await user.click(button('Stop going through these'))
    expect(screen.queryByRole('button', { name: 'Next of these' })).toBeNull()
    expect(shown()).toBe(3)
  })

  it('says why a kind has none', async () => {
    const { user, shown } = await withDataset(bar, rows)
    await user.click(button('Go to the worst'))
    const entry = await screen.findByRole('menuitem', { name: /^Right-to-left/ })
    expect(entry).toHaveAttribute('aria-disabled', 'true')
    expect(within(entry).getByText('No text runs from right to left.')).toBeVisible()
    await user.click(entry)
    expect(shown()).toBe(0)
  })

  it('waits for the file to be read', async () => {
    const { user } = await withDataset(bar, rows, { state: { report: null, phase: 'indexing' } })
    await user.click(button('Go to the worst'))
    expect(await screen.findAllByText('Known once the file is read.')).toHaveLength(9)
  })

  it('has the contact sheet at its end', async () => {
    const { user, opened } = await withDataset(bar, rows)
    await choose(user, 'Contact sheet…')
    expect(opened).toEqual(['contact sheet'])
  })
})

it('forgets what was being gone through when another dataset is opened', async () => {
  const { user, store } = await withDataset(bar, rows)
  await choose(user, 'Longest text')
  await store.setDataset(null)
  expect(store.getState().dataset.walk).toBeNull()
})

it('opens the dataset, and its search', async () => {
  const { user, opened } = await withDataset(bar, rows)
  await user.click(button('rows.jsonl'))
  await user.click(button('Find a datapoint'))
  expect(opened).toEqual(['fields', 'datapoints'])
})

it('takes a number of seven digits', async () => {
  await withDataset(bar, rows, { state: { count: 1_234_567 } })
  expect(screen.getByRole('spinbutton', { name: 'Datapoint' }).style.width).toBe('calc(7ch + 2rem)')
  expect(screen.getByText('of 1,234,567')).toBeVisible()
})

describe('the number of the datapoint', () => {
  const box = () => screen.getByRole('spinbutton', { name: 'Datapoint' })

  it.each(['99999999', '0', '-7', '2.5'])('says which there are when %s is none of them', async (typed) => {
    const { user, store, shown, said } = await withDataset(bar, rows)
    await act(() => store.goToDatapoint(2))
    await user.clear(box())
    await user.paste(typed)
    await user.keyboard('{Enter}')
    expect(box()).toHaveValue(3)
    expect(said).toEqual(['Type a number from 1 to 4.'])
    await user.tab()
    expect(said).toHaveLength(1)
    expect(shown()).toBe(2)
  })

  describe('typed digit by digit', () => {
    beforeEach(() => {
      vi.useFakeTimers()
    })
    afterEach(() => {
      vi.useRealTimers()
    })
    const twelve = jsonl(...Array.from({ length: 12 }, (_, at) => ({ a: `row ${at}` })))
    const enter = (value: string, inputType?: string) => fireEvent.input(box(), { target: { value }, inputType })
    const type = (value: string) => enter(value, 'insertText')
    const rest = () => act(() => vi.advanceTimersByTimeAsync(REST))
    const open = async () => {
      const shown: number[] = []
      const { store, said } = await withDataset(bar, twelve)
      store.subscribe(({ dataset }) => shown.at(-1) !== dataset.index && shown.push(dataset.index))
      return { shown, said }
    }

    it('passes none on the way to one, which Enter shows at once', async () => {
      const { shown } = await open()
      for (const text of ['', '1', '12']) type(text)
      expect(shown).toEqual([])
      fireEvent.keyDown(box(), { key: 'Enter' })
      expect(box(), 'never the one before').toHaveValue(12)
      await rest()
      expect(shown).toEqual([11])
      expect(box()).toHaveValue(12)
    })

    it('so does leaving the box', async () => {
      const { shown } = await open()
      type('12')
      fireEvent.blur(box())
      await rest()
      expect(shown).toEqual([11])
    })

    it('so does a short rest, after which the typing goes on; what names none is left until the box is', async () => {
      const { shown, said } = await open()
      type('1')
      type('12')
      await act(() => vi.advanceTimersByTimeAsync(REST - 1))
      enter('1', 'deleteContentBackward')
      await act(() => vi.advanceTimersByTimeAsync(REST - 1))
      expect(shown).toEqual([])
      type('11')
      await rest()
      expect(shown).toEqual([10])
      type('110')
      await rest()
      expect(shown).toEqual([10])
      expect(box()).toHaveValue(110)
      expect(said).toEqual([])
      fireEvent.blur(box())
      expect(said).toEqual(['Type a number from 1 to 12.'])
      expect(box()).toHaveValue(11)
    })

    it('an arrow goes on from what is typed, at once and for good', async () => {
      const { shown } = await open()
      type('11')
      enter('12')
      expect(shown).toEqual([11])
      await rest()
      expect(shown).toEqual([11])
    })
  })

  it('says how far a file is read that may have it later', async () => {
    const { user, shown, said } = await withDataset(bar, rows, { state: { isCountFinal: false, phase: 'indexing' } })
    await user.clear(box())
    await user.paste('20')
    await user.tab()
    expect(box()).toHaveValue(1)
    expect(shown()).toBe(0)
    expect(said).toEqual(['4 are read so far.'])
  })

  it('goes to one that was read while its number stood there', async () => {
    const { user, store, shown, said } = await withDataset(bar, rows, { state: { count: 3, isCountFinal: false } })
    await user.clear(box())
    await user.paste('4')
    const { handle, state } = store.getState().dataset
    if (handle === null || state === null) throw new Error('No dataset is open.')
    act(() => store.updateDataset(handle, { ...state, count: 4, isCountFinal: true }))
    expect(shown()).toBe(0)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(box()).toHaveValue(4))
    expect(shown()).toBe(3)
    expect(said).toEqual([])
  })

  it('does not go back to what was typed when another was gone to since, and shows the one there is when emptied', async () => {
    const { user, store, shown, said } = await withDataset(bar, rows)
    await user.clear(box())
    await user.paste('2')
    await act(() => store.goToDatapoint(2))
    await user.tab()
    expect(shown()).toBe(2)
    expect(box()).toHaveValue(3)
    await user.clear(box())
    await user.keyboard('{Enter}')
    expect(box()).toHaveValue(3)
    expect(said).toEqual([])
  })
})

describe('while a file is being read', () => {
  const progress = { phase: 'indexing', bytes: 50, total: 200, datapoints: 9, mbPerSecond: 80, secondsLeft: 2 } as const

  it('says how far, and can be stopped', async () => {
    const calls: string[] = []
    const { user } = await withDataset(bar, rows, {
      state: { phase: 'indexing', progress },
      handle: { cancel: () => void calls.push('cancel') },
    })
    expect(screen.getByRole('progressbar', { name: 'Reading the dataset' })).toHaveValue(50)
    expect(screen.getByText('Reading 25 %, 80 MB/s, 2 s left')).toBeVisible()
    await user.click(button('Cancel'))
    expect(calls).toEqual(['cancel'])
  })

  it('says that it was stopped, or why it failed', async () => {
    await withDataset(bar, rows, { state: { phase: 'failed', message: 'The file was changed. Open it again.' } })
    expect(screen.getByRole('alert')).toHaveTextContent('The file was changed. Open it again.')
  })
})

describe('a file that was stopped', () => {
  it.each(['cancelled', 'ready'] as const)('stays marked, and its rest can be read (%s)', async (phase) => {
    const readRest = vi.fn()
    const { user } = await withDataset(bar, rows, { state: { phase, isCountFinal: false }, handle: { readRest } })
    expect(await screen.findByText('Reading was stopped.')).toBeVisible()
    await user.click(button('Read the rest'))
    expect(readRest).toHaveBeenCalledOnce()
  })

  it('is not said to be cut when only its check was stopped', async () => {
    const readRest = vi.fn()
    const { user } = await withDataset(bar, rows, { state: { phase: 'cancelled', report: null }, handle: { readRest } })
    expect(await screen.findByText('Checking was stopped.')).toBeVisible()
    expect(screen.queryByText(/Reading was stopped/)).toBeNull()
    await user.click(button('Check them all'))
    expect(readRest).toHaveBeenCalledOnce()
  })
})

type User = Awaited<ReturnType<typeof withDataset>>['user']

async function choose(user: User, entry: string) {
  await user.click(button('Go to the worst'))
  await user.click(await screen.findByRole('menuitem', { name: entry }))
}

function button(name: string) {
  return screen.getByRole('button', { name })
}
