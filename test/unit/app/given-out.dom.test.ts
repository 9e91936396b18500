import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openFiles } from '../../../src/app/open-files.ts'
import { parseLayout } from '../../../src/layout/wire/parse.ts'
import type { JsonObject } from '../../../src/base/json.ts'
import { countingKeys } from '../../../src/base/key.ts'
import { createDesignerStore, type DesignerStore } from '../../../src/store/designer-store.ts'
import { openTestWindows } from './projects/test-windows.ts'

const OPTIONS = [
  { label: 'Yes', value: 'yes' },
  { label: 'No', value: 'no' },
]
const question = (id?: string) => ({
  ...(id === undefined ? {} : { id }),
  type: 'multiple_choice',
  description: 'Is it?',
  answer_limit: 1,
  options: OPTIONS,
})
const pages = (...items: readonly JsonObject[]) => [{ rows: [{ columns: [{ items }] }] }]
const kept = (store: DesignerStore) =>
  [...(store.getState().history.present.givenOut?.values() ?? [])].map((values) => values.map(({ value }) => value))

it('what the server knows is given out when it is opened; the rest of the file is not', async () => {
  const store = createDesignerStore(countingKeys())
  const other = { ...question(), description: 'And this?' }
  const file = new File([JSON.stringify(pages(question('01JABCDEFGHJKMNPQRSTVWXYZ0'), other))], 'layout.json')
  await openFiles(store, [file], 'layout')
  expect(kept(store)).toEqual([['yes', 'no']])
})

it('a restore point with a name gives out; going back to one of before keeps that', async () => {
  const { a } = await openTestWindows()
  const reading = parseLayout(pages(question()), a.store.keys)
  if (!reading.ok) throw new Error('The layout is wrong.')
  a.store.commit('Open', (document) => ({ ...document, layout: reading.layout }))
  await a.current.keepRestorePoint('import', 'Before')
  expect(kept(a.store)).toEqual([])
  expect(await a.projects.keepRestorePoint('Pilot')).toBeNull()
  expect(kept(a.store)).toEqual([['yes', 'no']])
  const before = (await a.projects.listRestorePoints()).find(({ title }) => title === 'Before')
  expect(await a.projects.restore(before?.id ?? '')).toBeNull()
  expect(kept(a.store), 'although that state knew nothing of it').toEqual([['yes', 'no']])
  await a.current.flush()
  const id = a.current.id()
  expect(await a.projects.create()).toBeNull()
  expect(await a.projects.open(id)).toBeNull()
  expect(kept(a.store), 'when the project is opened again').toEqual([['yes', 'no']])
})
