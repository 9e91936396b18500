import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { openTestWindows } from './test-windows.ts'

it('asks how a project was left while the one before is still shown: what is shown then takes the place of what was kept', async () => {
  const shown: string[] = []
  const { a } = await openTestWindows({
    viewOf: (store) => {
      shown.push(store.getState().history.present.name)
      return Promise.resolve(null)
    },
  })
  const id = a.current.id()
  const created = a.projects.create()
  await a.current.flush()
  expect(await created).toBeNull()
  a.store.rename('Another')
  await a.current.flush()
  shown.length = 0
  expect(await a.projects.open(id)).toBeNull()
  expect(a.store.getState().history.present.name).toBe('Shared')
  expect(shown).toEqual(['Another'])
})
