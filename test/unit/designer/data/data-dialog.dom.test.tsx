import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DatasetHandle, TaskOptions } from '../../../../src/dataset/dataset-handle.ts'
import { DataDialog } from '../../../../src/designer/data/data-dialog.tsx'
import { DesignerToolsProvider, type DataTab } from '../../../../src/designer/designer-tools.tsx'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { quietTools } from '../../../../stories/support/quiet-shell.ts'
import { jsonl, withDataset } from './with-dataset.tsx'

const rows = `${jsonl({ a: 'one', n: 1 }, { a: '', n: 2 }, { a: 'two', n: 3 }, { a: '', n: 4 })}{"a": "broken\n`
const closed = vi.fn()
const dialog = (tab: DataTab) => <DataDialog tab={tab} onClose={closed} onOpen={() => {}} />

beforeEach(() => closed.mockClear())

describe('the fields', () => {
  it('are drawn, and their extremes lead to the datapoint', async () => {
    const { user, shown } = await withDataset(dialog('fields'), jsonl({ a: 'x' }, { a: 'a longer text' }))
    const field = screen.getByRole('list', { name: 'Fields' })
    expect(within(field).getByRole('img', { name: 'Lengths of a' })).toBeVisible()
    expect(within(field).getByText('Filled in all 2 datapoints')).toBeVisible()
    await user.click(within(field).getByRole('button', { name: 'Longest text 13 characters' }))
    expect(shown()).toBe(1)
    expect(closed).toHaveBeenCalledOnce()
  })

  it('are drawn from the first datapoints while the file is being read', async () => {
    await withDataset(dialog('fields'), jsonl({ a: 'x' }), { state: { report: null, phase: 'checking' } })
    expect(screen.getByText('Drawn from the first 1 datapoint, until all are read and checked.')).toBeVisible()
    expect(screen.getAllByRole('img', { name: 'Not known yet' })).toHaveLength(3)
  })

  it.each(['fields', 'checks'] as const)('come with what was mended, and so do the checks: %s', async (tab) => {
    await withDataset(dialog(tab), '{"a": "<https://a.example/1.png>"}\n')
    expect(screen.getByRole('list', { name: 'Repairs' })).toHaveTextContent(
      /^Took the angle brackets off 1 link; in datapoint 1, field "a", line 1\.$/,
    )
  })
})

describe('the checks', () => {
  it('open the datapoints of a count, and go through them', async () => {
    const { user, shown, store } = await withDataset(dialog('checks'), rows)
    await user.click(screen.getByRole('button', { name: /^Warning a empty/ }))
    const numbers = within(screen.getByRole('list', { name: 'Datapoints' }))
    expect(numbers.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['2', '4'])
    await user.click(numbers.getByRole('button', { name: 'Datapoint 4' }))
    expect(shown()).toBe(3)
    expect(closed).toHaveBeenCalledOnce()
    expect(store.getState().dataset.walk).toEqual({ title: 'a: empty', stops: [{ index: 1 }, { index: 3 }] })
  })

  it('say first what the platform refuses in the schema', async () => {
    const name = 'x'.repeat(200)
    const { store } = await withDataset(dialog('checks'), jsonl({ [name]: 'one' }))
    expect(screen.queryByRole('list', { name: 'Faults of the schema' })).toBeNull()
    const schema = { strict: false, fields: [{ name, type: 'text' as const }] }
    act(() => store.commit('Take a schema', (document) => ({ ...document, schema })))
    expect(screen.getByRole('list', { name: 'Faults of the schema' })).toHaveTextContent(
      /^The field name "x{44}…x{15}" has 200 characters; 128 are allowed\. Shorten it\.$/,
    )
    expect(screen.getByRole('tab', { name: /^Checks/ })).toHaveTextContent(/^Checks 1 ?kind of errors$/)
  })

  it('list the broken datapoints with place and reason', async () => {
    const { user, shown } = await withDataset(dialog('checks'), rows)
    const cells = within(screen.getByRole('table')).getAllByRole('cell')
    expect(cells.map(({ textContent }) => textContent).slice(0, 4)).toEqual(['5', '5', expect.any(String), '_raw'])
    expect(cells.at(-1)?.textContent).toMatch(/quotation mark/)
    const entry = within(screen.getByRole('list', { name: 'Broken datapoints' })).getByRole('listitem')
    expect(entry).toHaveTextContent(/^Datapoint 5line 5, column \d+_raw.*quotation mark/)
    await user.click(within(screen.getByRole('table')).getByRole('button', { name: '5' }))
    expect(shown()).toBe(4)
  })

  it('write the good ones and the bad ones, one file at a time, as asked', async () => {
    const asked: unknown[] = []
    let finish = (_file: Blob) => {}
    const { user } = await withDataset(dialog('checks'), rows, {
      handle: {
        write: (options) => {
          asked.push(options)
          return new Promise((resolve) => {
            finish = resolve
          })
        },
      },
    })
    const download = vi.fn()
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: download.mockReturnValue('blob:x'), revokeObjectURL: () => {} }),
    )
    await user.click(screen.getByRole('radio', { name: 'CSV' }))
    await user.click(screen.getByRole('switch', { name: 'Write numbers as text' }))
    await user.click(screen.getByRole('button', { name: 'Download the good datapoints' }))
    expect(asked).toEqual([{ which: 'good', format: 'csv', asText: true }])
    expect(screen.getByText('Writing the file…')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Download the bad ones with reasons' })).toBeDisabled()
    expect(download).not.toHaveBeenCalled()
    const file = new Blob(['a'])
    finish(file)
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Download the bad ones with reasons' })).toBeEnabled(),
    )
    expect(download).toHaveBeenCalledWith(file)
    expect(screen.getByText(/record_index counts from 0/)).toBeVisible()
    vi.unstubAllGlobals()
  })

  it('tell how far the writing is, and can be cancelled', async () => {
    const asked: TaskOptions[] = []
    const write: DatasetHandle['write'] = (_selection, options = {}) => {
      asked.push(options)
      return new Promise((_, reject) => {
        options.signal?.addEventListener('abort', () => reject(new Error('Stopped.')))
      })
    }
    const { user } = await withDataset(dialog('checks'), rows, { handle: { write } })
    await user.click(screen.getByRole('button', { name: 'Download the good datapoints' }))
    act(() => asked[0]?.onProgress?.({ bytes: 412e6, total: 1e9 }))
    expect(screen.getByRole('progressbar', { name: 'Writing the file' })).toHaveAttribute('value', '412000000')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByRole('button', { name: 'Download the good datapoints' })).toBeEnabled()
    expect(screen.queryByRole('progressbar')).toBeNull()
    // To stop is no fault.
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('say why a file could not be written', async () => {
    const { user } = await withDataset(dialog('checks'), rows, {
      handle: { write: () => Promise.reject(new Error('The file is gone.')) },
    })
    await user.click(screen.getByRole('button', { name: 'Download the good datapoints' }))
    expect(await screen.findByText('The file is gone.')).toBeVisible()
  })

  it('are named after the part that was read of a file that was stopped', async () => {
    const names: string[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }))
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    const { user } = await withDataset(dialog('checks'), rows, { state: { isCountFinal: false } })
    expect(screen.getByText(/^Reading was stopped/)).toBeVisible()
    expect(screen.getByText(/^Only of the first \d+ datapoints: the rest was not read/)).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Download the good datapoints' }))
    await vi.waitFor(() => expect(names).toEqual([expect.stringMatching(/^rows-first-\d+\.good\.jsonl$/)]))
    click.mockRestore()
    vi.unstubAllGlobals()
  })

  it('write nothing of a file that is not read to its end', async () => {
    await withDataset(dialog('checks'), rows, { state: { report: null, phase: 'indexing' } })
    expect(screen.getByRole('button', { name: 'Download the good datapoints' })).toBeDisabled()
    expect(screen.getByText('All datapoints are checked once the file is read.')).toBeVisible()
  })

  it('are glad when there is nothing', async () => {
    await withDataset(dialog('checks'), jsonl({ a: 'x' }, { a: 'y' }))
    expect(screen.getByText('Nothing to mend in 2 datapoints.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Download the bad ones with reasons' })).toBeDisabled()
  })
})

describe('the search', () => {
  const ready = () =>
    waitFor(() => expect(screen.getByRole('searchbox', { name: 'Find in all datapoints' })).toHaveFocus())

  it('is ready for typing; Enter finds one after another', async () => {
    const { user, shown } = await withDataset(dialog('datapoints'), rows)
    await ready()
    await user.keyboard('O{Enter}')
    expect(await screen.findByText('Datapoint 1, field a')).toBeVisible()
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Datapoint 3, field a')).toBeVisible()
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Datapoint 1, field a, from the start again')).toBeVisible()
    await user.keyboard('{Enter}')
    await screen.findByText('Datapoint 3, field a')
    await user.click(screen.getByRole('button', { name: 'Go to datapoint' }))
    expect(shown()).toBe(2)
  })

  it('says when there is none', async () => {
    const { user } = await withDataset(dialog('datapoints'), rows)
    await ready()
    await user.keyboard('gravity{Enter}')
    expect(await screen.findByText('No datapoint holds “gravity”.')).toBeVisible()
  })

  const slowSearch = () => {
    const asked: { readonly text: string; readonly options: TaskOptions }[] = []
    const answers: ((found: { index: number; field: string } | null) => void)[] = []
    const search: DatasetHandle['search'] = (text, _from, options = {}) => {
      asked.push({ text, options })
      return new Promise((resolve) => answers.push(resolve))
    }
    return { asked, answers, handle: { search } }
  }

  it('is given up by typing on, and a late answer is not heard', async () => {
    const { asked, answers, handle } = slowSearch()
    const { user } = await withDataset(dialog('datapoints'), rows, { handle })
    await ready()
    await user.keyboard('gra{Enter}')
    expect(await screen.findByText('Searching…')).toBeVisible()
    expect(asked.map(({ text, options }) => [text, options.signal?.aborted])).toEqual([['gra', false]])
    await user.keyboard('v')
    expect(screen.queryByText('Searching…')).toBeNull()
    expect(asked.map(({ options }) => options.signal?.aborted)).toEqual([true])
    await act(async () => answers[0]?.({ index: 2, field: 'a' }))
    expect(screen.queryByText(/^Datapoint 3/)).toBeNull()
  })

  it('tells how far it is, and can be cancelled', async () => {
    const { asked, handle } = slowSearch()
    const { user } = await withDataset(dialog('datapoints'), rows, { handle })
    await ready()
    await user.keyboard('gra{Enter}')
    expect(screen.queryByRole('progressbar')).toBeNull()
    act(() => asked[0]?.options.onProgress?.({ bytes: 412e6, total: 1e9 }))
    expect(screen.getByRole('progressbar', { name: 'Searching the datapoints' })).toHaveAttribute('value', '412000000')
    expect(screen.getByText('412 MB of 1.0 GB')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(asked[0]?.options.signal?.aborted).toBe(true)
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.queryByText('Searching…')).toBeNull()
  })

  it('says why it failed', async () => {
    const { user } = await withDataset(dialog('datapoints'), rows, {
      handle: { search: () => Promise.reject(new Error('The file is gone.')) },
    })
    await ready()
    await user.keyboard('x{Enter}')
    expect(await screen.findByText('The file is gone.')).toBeVisible()
  })
})

describe('without anything to show', () => {
  it('says what failed', async () => {
    await withDataset(dialog('fields'), '', {
      state: { phase: 'failed', info: null, message: 'The file is gone. Open it again.' },
    })
    expect(screen.getByRole('alert')).toHaveTextContent('rows.jsonl could not be read.The file is gone. Open it again.')
  })

  it('offers to open a dataset', async () => {
    const { store } = await withDataset(dialog('fields'), rows)
    await store.setDataset(null)
    expect(await screen.findByText('Open a file of datapoints to see its fields.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Open dataset' })).toBeVisible()
  })

  it('shows the schema alone, to be edited, where there is one', async () => {
    const { store } = await withDataset(<p />, rows)
    await store.setDataset(null)
    store.commit('Open a schema', (document) => ({
      ...document,
      schema: { strict: true, fields: [{ name: 'prompt', type: 'text' }] },
    }))
    const user = userEvent.setup()
    render(
      <StoreProvider store={store}>
        <DesignerToolsProvider value={quietTools}>{dialog('fields')}</DesignerToolsProvider>
      </StoreProvider>,
    )
    expect(screen.getByRole('tab', { name: 'Schema' })).toHaveAttribute('aria-selected', 'true')
    await user.click(await screen.findByRole('switch', { name: 'Strict' }))
    expect(store.getState().history.present.schema).toMatchObject({ strict: false, fields: [{ name: 'prompt' }] })
    await user.click(screen.getByRole('tab', { name: 'Checks' }))
    expect(screen.getByText('Open a file of datapoints to see its fields.')).toBeVisible()
  })
})
