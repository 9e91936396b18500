import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { Marked } from 'marked'
import nunjucks from 'nunjucks'
import { encodeShare } from '../../src/outputs/share-link.ts'
import { corpus, countByClass, type HostileText, sampleCorpus } from '../fixtures/hostile/corpus.ts'
import { choose, madeFile } from './support/files.ts'
import { HOSTILE_PAGES, hostileProject } from './support/hostile-project.ts'
import { one } from './support/one.ts'
import type { RemoteHandle } from './support/remote-handle.ts'
import { expect, test } from './support/test.ts'
import { setTripwire, type Tripwire } from './support/tripwire.ts'

/** Every how many-th text of each class is taken through the whole app; `npm run fuzz -- hostile` takes them all. */
const STEP = Number(process.env.FUZZ_HOSTILE_STEP ?? 120)
const texts = sampleCorpus(STEP, Number(process.env.FUZZ_SEED ?? 1))
const project = hostileProject(texts)

/** So many texts are exported at once: each datapoint makes a page with all of the layout, so that twice as many texts make four times as much. */
const EXPORTED_AT_ONCE = 16

// Without the policy whatever gets through runs: the page must not need it.
test.use({ bypassCSP: true })
test.setTimeout(90_000 + texts.length * 2000)

/** How long one step may take: a project with all texts is large. In milliseconds. */
const PATIENCE = 20_000 + texts.length * 100
test.use({ actionTimeout: PATIENCE })
test.beforeEach(({ faults }) => faults.expect(/^request to elsewhere: https:\/\/media\.example\//))

test(`${texts.length} of ${corpus.length} hostile texts in every place of a project, wherever it is shown`, async ({
  page,
  designer,
}) => {
  console.log(
    `hostile: ${texts.length} of ${corpus.length} texts of ${countByClass(texts).size} classes through the app`,
  )
  const wire = await setTripwire(page)
  await open(page, designer, texts)
  await test.step('canvas, inspector and outline', async () => {
    await eachPage(designer, async (name, n) => {
      await one(page, 'region', 'Canvas').locator('[data-item-key]').first().focus()
      await page.keyboard.press('Space')
      await wire.check(`canvas, ${name}, ${n}`)
    })
  })
  await test.step('each datapoint', async () => {
    await designer.showPage(3)
    for (let at = 1; at <= texts.length; at++) await designer.goToDatapoint(at)
    await wire.check('datapoints')
  })
  await test.step('preview', async () => {
    await one(page, 'tab', 'Preview').click()
    await eachPage(designer, (name) => wire.check(`preview, ${name}`))
  })
  await test.step('JSON', async () => {
    await one(page, 'tab', 'JSON').click()
    await expect(one(page, 'textbox', 'batch_items as JSON')).toBeVisible()
    await wire.check('JSON')
    await one(page, 'tab', 'Design').click()
  })
  await test.step('problems and notes', async () => {
    await one(page, 'button', 'Open problems').click()
    await wire.check('problems')
    await one(page.getByRole('banner'), 'button', /^Notes/).click()
    await expect(one(page, 'region', 'Notes')).toBeVisible({ timeout: PATIENCE })
    await wire.check('notes')
  })
  await test.step('dialogs', () => eachDialog(page, wire))
})

test('hostile texts in a shared link', async ({ page, designer }) => {
  const wire = await setTripwire(page)
  await designer.ready()
  const { datapoints: _, ...shared } = project
  await page.goto(`./${encodeShare({ ...shared, datapoints: datapointsOf(texts.slice(0, 20)) })}`)
  await expect(one(page, 'button', 'Take over as a new project')).toBeVisible({ timeout: PATIENCE })
  await wire.check('viewer')
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click()
    await wire.check('viewer, another page')
  }
  await one(page, 'button', 'Take over as a new project').click()
  await expect(one(page, 'region', 'Canvas')).toBeVisible({ timeout: PATIENCE })
  await wire.check('taken over')
})

test('hostile texts in exports that are opened as pages', async ({ page, designer, faults }) => {
  // The pages of other platforms stand by themselves here, without that platform's files.
  faults.expect(/^(failed request|answer 404|console: Failed to load resource)/)
  const wire = await setTripwire(page)
  for (let from = 0; from < texts.length; from += EXPORTED_AT_ONCE) {
    const held = texts.slice(from, from + EXPORTED_AT_ONCE)
    await test.step(`${held.length} texts from ${from + 1} on`, async () => {
      await page.goto('./')
      await open(page, designer, held)
      await checkExports(page, wire, await downloadEverything(page), datapointsOf(held))
    })
  }
})

test('the wire and the corpus have teeth: unsanitised, the texts set it off', async ({ page, faults }) => {
  faults.expect(/./)
  await page.route(/evil\.example|\/x$/, (route) => route.abort())
  // A page without the app, which would go on drawing into what is put here.
  await page.route(/\/bare$/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><main></main>' }),
  )
  await page.goto('./bare')
  const wire = await setTripwire(page)
  const all = corpus.filter(({ kind }) => ['handlers', 'svg', 'mathml', 'mutation'].includes(kind))
  // Each in a frame of its own: some make their page leave, which ends what the others wait for.
  await page.evaluate(
    (htmls) => {
      for (const html of htmls) {
        const frame = document.createElement('iframe')
        frame.srcdoc = html
        document.body.append(frame)
      }
    },
    all.map(({ text }) => text),
  )
  await expect.poll(async () => new Set(await wire.trips()).size, { timeout: 30_000 }).toBeGreaterThan(100)
})

/** Potato's own functions, which the forms call. */
const POTATO_HANDLERS = /^(return false|((onlyOne|whetherNone|registerAnnotation)\(this\);?)+)$/

/** Opens the project from its file, as a person does. */
async function open(page: Page, designer: RemoteHandle, held: readonly HostileText[]) {
  await designer.showPage(1)
  await choose(page, 'project', madeFile('project.json', JSON.stringify(hostileProject(held))))
  // The one before may have as many datapoints, and is saved and left before this one comes.
  const [first] = held.map(({ text }) => JSON.stringify(text))
  const timeout = PATIENCE
  await expect.poll(async () => JSON.stringify((await designer.exportLayout())[0]), { timeout }).toContain(first)
  await expect(one(page, 'region', 'Dataset')).toContainText(`of ${held.length}`, { timeout })
  expect(await designer.exportLayout()).toHaveLength(HOSTILE_PAGES.length)
}

async function eachPage(designer: RemoteHandle, visit: (name: string, n: number) => Promise<void>) {
  for (const [index, name] of HOSTILE_PAGES.entries()) {
    await designer.showPage(index + 1)
    await visit(name, index + 1)
  }
}

const DIALOGS = [
  'Look into the dataset',
  'Contact sheet',
  'Check media',
  'Counterbalance two fields',
  'Groups, cost and answers',
  'Collected answers',
  'Design advice',
  'Share a link',
  'Batch details',
  'Projects',
  'Restore points',
  'Templates',
  'Compare with another layout',
  'Export',
]

/** The texts of all files of the ZIP, by their paths. */
async function downloadEverything(page: Page): Promise<[string, string][]> {
  await one(page, 'button', 'Export').click()
  const started = page.waitForEvent('download', { timeout: PATIENCE })
  await one(one(page, 'dialog', 'Export'), 'button', 'Download everything as a ZIP').click()
  const held = unzipSync(new Uint8Array(readFileSync(await (await started).path())))
  return Object.entries(held).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])
}

/** Opens what is a page, those for Potato as it would draw them, and what would become one. */
async function checkExports(page: Page, wire: Tripwire, files: readonly [string, string][], datapoints: unknown[]) {
  const pages = files.filter(([path]) => path.endsWith('.html'))
  expect(pages.map(([path]) => path).join()).toContain('task_details')
  expect(pages.length).toBeGreaterThanOrEqual(2)
  const templates = new nunjucks.Environment(null, { autoescape: true })
  for (const [path, source] of pages) {
    const data = path.includes('layouts/') ? datapoints : datapoints.slice(0, 1)
    const drawn = data.map((datapoint) =>
      path.startsWith('potato/')
        ? templates.renderString(source, { instance_obj: { get_data: () => datapoint } })
        : source,
    )
    await page.setContent(drawn.join('\n'))
    expect(await wire.trips(), path).toEqual([])
    const { elements, handlers } = await page.evaluate(() => ({
      elements: document.querySelectorAll('script, iframe, object, embed, math, base, link, meta, svg').length,
      handlers: [...document.querySelectorAll('*')].flatMap((element) =>
        [...element.attributes].filter(({ name }) => /^on/i.test(name)).map(({ value }) => value),
      ),
    }))
    expect(elements, path).toBe(0)
    expect(
      handlers.filter((code) => !POTATO_HANDLERS.test(code)),
      path,
    ).toEqual([])
  }
  for (const [path, source] of files.filter(([name]) => name.endsWith('.md'))) {
    await page.setContent(String(await new Marked({ gfm: true }).parse(source)))
    await wire.check(path)
  }
}

/** Opens each dialog by its command, with every tab, and every export. */
async function eachDialog(page: Page, wire: Tripwire) {
  for (const name of DIALOGS) {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox').fill(name)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog').last()
    await expect(one(page, 'dialog', 'Commands')).toHaveCount(0, { timeout: PATIENCE })
    await expect(dialog, name).toBeVisible({ timeout: PATIENCE })
    await wire.check(name)
    for (const tab of await dialog.getByRole('tab').all()) {
      await tab.click()
      await wire.check(`${name}, ${await tab.textContent()}`)
    }
    if (name.startsWith('Compare')) await compare(dialog, wire)
    if (name === 'Export') await eachExport(dialog, wire)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
}

async function compare(dialog: Locator, wire: Tripwire) {
  const other = JSON.stringify(hostileProject([...texts.slice(1), ...texts.slice(0, 1)]).batch_items)
  await dialog.getByLabel('File to compare with').setInputFiles(madeFile('live.json', other))
  await expect(one(dialog, 'list', 'Changes')).toBeVisible({ timeout: PATIENCE })
  await wire.check('compare')
}

async function eachExport(dialog: Locator, wire: Tripwire) {
  for (const entry of await one(dialog, 'group', 'What to take').getByRole('radio').all()) {
    await entry.click()
    await wire.check(`Export, ${await entry.getAttribute('aria-label')}`)
  }
}

function datapointsOf(held: readonly HostileText[]) {
  const { datapoints } = hostileProject(held)
  return Array.isArray(datapoints) ? datapoints : []
}
