import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { createRandom, type Random } from '../../src/base/seeded-random.ts'
import { launchOptions } from '../chromium.ts'
import { watchFaults } from './support/faults.ts'
import { one, onCanvas } from './support/one.ts'
import type { RemoteHandle } from './support/remote-handle.ts'
import { expect, openApp, test } from './support/test.ts'

/** How often the browser is killed, and which moments are drawn. `npm run fuzz -- kill` kills it more often. */
const KILLS = Number(process.env.FUZZ_KILLS ?? 2)
const SEED = Number(process.env.FUZZ_SEED ?? 1)

/** What may be lost of the work before a kill, in milliseconds. */
const LOSS = 1000

test(`killed at ${KILLS} random moments of editing: at most the last second is lost, and the work always opens`, async ({
  baseURL,
}) => {
  test.setTimeout(30_000 + KILLS * 30_000)
  const random = createRandom(SEED)
  const profile = await mkdtemp(join(tmpdir(), 'designer-killed-'))
  const losses: number[] = []
  try {
    for (let kill = 0; kill <= KILLS; kill++) {
      const { context, page, designer, faults } = await openProfile(profile, baseURL!)
      if (kill > 0) losses.push(await lossOf(designer, kill))
      expect(faults.list(), `kill ${kill}`).toEqual([])
      if (kill === KILLS) {
        await context.close()
        break
      }
      states = [await stateOf(designer)]
      // Each round begins anew, so that the page stays short; opening is an edit like any other, and may be lost like one.
      await designer.open({ layout: START })
      states.push(await stateOf(designer))
      await startTyping(page)
      const edit = createEditor(page, random)
      const end = Date.now() + 100 + random.next() * 1900
      while (Date.now() < end) {
        await edit()
        states.push(await stateOf(designer))
      }
      await killBrowser(context)
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  test.info().annotations.push({ type: 'lost at most', description: `${Math.max(...losses)} ms` })
  console.log(`kill: ${KILLS} kills with seed ${SEED}, at most ${Math.max(...losses)} ms lost`)
})

/** What the layout was after each edit, as the test saw it, and when the browser was killed. */
let states: State[] = []
let killed = 0

type State = { readonly time: number; readonly layout: string }

async function stateOf(designer: RemoteHandle): Promise<State> {
  return { layout: JSON.stringify(await designer.exportLayout()), time: Date.now() }
}

/** The time between the kill and the moment at which what is back was overtaken by a newer edit. Fails where it is no state there was. */
async function lossOf(designer: RemoteHandle, kill: number): Promise<number> {
  const back = JSON.stringify(await designer.exportLayout())
  const at = states.findLastIndex(({ layout }) => layout === back)
  expect(at, `kill ${kill}: what is back is a state that there was`).toBeGreaterThanOrEqual(0)
  const lost = at === states.length - 1 ? 0 : killed - (states[at + 1]?.time ?? killed)
  expect(lost, `kill ${kill}: milliseconds of work lost`).toBeLessThanOrEqual(LOSS)
  return lost
}

const START = [{ rows: [{ columns: [{ items: [{ type: 'free_text', description: 'Killed' }] }] }] }]

/** Puts the caret at the end of the question, in the inspector. */
async function startTyping(page: Page) {
  await one(page, 'tab', 'Design').click()
  await onCanvas(page, /^Free text: /).click()
  await one(one(page, 'region', 'Inspector'), 'textbox', 'Question').focus()
  await page.keyboard.press('End')
}

/** An editing person: mostly typing, now and then a new row or a step back, never back beyond where the round began. */
function createEditor(page: Page, random: Random): () => Promise<void> {
  let steps = 0
  let isTyping = false
  return async () => {
    const dice = random.next()
    if (dice < 0.8 || (dice >= 0.9 && steps === 0)) {
      if (!isTyping) steps++
      isTyping = true
      return page.keyboard.insertText(String.fromCodePoint(97 + random.whole(0, 25)))
    }
    if (dice < 0.9) await one(page, 'button', 'Add row').click()
    else await one(page, 'button', 'Undo').click()
    steps += dice < 0.9 ? 1 : -1
    isTyping = false
    await startTyping(page)
  }
}

/** The app in a browser whose profile stays on the disk. */
async function openProfile(profile: string, baseURL: string) {
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL,
    viewport: { width: 1440, height: 900 },
  })
  const page = context.pages()[0]!
  const faults = watchFaults(page, baseURL)
  return { context, page, faults, designer: await openApp(page) }
}

/** Ends the browser's own process at once, as a crash or a power cut does. */
async function killBrowser(context: BrowserContext) {
  const session = await context.browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const closed = context.waitForEvent('close')
  killed = Date.now()
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL')
  await closed
}
