import type { Page } from '@playwright/test'
import { batchItems, choose, downloadExport, fixture, madeFile } from './support/files.ts'
import { one } from './support/one.ts'
import { expect, test } from './support/test.ts'

/** The layout of the API shows an image from elsewhere, which cannot be reached here. */
const picture = /example\.com|ERR_NAME_NOT_RESOLVED/

for (const name of ['layout/response-comparison.batch.json', 'e2e/live-batch.json']) {
  test(`${name} goes out as it came in, byte for byte`, async ({ page, designer, faults }) => {
    faults.expect(picture)
    await designer.showPage(1)
    await choose(page, 'layout', fixture(name))
    await expect(one(page, 'heading', /^Opened “/)).toBeVisible()
    const exported = await downloadExport(page)
    // As one text: the order of the keys counts, and so does each character.
    expect(JSON.stringify(JSON.parse(exported))).toBe(JSON.stringify(batchItems(name)))

    await designer.open({ layout: [{ rows: [] }] })
    await choose(page, 'layout', madeFile('again.json', exported))
    await expect(one(page, 'heading', 'Opened “again.json”.')).toBeVisible()
    expect(await downloadExport(page)).toBe(exported)
  })
}

test('for a new batch the ids are left out and all else stays', async ({ page, designer, faults }) => {
  faults.expect(picture)
  await designer.showPage(1)
  await choose(page, 'layout', fixture('e2e/live-batch.json'))
  await expect(one(page, 'heading', 'Opened “live-batch.json”.')).toBeVisible()
  await one(page, 'button', 'Export').click()
  const shown = page.getByLabel('The JSON to export')
  await expect(shown).toContainText('"item-4"')
  await one(page, 'radio', 'Create a new batch').click()
  await expect(shown).not.toContainText('"item-4"')
  expect(JSON.parse((await shown.textContent()) ?? '')).toEqual(withoutIds(batchItems('e2e/live-batch.json')))
})

test('an edit of the JSON is one step; a broken text is kept, explained by line and column, and changes nothing', async ({
  page,
  designer,
}) => {
  const before = await designer.exportLayout()
  await one(page, 'tab', 'JSON').click()
  await typeIntoQuestion(page, ' and clearer')
  const edited = JSON.stringify(before).replace('more helpful?', 'more helpful and clearer?')
  expect(JSON.stringify(await designer.exportLayout())).toBe(edited)
  await one(page, 'button', 'Undo').click()
  expect(await designer.exportLayout()).toEqual(before)
  await one(page, 'button', 'Redo').click()
  expect(JSON.stringify(await designer.exportLayout())).toBe(edited)

  await typeIntoQuestion(page, '" oops ')
  const lines = JSON.stringify(JSON.parse(edited), null, 2).split('\n')
  const line = lines.findIndex((one) => one.includes('and clearer'))
  const column = lines[line]!.indexOf('?') + '" '.length + 1
  const explained = page.getByText(`Not taken over. Line ${line + 1}, column ${column}: `)
  await expect(explained).toBeVisible()
  expect(JSON.stringify(await designer.exportLayout())).toBe(edited)

  await one(page, 'tab', 'Design').click()
  await one(page, 'tab', 'JSON').click()
  await expect(jsonBox(page)).toContainText('oops')
  await expect(explained).toBeVisible()
  expect(JSON.stringify(await designer.exportLayout())).toBe(edited)

  await one(page, 'button', 'Discard this text').click()
  await expect(jsonBox(page)).not.toContainText('oops')
  await expect(explained).toBeHidden()

  await jsonBox(page).press('ControlOrMeta+a')
  await page.keyboard.press('Backspace')
  await expect(page.getByText('The text is empty. Type or paste a layout.').first()).toBeVisible()
  await page.keyboard.type('[]')
  await expect(
    page.getByText('not exactly as it stands here. The layout had no pages; an empty page was added.'),
  ).toBeVisible()
  await one(page, 'button', 'Undo').click()

  await jsonBox(page).press('ControlOrMeta+Home')
  await page.keyboard.type('Here: ')
  await expect(
    page.getByText('Not taken over. Line 1, column 1: Words stand before the JSON. Delete them.'),
  ).toBeVisible()
})

test('another layout in the place of the whole text leaves nothing selected that is gone', async ({
  page,
  designer,
}) => {
  const other = [{ rows: [{ columns: [{ items: [{ type: 'free_text', description: 'Describe the picture' }] }] }] }]
  await one(page, 'tab', 'JSON').click()
  await jsonBox(page).press('ControlOrMeta+a')
  await page.keyboard.insertText(JSON.stringify(other))
  await expect.poll(() => designer.exportLayout()).toEqual(other)
  await one(page, 'tab', 'Design').click()
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('button', { name: 'Add a note on Page 1' })).toBeEnabled()
})

test('a half-written text never takes back what was added in Design meanwhile', async ({ page, designer }) => {
  const before = await designer.exportLayout()
  await one(page, 'tab', 'JSON').click()
  await jsonBox(page).press('ControlOrMeta+End')
  await page.keyboard.type(',')
  await one(page, 'tab', 'Design').click()
  await one(page, 'button', 'Add page').click()
  const added = await designer.exportLayout()
  expect(added).toHaveLength(before.length + 1)
  await one(page, 'button', 'Export').click()
  await expect(page.getByText('The JSON tab holds a text that is not taken over yet')).toBeVisible()
  await one(page, 'button', 'Show the text').click()

  await jsonBox(page).press('ControlOrMeta+End')
  await page.keyboard.press('Backspace')
  await expect(page.getByText('The layout has changed since this text was begun')).toBeVisible()
  expect(await designer.exportLayout()).toEqual(added)
  await one(page, 'button', 'Replace it with this text').click()
  expect(await designer.exportLayout()).toEqual(before)
  await one(page, 'button', 'Undo').click()
  expect(await designer.exportLayout()).toEqual(added)

  await jsonBox(page).press('ControlOrMeta+End')
  await page.keyboard.type(',')
  await one(page, 'tab', 'Design').click()
  await one(page, 'button', 'Undo').click()
  await one(page, 'tab', 'JSON').click()
  await one(page, 'button', 'Show the layout as it is now').click()
  await expect(page.getByText('This is exactly what you export.')).toBeVisible()
  await one(page, 'button', 'Bring it back').click()
  await expect(page.getByText('The layout has changed since this text was begun')).toBeVisible()
})

test('a text that says the same in other words is told from the export, which stands there afterwards', async ({
  page,
  designer,
}) => {
  const before = await designer.exportLayout()
  await one(page, 'tab', 'JSON').click()
  await jsonBox(page).getByText('Which response is more helpful').click()
  await page.keyboard.press('End')
  await page.keyboard.type('"helper_text": "",')
  await expect(jsonBox(page)).toContainText('helper_text')
  await expect(page.getByText('Taken over. The export says the same, in its own order')).toBeVisible()
  await one(page, 'tab', 'Design').click()
  await one(page, 'tab', 'JSON').click()
  await expect(jsonBox(page)).not.toContainText('helper_text')
  await expect(page.getByText('This is exactly what you export.')).toBeVisible()
  expect(await designer.exportLayout()).toEqual(before)
})

function jsonBox(page: Page) {
  return one(page, 'textbox', 'batch_items as JSON')
}

/** Puts the caret before the question mark of the question and types. */
async function typeIntoQuestion(page: Page, text: string) {
  await jsonBox(page).getByText('Which response is more helpful').click()
  await page.keyboard.press('End')
  for (const _ of '?",') await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(text)
}

function withoutIds(layout: unknown): unknown {
  return JSON.parse(JSON.stringify(layout), (key, value: unknown) => (key === 'id' ? undefined : value))
}
