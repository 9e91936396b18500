import { afterEach, expect, it, vi } from 'vitest'
import { downloadProject } from '../../../src/app/download-project.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../src/dataset/read-values.ts'
import { downloadBlob } from '../../../src/designer/download-blob.ts'
import { connectToasts, type ToastMessage } from '../../../src/ui/toasts.tsx'
import { designer } from '../../support/designer.ts'

vi.mock('../../../src/designer/download-blob.ts', () => ({ downloadBlob: vi.fn<typeof downloadBlob>() }))

const taken = vi.mocked(downloadBlob)

afterEach(() => taken.mockReset())

it('hands a project over without a word', async () => {
  const { run, told } = await open(1000)
  await run()
  expect(taken).toHaveBeenCalledOnce()
  expect(told).toEqual([])
})

it.each([
  ['Download it without the datapoints', false],
  ['Download it all the same', true],
])('says beforehand that a project is too large to be opened again; %s', async (label, hasData) => {
  const { run, told } = await open(612_000_000)
  await run()
  expect(taken).not.toHaveBeenCalled()
  expect(told).toMatchObject([
    {
      title: 'The project’s file would be too large to be opened again.',
      description: expect.stringContaining('It has 612 MB, and this designer opens up to 250 MB.'),
      timeout: 0,
    },
  ])
  told[0]?.data.actions.find((action) => action.label === label)?.run()
  await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce())
  const [name, blob] = taken.mock.calls[0]!
  expect(name).toBe('Test.json')
  expect((await blob.text()).includes('"datapoints"')).toBe(hasData)
})

/** A project with a dataset, whose written datapoints say that they have so many bytes. */
async function open(bytes: number) {
  const d = designer('A')
  const handle = memoryDataset('rows.json', readValues([{ prompt: 'x' }]))
  await d.store.setDataset(handle)
  const told: ToastMessage[] = []
  const end = connectToasts({ add: (message) => told.push(message), close: () => {} })
  const sizes = vi.spyOn(Blob.prototype, 'size', 'get')
  const run = async () => {
    sizes.mockReturnValue(bytes)
    await downloadProject(d.store)
    sizes.mockRestore()
    end()
  }
  return { run, told }
}
