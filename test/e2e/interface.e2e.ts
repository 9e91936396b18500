import type { Act } from '../fuzz/interface/act.ts'
import { drawActs, playActs, shrink } from '../fuzz/interface/sequence.ts'
import { expect, test } from './support/test.ts'

/** How many random sequences, and which. `npm run fuzz -- interface` plays more of them. */
const SEQUENCES = Number(process.env.FUZZ_SEQUENCES ?? 3)
const SEED = Number(process.env.FUZZ_SEED ?? 1)

for (let number = 1; number <= SEQUENCES; number++) {
  test(`random sequence ${SEED}/${number} of what a person does`, async ({ browser, baseURL }) => {
    test.setTimeout(20 * 60_000)
    const acts = drawActs(`${SEED}/${number}`)
    const play = (some: readonly Act[]) => playActs(browser, baseURL!, some)
    const broken = await play(acts)
    if (broken === null) return
    const few = await shrink(acts, play)
    const words = few.map(({ verb, picks }, index) => `${index + 1}. ${verb} (${picks.join(', ')})`)
    expect(`${(await play(few)) ?? broken}\n${words.join('\n')}`, `sequence ${SEED}/${number}, shrunk`).toBeNull()
  })
}
