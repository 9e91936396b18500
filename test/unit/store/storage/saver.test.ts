import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SavingState } from '../../../../src/store/designer-state.ts'
import type { SavedProject } from '../../../../src/store/storage/saved-project.ts'
import { createSaver } from '../../../../src/store/storage/saver.ts'

describe('createSaver', () => {
  it('says saving, then saved', async () => {
    const { saver, storage, states } = setUp()
    saver.save(() => project('a'))
    expect(states).toEqual([{ status: 'saving' }])
    storage.finish()
    await saver.settled()
    expect(storage.kept).toEqual(['a'])
    expect(states).toEqual([{ status: 'saving' }, { status: 'saved' }])
  })

  it('makes one more write of all that changed during a write, and says saved only after it', async () => {
    const { saver, storage, states } = setUp()
    for (const name of ['a', 'b', 'c', 'd']) saver.save(() => project(name))
    storage.finish()
    await flush()
    expect(states.at(-1)).toEqual({ status: 'saving' })
    storage.finish()
    await saver.settled()
    expect(storage.kept).toEqual(['a', 'd'])
    expect(states).toEqual([{ status: 'saving' }, { status: 'saved' }])
  })

  it('reads the project when its write begins, not when it was asked for', async () => {
    const { saver, storage } = setUp()
    let name = 'early'
    saver.save(() => project('a'))
    saver.save(() => project(name))
    name = 'late'
    storage.finish()
    await flush()
    storage.finish()
    await saver.settled()
    expect(storage.kept).toEqual(['a', 'late'])
  })

  it('says why a write failed and tries again at the next change', async () => {
    const { saver, storage, states } = setUp()
    saver.save(() => project('a'))
    storage.fail(new DOMException('', 'QuotaExceededError'))
    await saver.settled()
    expect(states.at(-1)).toEqual({
      status: 'failed',
      message: expect.stringMatching(/full.*Download the project file/),
    })

    saver.save(() => project('b'))
    expect(states.at(-1)).toEqual({ status: 'saving' })
    storage.finish()
    await saver.settled()
    expect(storage.kept).toEqual(['b'])
    expect(states.at(-1)).toEqual({ status: 'saved' })
  })

  it('goes on after a failed write with what changed during it', async () => {
    const { saver, storage, states } = setUp()
    saver.save(() => project('a'))
    saver.save(() => project('b'))
    storage.fail(new Error('the disk is gone'))
    await flush()
    storage.finish()
    await saver.settled()
    expect(storage.kept).toEqual(['b'])
    expect(states).toEqual([{ status: 'saving' }, { status: 'saved' }])
  })

  it('takes a project that cannot be written for a failure, and goes on', async () => {
    const { saver, storage, states } = setUp()
    saver.save(() => {
      throw new Error('a circle')
    })
    await saver.settled()
    expect(states.at(-1)).toMatchObject({ status: 'failed' })
    saver.save(() => project('b'))
    storage.finish()
    await saver.settled()
    expect(storage.kept).toEqual(['b'])
  })

  it('says at each change that nothing is kept where the browser keeps nothing', async () => {
    const states: SavingState[] = []
    const storage = { refusal: 'Nothing is kept here.', save: () => Promise.reject(new Error('asked anyway')) }
    const saver = createSaver(storage, (state) => states.push(state))
    saver.save(() => project('a'))
    await saver.settled()
    expect(states).toEqual([{ status: 'off', message: 'Nothing is kept here.' }])
  })

  it('keeps the last change in every order of changes, successes and failures, one write at a time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('change', 'finish', 'fail', 'wait'), { maxLength: 40 }),
        async (steps) => {
          const { saver, storage, states } = setUp()
          let changes = 0
          const change = () => {
            const name = String(++changes)
            saver.save(() => project(name))
          }
          for (const step of steps) {
            if (step === 'change') change()
            else if (step === 'finish') storage.finish()
            else if (step === 'fail') storage.fail(new Error('no'))
            else await flush()
          }
          change()
          for (let i = 0; i < 3; i++) {
            storage.finish()
            await flush()
          }
          await saver.settled()
          expect(storage.kept.at(-1)).toBe(String(changes))
          expect(storage.most).toBe(1)
          expect(states.at(-1)).toEqual({ status: 'saved' })
          expect([...storage.kept].sort((a, b) => Number(a) - Number(b))).toEqual(storage.kept)
        },
      ),
    )
  })
})

function setUp() {
  const states: SavingState[] = []
  const storage = slowStorage()
  return { states, storage, saver: createSaver(storage, (state) => states.push(state)) }
}

/** A storage whose writes end when the test says so. */
function slowStorage() {
  const kept: string[] = []
  let running: { name: string; resolve(): void; reject(error: unknown): void } | null = null
  let count = 0
  const end = () => {
    const write = running
    running = null
    if (write) count--
    return write
  }
  return {
    refusal: null,
    kept,
    most: 0,
    save({ name }: SavedProject) {
      this.most = Math.max(this.most, ++count)
      return new Promise<void>((resolve, reject) => {
        running = { name, resolve, reject }
      })
    },
    finish() {
      const write = end()
      if (!write) return
      kept.push(write.name)
      write.resolve()
    },
    fail(error: unknown) {
      end()?.reject(error)
    },
  }
}

function project(name: string): SavedProject {
  return { id: 'p1', name, version: 1, saved: '2026-01-02T03:04:05.000Z', document: '{}' }
}

const flush = () => new Promise((resolve) => setTimeout(resolve, 0))
