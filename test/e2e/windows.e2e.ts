import type { Page } from '@playwright/test'
import { createRandom, type Random } from '../../src/base/seeded-random.ts'
import { watchFaults } from './support/faults.ts'
import { one, onCanvas } from './support/one.ts'
import { remoteHandle } from './support/remote-handle.ts'
import { expect, openApp, test } from './support/test.ts'

/** How much is written in each window, and in which order. `npm run fuzz -- windows` writes more. */
const EDITS = Number(process.env.FUZZ_EDITS ?? 30)
const SEED = Number(process.env.FUZZ_SEED ?? 1)

test(`two windows over one project, ${EDITS} edits each in random order: every edit is kept, and who is overtaken is told`, async ({
  page,
  context,
  baseURL,
  faults,
}) => {
  test.setTimeout(60_000 + EDITS * 4000)
  const random = createRandom(SEED)
  const designer = await openApp(page)
  await designer.open({ layout: START, schema: null, datapoints: [] })
  await expect.poll(() => kept(page)).toContain(QUESTION)
  const other = await context.newPage()
  const otherFaults = watchFaults(other, baseURL!)
  await openApp(other)
  const windows: Writer[] = [createWriter(page, 'a'), createWriter(other, 'b')]
  const turns = random.shuffle(windows.flatMap((writer) => Array.from({ length: EDITS }, () => writer)))
  const choices = { theirs: 0, mine: 0, copy: 0 }
  for (const writer of turns) {
    await writer.write()
    if (random.next() >= 0.25 || !(await notice(writer.page).isVisible())) continue
    const choice = drawChoice(random)
    await settle(writer, choice)
    choices[choice]++
    // A copy is a project of its own; so that the two go on in one, its window comes back.
    if (choice === 'copy') await comeBack(writer, windows)
  }
  const words = windows.flatMap((writer) => writer.words())
  expect(words).toHaveLength(2 * EDITS)
  await expect
    .poll(async () => missing(await kept(page), words), { message: 'edits that are kept nowhere' })
    .toEqual([])
  for (const { page: window } of windows) {
    await expect
      .poll(() => isToldOrSaved(window), { message: 'what is shown is what is saved, or that it is not is told' })
      .toBe(true)
  }
  expect(choices.theirs + choices.mine, 'that one window has overtaken the other').toBeGreaterThan(0)
  expect([...faults.list(), ...otherFaults.list()]).toEqual([])
  console.log(
    `windows: ${EDITS} edits in each of two windows with seed ${SEED}, none lost; settled ${JSON.stringify(choices)}`,
  )
})

const QUESTION = 'Written by two'
const START = [{ rows: [{ columns: [{ items: [{ type: 'free_text', description: QUESTION }] }] }] }]

/** Somebody who writes in a window. */
type Writer = {
  readonly page: Page
  /** Types one more word, which nobody else writes, into the question. */
  write(): Promise<void>
  /** Says that the caret is gone. */
  leave(): void
  words(): readonly string[]
}

function createWriter(page: Page, name: string): Writer {
  const words: string[] = []
  let isTyping = false
  return {
    page,
    async write() {
      if (!isTyping) {
        await onCanvas(page, /^Free text: /).click()
        await one(one(page, 'region', 'Inspector'), 'textbox', 'Question').focus()
        await page.keyboard.press('End')
        isTyping = true
      }
      const word = ` ${name}${words.length};`
      words.push(word)
      await page.keyboard.insertText(word)
    },
    leave: () => void (isTyping = false),
    words: () => words,
  }
}

const BUTTONS = {
  theirs: 'Take over the other version',
  mine: 'Use mine for both',
  copy: 'Keep mine as a copy',
} as const
type Choice = keyof typeof BUTTONS

const REFUSALS = /Your browser refused this|is not there any more|can’t be read here/

function drawChoice(random: Random): Choice {
  const dice = random.next()
  if (dice < 0.45) return 'theirs'
  return dice < 0.9 ? 'mine' : 'copy'
}

async function settle(writer: Writer, choice: Choice) {
  await one(notice(writer.page), 'button', BUTTONS[choice]).click()
  // What the other window saves meanwhile is a new difference, which is told again at once.
  await expect(notice(writer.page).getByRole('button', { disabled: true })).toHaveCount(0)
  await expect(writer.page.getByText(REFUSALS)).toHaveCount(0)
  writer.leave()
}

/** Opens what the other window has open: a reload opens the project that its window, here by the test's word, had open last. */
async function comeBack(writer: Writer, windows: readonly Writer[]) {
  const shared = windows.find((each) => each !== writer)!
  const id = await projectId(shared.page)
  await expect.poll(() => projectId(writer.page), { message: 'the copy is what is open' }).not.toBe(id)
  await writer.page.evaluate(([key, value]) => sessionStorage.setItem(key, value), [WINDOW_KEY, id] as const)
  await writer.page.reload()
  await remoteHandle(writer.page).ready()
  expect(await projectId(writer.page)).toBe(id)
}

function notice(page: Page) {
  return one(page, 'region', 'This project was changed in another window.')
}

const WINDOW_KEY = 'batch-layout-designer project'

function projectId(page: Page): Promise<string> {
  return page.evaluate((key) => sessionStorage.getItem(key) ?? '', WINDOW_KEY)
}

/** Whether what the window shows lies in its project; where it does not, the window must say so. */
async function isToldOrSaved(page: Page): Promise<boolean> {
  if (await notice(page).isVisible()) return true
  const [shown, id] = [await remoteHandle(page).exportLayout(), await projectId(page)]
  const saved = await read(page, 'projects')
  const mine = saved.find((record) => record.id === id)
  return mine !== undefined && JSON.stringify(JSON.parse(mine.document!).batch_items) === JSON.stringify(shown)
}

/** All that lies in the projects and restore points, as one text. */
async function kept(page: Page): Promise<string> {
  return JSON.stringify([await read(page, 'projects'), await read(page, 'points')])
}

function missing(text: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => !text.includes(word))
}

function read(page: Page, store: string): Promise<readonly { readonly id: string; readonly document?: string }[]> {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('batch-layout-designer')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result)
          }
        }
      }),
    store,
  )
}
