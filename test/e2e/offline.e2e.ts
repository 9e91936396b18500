import type { BrowserContext, Page } from '@playwright/test'
import { choose, downloadExport, madeFile } from './support/files.ts'
import { fillStorage } from './support/full-storage.ts'
import { expectClean } from './support/looks.ts'
import { one, onCanvas } from './support/one.ts'
import { openOwnSite, type OwnSite } from './support/own-site.ts'
import { remoteHandle } from './support/remote-handle.ts'
import { expect, test as base } from './support/test.ts'

/** The app on a server of its own, below a path, in a browser that may keep it. */
const test = base.extend<{ site: OwnSite; baseURL: string }>({
  site: async ({ browserName: _any }, provide) => {
    const site = await openOwnSite()
    await provide(site)
    await site.close()
  },
  baseURL: async ({ site }, provide) => provide(site.url),
})
test.use({ serviceWorkers: 'allow' })
// Two browsers' worth of work: the whole app is fetched, then used.
test.slow()

/** Every command that opens a dialog, with the dialog's name: each is fetched when it is first needed. */
const DIALOGS: readonly (readonly [command: string, dialog: string])[] = [
  ['Look into the dataset', 'rows.jsonl'],
  ['Contact sheet', 'Contact sheet'],
  ['Edit the schema', 'rows.jsonl'],
  ['Check media', 'Check media'],
  ['Counterbalance two fields', 'Counterbalance two fields'],
  ['Groups, cost and answers', 'Groups, cost and answers'],
  ['Collected answers', 'Collected answers'],
  ['Design advice', 'Design advice'],
  ['Paste the server’s answer', 'Paste the server’s answer'],
  ['Share a link', 'Share a link'],
  ['Compare with another layout', 'Compare'],
  ['Batch details', 'Batch details'],
  ['Projects', 'Projects'],
  ['Restore points', 'Restore points'],
  ['Templates', 'Templates'],
  ['Keyboard shortcuts', 'Keyboard shortcuts'],
]

const rows = [
  { prompt: 'What is a cloud?', response_a: 'Water.', response_b: 'Ice.' },
  { prompt: 'What is a star?', response_a: 'Plasma.', response_b: 'Gas.' },
]
  .map((datapoint) => `${JSON.stringify(datapoint)}\n`)
  .join('')

test('a visit and everything done in it ask only the server that the page comes from', async ({
  context,
  page,
  site,
  designer,
}) => {
  const asked = listRequests(context)
  await kept(page)
  await doTheWork(page)
  await openEveryDialog(page)
  await page.reload()
  await designer.ready()

  expect(asked.length).toBeGreaterThan(100)
  expect(
    asked.filter((request) => !request.startsWith(`GET ${site.url}`) && !/^GET (data|blob):/.test(request)),
  ).toEqual([])
  // Nothing is sent along in an address either.
  const queries = site.asked.filter((path) => path.includes('?'))
  expect(queries.filter((path) => !/^[\w./-]+\?__WB_REVISION__=\w+$/.test(path))).toEqual([])
})

test('the first screen comes first: the app is kept after it has been shown', async ({ page, site, designer }) => {
  const first = await page.evaluate(() =>
    [...document.querySelectorAll('script[src], link[rel="modulepreload"], link[rel="stylesheet"]')].map(
      (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    ),
  )
  await kept(page)
  const worker = site.asked.indexOf('sw.js')
  expect(first.length).toBeGreaterThan(1)
  expect(first.filter((path) => site.asked.indexOf(path.replace(/^\.\//, '')) > worker)).toEqual([])
  expect(await designer.exportLayout()).not.toEqual([])
})

test('without a network the app opens again and does its whole work', async ({
  context,
  page,
  site,
  designer,
  faults,
}) => {
  await kept(page)
  await site.cut()
  await context.setOffline(true)
  // The browser looks for a new version of the worker, in vain.
  faults.expect(/sw\.js|^console: .*ERR_INTERNET_DISCONNECTED/)

  await page.goto('./?from=a-bookmark')
  await designer.ready()
  await doTheWork(page)
  await openEveryDialog(page)

  await page.goto('./index.html')
  await designer.ready()
  await expect(onCanvas(page, 'Multiple choice: Which one, offline?')).toBeVisible()
})

test('a new version waits, saves what is open, and takes its place when it is asked to', async ({
  page,
  site,
  designer,
}) => {
  await kept(page)
  await publish(page, site, 'Second')
  await expect(page.getByText('A new version is ready')).toBeVisible()
  await expectClean(page, 'a new version is ready')
  await ask(page, 'Which one, just before the reload?')
  const edited = await designer.exportLayout()

  await one(page, 'button', 'Reload now').click()
  await expect(page).toHaveTitle('Second')
  await designer.ready()
  expect(await designer.exportLayout()).toEqual(edited)
  await expect(page.getByText('A new version is ready')).toBeHidden()
})

test('a new version never reloads over a text in the JSON tab, nor over work that can’t be saved', async ({
  page,
  site,
  designer,
}) => {
  await kept(page)
  await publish(page, site, 'Second')
  await one(page, 'tab', 'JSON').click()
  const editor = one(page, 'textbox', 'batch_items as JSON')
  await editor.click()
  await page.keyboard.type('half a thought')
  await one(page, 'button', 'Reload now').click()
  const refused = one(page, 'dialog', 'Not reloaded, so that nothing is lost')
  await expect(refused.getByText(/^The JSON tab holds a text that is not taken over yet/)).toBeVisible()
  await expect(editor).toContainText('half a thought')

  await one(page, 'button', 'Discard this text').click()
  const makeRoom = await fillStorage(page)
  await one(page, 'textbox', 'Project name').fill('Too much')
  await one(refused, 'button', 'Try again').click()
  await expect(refused.getByText(/^What is open could not be saved, so it stays open/)).toBeVisible()
  // The message before it fades out.
  await expect(refused).toHaveCount(1)
  await expect(page).not.toHaveTitle('Second')

  await makeRoom()
  await one(refused, 'button', 'Try again').click()
  await expect(page).toHaveTitle('Second')
  await designer.ready()
  await expect(one(page, 'textbox', 'Project name')).toHaveValue('Too much')
})

test('where two windows are open, the other one is told and reloads when it likes', async ({
  context,
  page,
  site,
  designer,
}) => {
  await kept(page)
  const other = await context.newPage()
  await other.goto(site.url)
  await remoteHandle(other).ready()
  await publish(page, site, 'Second')
  await expect(other.getByText('A new version is ready')).toBeVisible()
  await one(page, 'button', 'Reload now').click()
  await expect(page).toHaveTitle('Second')
  await designer.ready()

  await expect(other.getByText('Another window has changed to a new version')).toBeVisible()
  await expect(other).not.toHaveTitle('Second')
  await one(other, 'button', 'Reload now').click()
  await expect(other).toHaveTitle('Second')
})

/** Waits until the app is kept and the page is served from the browser. */
async function kept(page: Page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

/** Opens a dataset, edits, looks at the preview and the JSON, and takes the export. */
async function doTheWork(page: Page) {
  await choose(page, 'dataset', madeFile('rows.jsonl', rows))
  await expect(one(page, 'region', 'Dataset')).toContainText('of 2')
  await ask(page, 'Which one, offline?')
  await one(page, 'tab', 'Preview').click()
  await expect(one(page, 'region', 'Preview')).toContainText('Which one, offline?')
  await one(page, 'tab', 'JSON').click()
  await expect(one(page, 'textbox', 'batch_items as JSON')).toContainText('Which one, offline?')
  await one(page, 'tab', 'Design').click()
  expect(await downloadExport(page)).toContain('Which one, offline?')
}

async function ask(page: Page, words: string) {
  await onCanvas(page, /^Multiple choice: /).click()
  await one(page, 'textbox', 'Question').fill(words)
}

async function openEveryDialog(page: Page) {
  for (const [command, dialog] of DIALOGS) {
    await page.keyboard.press('ControlOrMeta+k')
    await one(page, 'combobox', 'Find a command').fill(command)
    await page.keyboard.press('Enter')
    await expect(one(page, 'dialog', dialog)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(one(page, 'dialog', dialog)).toBeHidden()
  }
}

/** A new version comes to the server, and the browser looks for one as it does at each visit. */
async function publish(page: Page, site: OwnSite, title: string) {
  await site.publish(title)
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
}

function listRequests(context: BrowserContext): readonly string[] {
  const asked: string[] = []
  context.on('request', (request) => void asked.push(`${request.method()} ${request.url()}`))
  return asked
}
