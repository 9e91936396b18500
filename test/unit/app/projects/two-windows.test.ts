import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WindowChoice } from '../../../../src/designer/projects/projects-handle.tsx'
import { layoutOf } from '../../../support/picture.ts'
import { openTestWindows, type TestWindow } from './test-windows.ts'

const CHOICES: readonly WindowChoice[] = ['theirs', 'mine', 'copy']
const windowOf = fc.constantFrom(0, 1)
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), window: windowOf }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('save' as const), window: windowOf }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), window: windowOf }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      window: windowOf,
      choice: fc.constantFrom(...CHOICES),
    }),
  },
)

describe('two windows over one project', () => {
  it('tell of each other before anything is overwritten', async () => {
    const { a, b, told } = await openTestWindows()
    edit(a, 'first')
    await a.current.flush()
    expect(b.store.getState().apart, 'told by the news').toEqual({ reason: 'changed' })
    edit(b, 'second')
    await b.current.flush()
    expect(await a.everything()).toMatch(/first.*second|second.*first/s)
    expect(told).toEqual([expect.stringContaining('open in another window')])
  })

  it('name what they keep by its time, and a way back without quotes in quotes', async () => {
    const { a, b } = await openTestWindows()
    edit(a, 'first')
    await a.current.flush()
    edit(b, 'second')
    await b.current.flush()
    const [mine] = await b.projects.listRestorePoints()
    expect(mine?.title).toMatch(/^This window’s version of \d+ \w+, \d\d:\d\d, while another one changed it$/)
    for (let times = 0; times < 3; times++) {
      const [newest] = await b.projects.listRestorePoints()
      b.store.commitLayout('Draw', () => layoutOf(`M${times}`))
      expect(await b.projects.restore(newest?.id ?? '')).toBeNull()
      await expect.poll(async () => (await b.projects.listRestorePoints()).length).toBe(times + 2)
    }
    const titles = (await b.projects.listRestorePoints()).map(({ title }) => title)
    expect(titles.filter((title) => title.startsWith('Before going back to “'))).toHaveLength(3)
    for (const title of titles) {
      expect(title).not.toMatch(/“[^”]*“/)
      expect(title.length).toBeLessThan(100)
    }
  })

  it('notice each other without news, when they save', async () => {
    const { a, b } = await openTestWindows({ hasNews: false })
    edit(a, 'first')
    edit(b, 'second')
    await Promise.all([a.current.flush(), b.current.flush()])
    const apart = [a, b].filter(({ store }) => store.getState().apart !== null)
    expect(apart).toHaveLength(1)
    for (const token of ['first', 'second']) expect(await a.everything()).toContain(token)
  })

  it('lose no edit in 200 each, whatever is chosen and whenever it is saved', async () => {
    const { a, b } = await openTestWindows({ hasNews: false })
    const choices = fc.sample(fc.nat({ max: 11 }), { numRuns: 400, seed: 7 })
    for (const [at, dice] of choices.entries()) {
      const one = at % 2 === 0 ? a : b
      edit(one, `edit-${at}-`)
      if (dice < 4) await one.current.flush()
      const choice = CHOICES[dice - 9]
      if (choice !== undefined && one.store.getState().apart !== null) {
        expect(await one.projects.settle(choice)).toBeNull()
      }
    }
    for (const one of [a, b]) await one.current.flush()
    const kept = await a.everything()
    expect(choices.map((_, at) => `edit-${at}-`).filter((token) => !kept.includes(token))).toEqual([])
  }, 60_000)

  it('lose no edit in any order of edits, saves, undos and choices, with news or without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.boolean(), async (steps, hasNews) => {
        const { a, b } = await openTestWindows({ hasNews })
        const expected = new Set<string>()
        for (const [at, one] of steps.entries()) {
          const target = one.window === 0 ? a : b
          if (one.kind === 'edit') {
            edit(target, `edit-${at}-`)
            expected.add(`edit-${at}-`)
            // What a person has undone may go; what was saved once must not go by another window's doing.
            await target.current.flush()
          } else if (one.kind === 'save') await target.current.flush()
          else if (one.kind === 'undo') undo(target, expected)
          else if (target.store.getState().apart !== null) await target.projects.settle(one.choice)
        }
        for (const one of [a, b]) await one.current.flush()
        const kept = await a.everything()
        expect([...expected].filter((token) => !kept.includes(token))).toEqual([])
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

/** Appends a word of its own to the page's name: each edit stays readable in all that follow. */
function edit({ store }: TestWindow, token: string) {
  store.commitLayout(`Write ${token}`, (layout) =>
    layout.map((page, index) => (index === 0 ? { ...page, name: `${page.name ?? ''}${token}` } : page)),
  )
}

/** Undoes a step; what the person has taken back is not missed. */
function undo({ store }: TestWindow, expected: Set<string>) {
  const before = store.getState().history.present.layout[0]?.name ?? ''
  store.undo()
  const after = store.getState().history.present.layout[0]?.name ?? ''
  for (const token of expected) if (before.includes(token) && !after.includes(token)) expected.delete(token)
}
