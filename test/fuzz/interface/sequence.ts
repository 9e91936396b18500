import type { BrowserContext, Page, Request } from '@playwright/test'
import { createRandom } from '../../../src/base/seeded-random.ts'
import { watchFaults, type Faults } from '../../e2e/support/faults.ts'
import type { RemoteHandle } from '../../e2e/support/remote-handle.ts'
import { openApp } from '../../e2e/support/test.ts'
import { type Act, doAct, DRAWN } from './act.ts'

/** The most that a crash may cost, in milliseconds. */
const LOSS = 1000

/** More steps than a sequence makes. */
const MOST_STEPS = 60

/** The steps of a sequence, drawn by its seed. */
export function drawActs(seed: string): readonly Act[] {
  const random = createRandom(seed)
  const pick = () => random.whole(0, 999)
  return Array.from({ length: random.whole(5, 14) }, () => ({
    verb: random.pick(DRAWN) ?? 'undo',
    picks: [pick(), pick(), pick()],
  }))
}

/**
 * Does the steps as at a first visit: what the profile has stored is forgotten before. Its copies of the app's files stay, which a profile
 * for each sequence would fetch and compile anew. Gives back what was broken, or null.
 */
export async function playActs(context: BrowserContext, baseURL: string, acts: readonly Act[]): Promise<string | null> {
  context.setDefaultTimeout(10_000)
  let at = -1
  try {
    await forget(context, baseURL)
    let open = await openPage(await context.newPage(), baseURL)
    let states = [await stateOf(open.designer)]
    for (const [index, act] of acts.entries()) {
      at = index
      if (act.verb === 'reload') {
        await flushed(open.page)
        const before = await stateOf(open.designer)
        await open.page.reload()
        await open.designer.ready()
        hold((await stateOf(open.designer)).layout === before.layout, 'a reload brings back the layout')
        states = [await stateOf(open.designer)]
      } else if (act.verb === 'crash') {
        const faults = open.faults.list()
        hold(faults.length === 0, `nothing goes wrong unseen: ${faults.join('\n')}`)
        const crashed = Date.now()
        await crash(open.page)
        open = await openPage(await context.newPage(), baseURL)
        const back = await stateOf(open.designer)
        const found = states.findLastIndex(({ layout }) => layout === back.layout)
        hold(found >= 0, 'what is back after a crash was there once')
        const next = states[found + 1]
        hold(next === undefined || crashed - next.time <= LOSS, 'a crash costs the last second at most')
        states = [back]
      } else {
        await doAct(open.page, act)
        await settle(open)
        for (const state of [...(await typedIn(open.page)), await stateOf(open.designer)])
          if (state.layout !== states.at(-1)?.layout) states.push(state)
      }
      await open.designer.issues()
      const faults = open.faults.list()
      hold(faults.length === 0, `nothing goes wrong unseen: ${faults.join('\n')}`)
    }
    at = acts.length
    await checkUndo(open)
    return null
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return `Step ${at + 1}, ${acts[at]?.verb ?? (at < 0 ? 'the first visit' : 'undo and redo')}: ${words}`
  }
}

/** The fewest steps that still break something: from both ends, then each by itself. `most` tries. */
export async function shrink(
  acts: readonly Act[],
  play: (acts: readonly Act[]) => Promise<string | null>,
  most = 25,
): Promise<readonly Act[]> {
  let few = acts
  let tries = 0
  for (let size = Math.ceil(few.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = few.length - size; from >= 0 && tries < most; from -= size) {
      const fewer = few.toSpliced(from, size)
      tries++
      if ((await play(fewer)) !== null) few = fewer
    }
  }
  return few
}

/** Closes all pages and empties the storage of the app. */
async function forget(context: BrowserContext, baseURL: string) {
  await Promise.all(context.pages().map((page) => page.close()))
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: new URL(baseURL).origin, storageTypes: 'all' })
  await page.close()
}

/** `asked`: the requests that are not answered yet. */
type Open = {
  readonly page: Page
  readonly designer: RemoteHandle
  readonly faults: Faults
  readonly asked: ReadonlySet<Request>
}

async function openPage(page: Page, baseURL: string): Promise<Open> {
  const faults = watchFaults(page, baseURL)
  const asked = new Set<Request>()
  page.on('request', (request) => asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  await page.addInitScript(noteTyped)
  return { page, faults, asked, designer: await openApp(page) }
}

/** Waits, as a person does, until what comes late has come: a dialog whose code is fetched, what is drawn after it. */
async function settle({ page, asked }: Open) {
  let isQuiet = false
  while (!isQuiet) {
    const awaited = asked.size
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          // A page that the browser does not draw just now has no frames.
          setTimeout(resolve, 1000)
          requestAnimationFrame(() => requestIdleCallback(() => resolve()))
        }),
    )
    // What has come only now is still to be drawn.
    isQuiet = awaited === 0 && asked.size === 0
  }
}

declare global {
  interface Window {
    __typed?: State[]
  }
}

/** In the page: notes every layout that there is for a moment while somebody types. A crash may bring back each of them. */
function noteTyped() {
  const typed: State[] = []
  Object.defineProperty(window, '__typed', { value: typed })
  const note = () => typed.push({ layout: JSON.stringify(window.designer.exportLayout()), time: Date.now() })
  window.addEventListener('input', () => setTimeout(note), true)
}

/** The layouts of a moment since the last call. */
function typedIn(page: Page): Promise<readonly State[]> {
  return page.evaluate(() => window.__typed?.splice(0) ?? [])
}

type State = { readonly layout: string; readonly time: number }

/** The layout as it goes out, which must be a list of pages. */
async function stateOf(designer: RemoteHandle): Promise<State> {
  const layout = await designer.exportLayout()
  hold(Array.isArray(layout) && layout.length > 0, 'the export is a list of pages')
  return { layout: JSON.stringify(layout), time: Date.now() }
}

/** All steps there are, back and again: the same states come by. In the page, where a step costs no message. */
async function checkUndo({ page }: Open) {
  const { back, again } = await page.evaluate((most) => {
    const state = () => JSON.stringify(window.designer.exportLayout())
    const walk = (go: () => void) => {
      const passed = [state()]
      for (let step = 0; step < most; step++) {
        go()
        if (state() !== passed.at(-1)) passed.push(state())
      }
      return passed
    }
    // To the newest state first: a sequence may end with steps undone.
    walk(window.designer.redo)
    return { back: walk(window.designer.undo), again: walk(window.designer.redo) }
  }, MOST_STEPS)
  hold(JSON.stringify(back.toReversed()) === JSON.stringify(again), 'undo and redo pass the same layouts')
}

/** What was changed last lies in the storage now, also while a dialog hides the rest of the page from assistive technology. */
async function flushed(page: Page) {
  await page
    .getByRole('banner', { includeHidden: true })
    .getByText('Saved', { exact: true })
    .waitFor({ state: 'attached' })
}

/** The page's process dies, as when the memory runs out. */
async function crash(page: Page) {
  const session = await page.context().newCDPSession(page)
  const gone = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => {})
  await gone
  await page.close()
}

function hold(isKept: boolean, promise: string): asserts isKept {
  if (!isKept) throw new Error(`Broken: ${promise}.`)
}
