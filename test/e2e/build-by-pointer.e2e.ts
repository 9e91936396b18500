import type { Page } from '@playwright/test'
import { batchItems, downloadExport, fixture, withoutLoneParagraphs } from './support/files.ts'
import { one, onCanvas, palette } from './support/one.ts'
import { below, drag, dragUnder, spot } from './support/pointer.ts'
import { expect, test } from './support/test.ts'

test('the response comparison is built from a blank layout by pointer alone', async ({ page, designer }) => {
  test.slow()
  await one(page, 'button', 'Templates').click()
  await one(page, 'dialog', 'Templates')
    .getByRole('button', { name: /^Blank layout/ })
    .click()
  expect(await designer.exportLayout()).toEqual([{ rows: [] }])
  await openFromMenu(page, 'layout/response-comparison.rows.jsonl', 'layout/response-comparison.schema.json')

  await drag(page, palette(page, 'Rich text'), await spot(onCanvas(page, 'Page 1')))
  await writeBold(page, 'Prompt')
  await dragUnder(page, palette(page, 'Field: prompt'), one(onCanvas(page, 'Row 1'), 'group', /^Rich text/))

  await drag(page, palette(page, 'Rich text'), await below(onCanvas(page, 'Row 1')))
  await writeBold(page, 'Response A')
  await dragUnder(page, palette(page, 'Field: response_a'), one(onCanvas(page, 'Row 2'), 'group', /^Rich text/))

  await drag(page, palette(page, 'Rich text'), await spot(onCanvas(page, 'Row 2'), 0.98))
  await writeBold(page, 'Response B')
  await dragUnder(page, palette(page, 'Field: response_b'), one(onCanvas(page, 'Column 2'), 'group', /^Rich text/))

  await drag(page, palette(page, 'Multiple choice'), await below(onCanvas(page, 'Row 2')))
  await writeQuestion(page)

  const exported = await downloadExport(page)
  expect(withoutLoneParagraphs(exported)).toEqual(batchItems('layout/response-comparison.batch.json'))
})

/** Opens two files through the menu and the browser's own file chooser. */
async function openFromMenu(page: Page, ...names: readonly string[]) {
  const chooser = page.waitForEvent('filechooser')
  await one(page, 'button', 'Open').click()
  await page.getByRole('menuitem', { name: 'Dataset…' }).click()
  await (await chooser).setFiles(names.map(fixture))
  await expect(one(page, 'region', 'Dataset')).toContainText('of 3')
}

/** Writes into the text that was just dropped, makes it bold with the toolbar and leaves it with a click beside it. */
async function writeBold(page: Page, words: string) {
  const box = one(page, 'textbox', 'Rich text')
  await expect(box).toBeFocused()
  await page.keyboard.type(words)
  await box.getByText(words).click({ clickCount: 3 })
  await one(one(page, 'toolbar', 'Text formatting'), 'button', 'Bold').click()
  await expect(box.locator('strong')).toHaveText(words)
  await one(page, 'region', 'Canvas').click({ position: { x: 6, y: 300 } })
  await expect(box).toBeHidden()
}

async function writeQuestion(page: Page) {
  const inspector = one(page, 'region', 'Inspector')
  const write = async (name: string, text: string) => {
    await one(inspector, 'textbox', name).click({ clickCount: 3 })
    await page.keyboard.type(text)
  }
  await write('Question', 'Which response is more helpful?')
  await one(inspector, 'button', 'Add option').click()
  for (const [index, [label, value]] of [
    ['Response A', 'a'],
    ['Response B', 'b'],
    ['Neither', 'neither'],
  ].entries()) {
    await write(`Option ${index + 1} label`, label!)
    await write(`Option ${index + 1} value`, value!)
  }
}
