import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Json } from '../../../../src/base/json.ts'
import { countingKeys } from '../../../../src/base/key.ts'
import { memoryDataset } from '../../../../src/dataset/memory-dataset.ts'
import { readValues } from '../../../../src/dataset/read-values.ts'
import { MediaDialog } from '../../../../src/designer/media/media-dialog.tsx'
import { createDesignerStore } from '../../../../src/store/designer-store.ts'
import { StoreProvider } from '../../../../src/store/store-context.tsx'
import { schemaOf } from '../../checks/data-report-of.ts'

/** Stands for the browser's image: remembers what it was told to load, and loads when the test says so. */
class FakeImage extends EventTarget {
  static readonly made: FakeImage[] = []
  naturalWidth = 30
  naturalHeight = 20
  src: string | null = null
  constructor() {
    super()
    FakeImage.made.push(this)
  }
  removeAttribute() {
    this.src = null
  }
}

beforeEach(() => {
  FakeImage.made.length = 0
  vi.stubGlobal('Image', FakeImage)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const end = (at: number, event: 'load' | 'error') =>
  act(async () => void FakeImage.made[at]?.dispatchEvent(new Event(event)))
const check = () => userEvent.click(screen.getByRole('button', { name: /^Check/ }))
const found = () =>
  within(screen.getByRole('list', { name: 'Checked links' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent)

test('loads nothing before it is asked to', async () => {
  await open([{ picture: 'https://a.example/1.png' }])
  expect(FakeImage.made).toEqual([])
  expect(screen.queryByRole('list', { name: 'Checked links' })).toBeNull()
})

test('loads the links of the datapoint shown, letter by letter as they are written, and says what came of them', async () => {
  const odd = 'https://a.example/a%2Fb.png?sig=a%2Bb%3D&x=ä'
  await open([{ picture: odd }, { picture: 'https://a.example/2.png' }])
  await check()
  expect(FakeImage.made.map(({ src }) => src)).toEqual([odd])
  await end(0, 'load')
  expect(found()).toEqual([expect.stringContaining('30 × 20 pixels')])
  expect(screen.getByText('1 link checked.')).toBeVisible()
})

test('tells why: an http link is not even tried; the bad ones come first and open in a tab of their own', async () => {
  await open([
    { picture: 'https://a.example/1.png' },
    { picture: 'http://a.example/2.png' },
    { picture: 'https://a.example/3.png' },
  ])
  await userEvent.click(screen.getByRole('radio', { name: 'All 3' }))
  await check()
  expect(FakeImage.made).toHaveLength(2)
  await end(0, 'load')
  await end(1, 'error')
  expect(found()).toEqual([
    expect.stringMatching(/^An http link.*Datapoint 2/),
    expect.stringMatching(/^Did not load: not there, blocked by its server, or not an image.*Datapoint 3/),
    expect.stringContaining('Datapoint 1'),
  ])
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(['https://a.example/3.png', 'https://a.example/1.png'])
})

test('a link that stands in several places is loaded once', async () => {
  await open([{ picture: 'https://a.example/1.png' }, { picture: 'https://a.example/1.png' }])
  await userEvent.click(screen.getByRole('radio', { name: 'All 2' }))
  await check()
  expect(FakeImage.made).toHaveLength(1)
  await end(0, 'load')
  expect(found()).toHaveLength(2)
})

test('Cancel lets go of what is loading and begins nothing more', async () => {
  await open(Array.from({ length: 30 }, (_, index) => ({ picture: `https://a.example/${index}.png` })))
  await userEvent.click(screen.getByRole('radio', { name: 'All 30' }))
  await check()
  expect(FakeImage.made).toHaveLength(4)
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(FakeImage.made.map(({ src }) => src)).toEqual([null, null, null, null])
  await end(0, 'load')
  expect(FakeImage.made).toHaveLength(4)
  expect(screen.getByText('Cancelled after 0 of 30.')).toBeVisible()
})

test('goes to a datapoint, or through all that have problems', async () => {
  const { store, onClose } = await open([
    { picture: 'https://a.example/1.png' },
    { picture: 'http://a.example/2.png' },
    { picture: 'no' },
  ])
  await userEvent.click(screen.getByRole('radio', { name: 'All 3' }))
  await check()
  await end(0, 'load')
  await userEvent.click(screen.getByRole('button', { name: 'Datapoint 3' }))
  expect(onClose).toHaveBeenCalledOnce()
  expect(store.getState().dataset.index).toBe(2)
  await userEvent.click(screen.getByRole('button', { name: 'Go through them' }))
  expect(store.getState().dataset.walk?.stops.map(({ index }) => index)).toEqual([1, 2])
  expect(store.getState().dataset.index).toBe(1)
})

test('says what is missing where there is nothing to check', async () => {
  await open([{ picture: 'a' }], 'text')
  expect(screen.getByText(/no image, audio or video field/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Check' })).toBeNull()
})

async function open(rows: readonly Json[], type: 'image_url' | 'text' = 'image_url') {
  const store = createDesignerStore(countingKeys())
  const schema = schemaOf({ picture: type })
  store.load({ ...store.getState().history.present, schema, name: 'Test' })
  await store.setDataset(memoryDataset('rows.jsonl', readValues(rows), () => {}, schema))
  const onClose = vi.fn<() => void>()
  render(
    <StoreProvider store={store}>
      <>
        <MediaDialog onClose={onClose} />
      </>
    </StoreProvider>,
  )
  return { store, onClose }
}
