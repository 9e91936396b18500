import fc from 'fast-check'
import { afterAll, test } from 'vitest'
import { arrangeVerbs } from './arrange-verbs.ts'
import { checkState } from './invariants.ts'
import { standInForBrowser } from './node-worker.ts'
import { openVerbs } from './open-verbs.ts'
import { sessionVerbs } from './session-verbs.ts'
import { createWorld, type Step, storeOf, type Verb } from './world.ts'
import { writeVerbs } from './write-verbs.ts'

/** How many sequences; `npm run fuzz -- model` runs more of them. `FUZZ_PATH` goes straight to one that failed. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300)
const PATH = process.env.FUZZ_PATH

standInForBrowser()

const VERBS: Readonly<Record<string, Verb>> = { ...arrangeVerbs, ...writeVerbs, ...openVerbs, ...sessionVerbs }

const words = fc.oneof(
  fc.constantFrom('', ' ', 'A', 'prompt', 'Which one?', '<b>x</b><script>1</script>', '__proto__', 'constructor'),
  fc.constantFrom('a\nb\r\nc', '\ud800', '\u2028', 'أي', '# *x*', 'null', '0', 'ﬀ'.repeat(70)),
  fc.string({ maxLength: 12 }),
)
const arbitraryStep: fc.Arbitrary<Step> = fc.record({
  verb: fc.oneof(...Object.entries(VERBS).map(([verb, { weight = 1 }]) => ({ weight, arbitrary: fc.constant(verb) }))),
  picks: fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 999 }), fc.nat({ max: 999 })),
  words,
})
const arbitrarySteps = fc.array(arbitraryStep, { minLength: 1, maxLength: 40, size: 'max' })

let commands = 0
let windows = 0

test(
  `${RUNS} random sequences of commands keep every promise of the store`,
  async () => {
    await fc.assert(fc.asyncProperty(arbitrarySteps, run), {
      numRuns: RUNS,
      ...(PATH === undefined ? {} : { path: PATH }),
    })
  },
  RUNS * 1000 + 60_000,
)

afterAll(() => {
  console.log(`model: ${RUNS} sequences, ${commands} commands, ${windows} with two windows or a crash`)
})

/** Does the steps one after another and looks at everything after each of them. */
async function run(steps: readonly Step[]) {
  const world = await createWorld()
  try {
    for (const [at, step] of steps.entries()) {
      const before = storeOf(world).getState()
      const window = world.at
      try {
        const verb = VERBS[step.verb]!
        await verb.run(world, step)
        const after = storeOf(world).getState()
        checkState(window === world.at ? before : after, after, verb.brings === true)
      } catch (error) {
        throw new Error(`Step ${at + 1}, ${step.verb}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        })
      }
      commands++
    }
  } finally {
    if (steps.some(({ verb }) => verb === 'crash' || verb === 'change the window')) windows++
    for (const { end } of world.windows) end()
  }
}
