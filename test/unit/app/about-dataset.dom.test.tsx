import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { aboutDataset } from '../../../src/app/about-dataset.ts'
import { createKeptFiles } from '../../../src/app/projects/kept-files.ts'
import { showReading } from '../../../src/app/show-dataset.ts'
import { memoryDataset } from '../../../src/dataset/memory-dataset.ts'
import { readDatasetText } from '../../../src/dataset/read-text.ts'
import { MAX_KEPT_FILE_BYTES } from '../../../src/store/storage/kept-file.ts'
import { ToastStack } from '../../../src/ui/toast-stack.tsx'
import { showToast } from '../../../src/ui/toasts.tsx'
import { designer } from '../../support/designer.ts'

it('what is said of a dataset goes when another one is open, or when it is undone', async () => {
  const { store } = designer()
  render(<ToastStack />)
  const files = createKeptFiles(
    () => 'id',
    () => {},
    (sentence, kind, dataset) => showToast(sentence, { kind, ...(dataset && { about: aboutDataset(store, dataset) }) }),
  )
  const open = async (name: string) => {
    await showReading(store, name, readDatasetText('{"a":"1"}', name))
    const { handle } = store.getState().dataset
    const file = Object.defineProperty(new Blob([]), 'size', { value: MAX_KEPT_FILE_BYTES + 1 })
    files.of({ handle: handle!, file })
  }
  const said = () => screen.queryAllByText(/is too large to be kept/).map((title) => title.textContent?.split('”')[0])

  await act(() => open('big.jsonl'))
  expect(said()).toEqual(['“big.jsonl'])
  await act(() => open('big.jsonl'))
  expect(said()).toEqual(['“big.jsonl'])
  await act(() => open('second.jsonl'))
  expect(said()).toEqual(['“second.jsonl'])
  act(store.undo)
  expect(said()).toEqual([])
})

it('that a dataset is too large to be kept is said here of what was opened, not of what was made, which says it itself', () => {
  const said: string[] = []
  const files = createKeptFiles(
    () => 'id',
    () => {},
    (sentence) => said.push(sentence),
  )
  const handle = memoryDataset('big.jsonl', readDatasetText('{"a":"1"}', 'big.jsonl'))
  const large = () => Object.defineProperty(new Blob([]), 'size', { value: MAX_KEPT_FILE_BYTES + 1 })
  files.of({ handle, file: large() })
  files.of({ handle, file: large(), isMade: true })
  expect(said).toEqual(['“big.jsonl” is too large to be kept in the browser. Open it again at your next visit.'])
})
