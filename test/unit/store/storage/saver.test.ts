import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SavingState } from '../../../../src/store/designer-state.ts'
import { createSaver } from '../../../../src/store/storage/saver.ts'

const FAILED: SavingState = { status: 'failed', message: 'The disk is gone.' }

describe('createSaver', () => {
  it('says saving at once, waits, writes, and says saved', async () => {
    const { saver, work, states } = setUp()
    saver.save()
    expect(states).toEqual([{ status: 'saving' }])
    expect(work.writes).toBe(0)
    await work.passPause()
    expect(work.writes).toBe(1)
    await work.finish()
    expect(states).toEqual([{ status: 'saving' }, { status: 'saved' }])
  })

  it('gathers all that is asked for during the wait in one write', async () => {
    const { saver, work } = setUp()
    for (let i = 0; i < 10; i++) saver.save()
    await work.passPause()
    await work.finish()
    expect(work.writes).toBe(1)
  })

  it('makes one more write of all that changed during a write, after another wait, and says saved only then', async () => {
    const { saver, work, states } = setUp()
    saver.save()
    await work.passPause()
    for (let i = 0; i < 5; i++) saver.save()
    await work.finish()
    expect(work.writes).toBe(1)
    expect(states.at(-1)).toEqual({ status: 'saving' })
    await work.passPause()
    await work.finish()
    expect(work.writes).toBe(2)
    expect(states.at(-1)).toEqual({ status: 'saved' })
  })

  it('begins at once when it is told to hurry, without another wait', async () => {
    const { saver, work } = setUp()
    saver.save()
    const flushed = saver.flush()
    await flush()
    expect(work.writes).toBe(1)
    saver.save()
    await work.finish()
    expect(work.writes).toBe(2)
    await work.finish()
    await flushed
    saver.save()
    await flush()
    expect(work.writes, 'and waits again afterwards').toBe(2)
  })

  it('has nothing to hurry for when nothing waits', async () => {
    const { saver, work } = setUp()
    await saver.flush()
    expect(work.writes).toBe(0)
  })

  it('says why a write failed and tries again when asked', async () => {
    const { saver, work, states } = setUp()
    saver.save()
    await work.passPause()
    await work.finish(FAILED)
    expect(states.at(-1)).toEqual(FAILED)
    saver.save()
    await work.passPause()
    await work.finish()
    expect(states.at(-1)).toEqual({ status: 'saved' })
  })

  it('keeps the last change in every order of changes, waits, successes and failures, one write at a time', async () => {
    const step = fc.constantFrom('change', 'pause', 'finish', 'fail', 'hurry')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { saver, work, states } = setUp()
        const change = () => {
          work.value++
          saver.save()
        }
        for (const one of steps) {
          if (one === 'change') change()
          else if (one === 'pause') await work.passPause()
          else if (one === 'finish') await work.finish()
          else if (one === 'fail') await work.finish(FAILED)
          else void saver.flush()
        }
        change()
        for (let i = 0; i < 3; i++) {
          await work.passPause()
          await work.finish()
        }
        expect(work.kept).toBe(work.value)
        expect(work.most).toBe(1)
        expect(states.at(-1)).toEqual({ status: 'saved' })
      }),
    )
  })
})

/** A saver whose waits and writes end when the test says so. */
function setUp() {
  const states: SavingState[] = []
  let endPause = () => {}
  let endWrite: (state: SavingState) => void = () => {}
  const work = {
    /** What there is to save, and what of it is kept. */
    value: 0,
    kept: 0,
    writes: 0,
    most: 0,
    passPause: async () => {
      endPause()
      await flush()
    },
    finish: async (state: SavingState = { status: 'saved' }) => {
      endWrite(state)
      await flush()
    },
  }
  let running = 0
  const write = async () => {
    work.writes++
    work.most = Math.max(work.most, ++running)
    const { value } = work
    const state = await new Promise<SavingState>((resolve) => {
      endWrite = resolve
    })
    running--
    if (state.status === 'saved') work.kept = value
    return state
  }
  const pause = () => {
    const over = new Promise<void>((resolve) => {
      endPause = resolve
    })
    return { over, end: () => endPause() }
  }
  return { states, work, saver: createSaver(write, (state) => states.push(state), pause) }
}

const flush = () => new Promise((resolve) => setTimeout(resolve, 0))
