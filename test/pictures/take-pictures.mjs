// Takes the pictures of the README from the production build: `npm run pictures`. The same build gives the same pictures.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPage } from '../bench/support/browser.mjs'
import { buildApp, serve } from '../bench/support/site.mjs'
import { readOptions } from '../read-options.mjs'

readOptions('Takes the pictures of the README anew from a production build, into .github/pictures: npm run pictures')

const folder = join(import.meta.dirname, '../../.github/pictures')

/** What a reader's connection should not have to wait for. In bytes. */
const MAX_BYTES = 80_000

/** Each picture, by the name of its file: what a person does until the screen looks like it. */
const PICTURES = {
  async design(page) {
    await page.getByRole('group', { name: /^Multiple choice: / }).click()
  },
  async data(page) {
    await page.evaluate(() => window.designer.goToDatapoint(2))
    await command(page, 'Look into the dataset')
    await page.getByRole('dialog').getByRole('tab').first().waitFor()
  },
  async drag(page) {
    await page.evaluate(() => {
      const layout = JSON.parse(JSON.stringify(window.designer.exportLayout()))
      layout[0].rows[1].columns.pop()
      return window.designer.open({ layout })
    })
    const field = await boxOf(page.getByRole('button', { name: 'Field: response_b', exact: true }))
    const item = await boxOf(page.getByRole('group', { name: 'Row 2', exact: true }))
    await page.mouse.move(field.x + 30, field.y + field.height / 2)
    await page.mouse.down()
    await page.mouse.move(field.x + 60, field.y + 20, { steps: 5 })
    await page.mouse.move(item.x + item.width - 6, item.y + item.height / 2, { steps: 10 })
    await page.mouse.move(item.x + item.width - 8, item.y + item.height / 2)
  },
  async preview(page) {
    await page.getByRole('tab', { name: 'Preview', exact: true }).click()
    await page.getByRole('region', { name: 'Preview', exact: true }).getByRole('radio').last().waitFor()
  },
  async problems(page) {
    await page.evaluate(() => {
      const layout = JSON.parse(
        JSON.stringify(window.designer.exportLayout()).replaceAll('"response_b"', '"respones_b"'),
      )
      return window.designer.open({ layout })
    })
    await page.keyboard.press('Alt+p')
    await page.getByRole('list', { name: 'All problems' }).getByRole('button', { name: 'Use response_b' }).waitFor()
  },
  async export(page) {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('button', { name: 'Download batch_items.json', exact: true }).waitFor()
  },
}

const build = await mkdtemp(join(tmpdir(), 'designer-build-'))
let site
try {
  await buildApp(build)
  site = await serve(build)
  await mkdir(folder, { recursive: true })
  for (const [name, arrange] of Object.entries(PICTURES)) await take(name, arrange)
} finally {
  site?.close()
  await rm(build, { recursive: true, force: true })
}

/** Arranges one picture in a browser of its own, as at a first visit, and writes it. */
async function take(name, arrange) {
  const { browser, page, devtools } = await openPage('about:blank')
  try {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(`${site.url}/`)
    await page.evaluate(() => window.designer.ready)
    // What comes right after the first screen.
    await page.getByRole('tree', { name: 'Outline', exact: true }).waitFor()
    await page.getByRole('region', { name: 'Inspector', exact: true }).getByRole('heading').first().waitFor()
    await arrange(page)
    await page.locator('header').getByText('Saved', { exact: true }).waitFor()
    // A caret blinks, and nothing else moves.
    await page.addStyleTag({ content: '* { caret-color: transparent !important }' })
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 70 })
    const picture = Buffer.from(data, 'base64')
    await writeFile(join(folder, `${name}.webp`), picture)
    console.log(`${name}.webp  ${(picture.length / 1000).toFixed(0)} kB`)
    if (picture.length > MAX_BYTES) throw new Error(`${name}.webp is larger than ${MAX_BYTES / 1000} kB.`)
  } finally {
    await browser.close()
  }
}

/** Finds a command by its name and runs it. */
async function command(page, name) {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Find a command' }).fill(name)
  await page.keyboard.press('Enter')
}

async function boxOf(element) {
  const box = await element.first().boundingBox()
  if (box === null) throw new Error(`${element} is not on the screen.`)
  return box
}
