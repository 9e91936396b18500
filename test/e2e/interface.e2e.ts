import type { BrowserContext } from '@playwright/test'
import type { Act } from '../fuzz/interface/act.ts'
import { drawActs, playActs, shrink } from '../fuzz/interface/sequence.ts'
import { expect, test } from './support/test.ts'

/** How many random sequences, from which, and drawn by what. `npm run fuzz -- interface` plays more of them. */
const SEQUENCES = Number(process.env.FUZZ_SEQUENCES ?? 2)
const FIRST = Number(process.env.FUZZ_FIRST ?? 1)
const SEED = Number(process.env.FUZZ_SEED ?? 1)

let context: BrowserContext
test.beforeAll(async ({ browser, baseURL }) => {
  context = await browser.newContext({ baseURL: baseURL!, viewport: { width: 1440, height: 900 } })
})
test.afterAll(() => context.close())

for (let number = FIRST; number < FIRST + SEQUENCES; number++) {
  test(`random sequence ${SEED}/${number} of what a person does`, async ({ baseURL }) => {
    test.setTimeout(20 * 60_000)
    const acts = drawActs(`${SEED}/${number}`)
    const play = (some: readonly Act[]) => playActs(context, baseURL!, some)
    const broken = await play(acts)
    if (broken === null) return
    // What does not break again can't be made smaller; it is told as it was.
    const few = (await play(acts)) === null ? acts : await shrink(acts, play)
    const words = few.map(({ verb, picks }, index) => `${index + 1}. ${verb} (${picks.join(', ')})`)
    expect(`${(await play(few)) ?? broken}\n${words.join('\n')}`, `sequence ${SEED}/${number}, shrunk`).toBeNull()
  })
}
