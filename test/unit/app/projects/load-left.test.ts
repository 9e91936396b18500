import { expect, it } from 'vitest'
import { loadLeft, LOOKS } from '../../../../src/app/projects/load-left.ts'
import type { ReadProject } from '../../../../src/store/storage/saved-project.ts'

const PROJECT = {
  id: 'a',
  name: 'Mine',
  version: 1,
  saved: '2026-01-01T00:00:00.000Z',
  document: '{}',
  revision: 1,
  writer: 'w',
  fileId: null,
  binned: null,
}

/** A storage where what a page has put down while it went away arrives after so many pauses. */
function storageThatWaits(pauses: number) {
  let paused = 0
  let kept: ReadProject | { state: 'none' } = { state: 'none' }
  const storage = {
    load: async () => kept,
    takeLeft: async () => {
      if (paused >= pauses) kept = { state: 'loaded', project: PROJECT }
    },
  }
  const pause = async () => {
    paused++
  }
  return { storage, pause, paused: () => paused }
}

it('finds what the page before has put down a moment after it was asked for', async () => {
  const late = storageThatWaits(3)
  expect(await loadLeft(late.storage, 'a', late.pause)).toEqual({ state: 'loaded', project: PROJECT })
  expect(late.paused()).toBe(3)
})

it('waits for nothing that is there', async () => {
  const there = storageThatWaits(0)
  await there.storage.takeLeft()
  expect(await loadLeft(there.storage, 'a', there.pause)).toMatchObject({ state: 'loaded' })
  expect(there.paused()).toBe(0)
})

it('gives up on a project that is gone', async () => {
  const gone = storageThatWaits(LOOKS + 1)
  expect(await loadLeft(gone.storage, 'a', gone.pause)).toEqual({ state: 'none' })
  expect(gone.paused()).toBe(LOOKS)
})

it('goes on when the storage cannot be read for a moment', async () => {
  const { storage, pause } = storageThatWaits(2)
  let isFirst = true
  const takeLeft = async () => {
    if (isFirst) {
      isFirst = false
      throw new Error('busy')
    }
    return storage.takeLeft()
  }
  expect(await loadLeft({ ...storage, takeLeft }, 'a', pause)).toMatchObject({ state: 'loaded' })
})
