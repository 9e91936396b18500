import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { launchOptions } from '../chromium.ts'
import { choose, fixture } from './support/files.ts'
import { watchFaults } from './support/faults.ts'
import { one, onCanvas } from './support/one.ts'
import { expect, openApp, test } from './support/test.ts'

test('a reload brings everything back: layout, names, schema and datapoints', async ({ page, designer }) => {
  await designer.showPage(1)
  await choose(page, 'dataset', fixture('layout/response-comparison.rows.jsonl'))
  await expect(one(page, 'region', 'Dataset')).toContainText('of 3')
  await one(page, 'tab', 'Page 1').click()
  await one(page, 'textbox', 'Page name').fill('Compare')
  await one(page, 'textbox', 'Project name').fill('My study')
  await editQuestion(page, 'Which one?')
  const edited = await designer.exportLayout()
  await saved(page)

  await page.reload()
  await designer.ready()
  expect(await designer.exportLayout()).toEqual(edited)
  await expect(one(page, 'region', 'Dataset')).toContainText('of 3')
  await expect(onCanvas(page, 'Page 1')).toContainText('Explain gravity')
  await expect(one(page, 'textbox', 'Project name')).toHaveValue('My study')
  await expect(one(page, 'tab', 'Compare')).toBeVisible()
  expect((await designer.issues()).filter(({ severity }) => severity === 'error')).toEqual([])
})

test('a reload that follows a change at once loses nothing, although a database may lose what a page writes while it goes', async ({
  page,
  designer,
}) => {
  await page.addInitScript(() => {
    window.addEventListener('pagehide', () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The page goes away.', 'AbortError')
      }
    })
  })
  await page.reload()
  await designer.ready()
  await saved(page)
  await one(page, 'textbox', 'Project name').fill('Named at the last moment')
  await page.reload()
  await designer.ready()
  await expect(one(page, 'textbox', 'Project name')).toHaveValue('Named at the last moment')
})

test('a reload that follows at once leads back to the page and the mode that were shown', async ({
  page,
  designer,
}) => {
  await one(page, 'button', 'Add page').click()
  await saved(page)
  await one(page, 'tab', 'Page 1').click()
  await page.reload()
  await designer.ready()
  await expect(one(page, 'tab', 'Page 1')).toHaveAttribute('aria-selected', 'true')
  await one(page, 'tab', 'Page 2').click()
  await page.reload()
  await designer.ready()
  await expect(one(page, 'tab', 'Page 2')).toHaveAttribute('aria-selected', 'true')
  await one(page, 'tab', 'Preview').click()
  await page.reload()
  await designer.ready()
  await expect(one(page, 'region', 'Preview')).toBeVisible()
})

test('a browser that is killed loses nothing that was saved', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'designer-profile-'))
  try {
    const killed = await openProfile(profile, baseURL!)
    await choose(killed.page, 'dataset', fixture('layout/response-comparison.rows.jsonl'))
    await expect(one(killed.page, 'region', 'Dataset')).toContainText('of 3')
    await editQuestion(killed.page, 'Which one, before the crash?')
    const edited = await killed.designer.exportLayout()
    await saved(killed.page)
    await kill(killed.context)

    const again = await openProfile(profile, baseURL!)
    expect(await again.designer.exportLayout()).toEqual(edited)
    expect(JSON.stringify(edited)).toContain('Which one, before the crash?')
    await expect(one(again.page, 'region', 'Dataset')).toContainText('of 3')
    expect(again.faults.list()).toEqual([])
    await again.context.close()
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

test('a dialog whose code can’t be fetched says so over the designer, and opens when it can', async ({
  page,
  designer,
  faults,
}) => {
  await designer.showPage(1)
  faults.expect(/export-dialog|ERR_FAILED/)
  await page.route(/export-dialog/, (route) => route.abort('failed'))
  await one(page, 'button', 'Export').click()
  await expect(one(page, 'dialog', 'A part of the designer could not be loaded')).toBeVisible()
  await expect(onCanvas(page, /^Multiple choice: /)).toBeVisible()

  await page.unroute(/export-dialog/)
  await expect(async () => {
    await one(page, 'button', 'Export').click()
    await expect(one(page, 'dialog', 'Export')).toBeVisible({ timeout: 1000 })
  }).toPass()
})

async function editQuestion(page: Page, words: string) {
  await onCanvas(page, /^Multiple choice: /).click()
  await one(page, 'textbox', 'Question').fill(words)
  await expect(onCanvas(page, `Multiple choice: ${words}`)).toBeVisible()
}

async function saved(page: Page) {
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()
}

/** The app in a browser whose profile stays on the disk. */
async function openProfile(profile: string, baseURL: string) {
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL,
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  })
  const page = context.pages()[0]!
  const faults = watchFaults(page, baseURL)
  return { context, page, faults, designer: await openApp(page) }
}

/** Ends the browser's own process at once, as a crash or a power cut does. */
async function kill(context: BrowserContext) {
  const session = await context.browser()!.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const closed = context.waitForEvent('close')
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL')
  await closed
}
