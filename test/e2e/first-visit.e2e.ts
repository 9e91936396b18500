import { choose, downloadExport, madeFile } from './support/files.ts'
import { one, onCanvas, palette } from './support/one.ts'
import { below, boxOf, drag, spot } from './support/pointer.ts'
import { expectClean } from './support/looks.ts'
import { expect, openApp, test } from './support/test.ts'

test('the first visit says how to begin, and keeps quiet once one has begun', async ({ page, designer }) => {
  await designer.ready()
  const hint = one(page, 'group', 'First steps')
  await expect(hint).toBeVisible()
  await expectClean(page, 'the first visit')
  await onCanvas(page, /^Multiple choice/).click()
  await expect(hint).toBeHidden()
  await page.keyboard.press('Escape')
  await one(page, 'tab', 'Preview').click()
  await one(page, 'tab', 'Design').click()
  await expect(hint).toBeHidden()

  await one(page, 'button', 'Add row').click()
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()
  await openApp(page)
  await expect(onCanvas(page, 'Row 4')).toBeVisible()
  await expect(hint).toHaveCount(0)
})

test('the hint speaks of the example only: a new project has none', async ({ page, designer }) => {
  await designer.ready()
  const hint = one(page, 'group', 'First steps')
  await expect(hint).toBeVisible()
  await page.keyboard.press('ControlOrMeta+o')
  await one(page, 'button', 'New project').click()
  await expect(onCanvas(page, 'Page 1')).toContainText('This page is empty')
  await expect(hint).toHaveCount(0)
})

test('the hint leads to a file and to templates, and can be closed', async ({ page, designer }) => {
  await designer.ready()
  const hint = one(page, 'group', 'First steps')
  const chooser = page.waitForEvent('filechooser')
  await one(hint, 'button', 'Use your own data').click()
  await chooser
  await one(hint, 'button', 'Start from a template').click()
  await expect(one(page, 'dialog', 'Templates')).toBeVisible()
  await page.keyboard.press('Escape')
  await one(hint, 'button', 'Close the hint').click()
  await expect(hint).toHaveCount(0)
})

test('a message that stays leaves the hint’s buttons free on a phone', async ({ page, designer }) => {
  await designer.ready()
  await page.setViewportSize({ width: 390, height: 844 })
  const hint = one(page, 'group', 'First steps')
  await expect(hint).toBeVisible()
  await choose(page, 'layout', madeFile('bad.json', '{'))
  const message = page.getByRole('alertdialog', { name: /^“bad\.json” was not opened/, includeHidden: true })
  await expect(message).toBeVisible()
  const own = one(hint, 'button', 'Use your own data')
  await expect
    .poll(async () => {
      const [button, over] = [await boxOf(own), await boxOf(message)]
      return button.y + button.height < over.y
    })
    .toBe(true)
  await own.click({ trial: true })
})

test('one’s own data under the example: Problems offers the fields that were probably meant', async ({
  page,
  designer,
}) => {
  await designer.ready()
  const datapoint = { question: 'Why is the sky blue?', answer_a: 'The first answer.', answer_b: 'The second answer.' }
  await choose(page, 'dataset', madeFile('own.jsonl', `${JSON.stringify(datapoint)}\n`))
  await page
    .getByRole('dialog', { name: /^Opened / })
    .getByLabel('Dismiss')
    .click()
  await one(page, 'button', 'Open problems').click()
  const problems = one(page, 'region', 'Problems')
  for (const field of ['question', 'answer_a', 'answer_b'])
    await one(problems, 'button', `Use ${field} instead`).click()
  const canvas = one(page, 'region', 'Canvas')
  for (const text of Object.values(datapoint)) await expect(canvas.getByText(text)).toBeVisible()
  expect((await designer.issues()).filter(({ severity }) => severity === 'error')).toEqual([])
  await one(page, 'button', 'Undo').hover()
  await expect(page.getByText('Undo: Use answer_b instead of response_b')).toBeVisible()
})

test('the README’s five minutes, with one’s own file: an empty page, fields, a question, a text, and the array of pages', async ({
  page,
  designer,
}) => {
  await designer.ready()
  const datapoint = { question: 'Why is the sky blue?', summary: 'Light is scattered.' }
  await choose(page, 'dataset', madeFile('own.jsonl', `${JSON.stringify(datapoint)}\n`))
  await expect(palette(page, 'Field: summary')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Start a layout from the data')
  // Enter is not for the box before it is there.
  await expect(one(page, 'combobox', 'Find a command')).toHaveValue('Start a layout from the data')
  await page.keyboard.press('Enter')
  await expect(onCanvas(page, 'Page 1')).toContainText('This page is empty')

  await drag(page, palette(page, 'Field: question'), await spot(onCanvas(page, 'Page 1')))
  await drag(page, palette(page, 'Field: summary'), await spot(onCanvas(page, 'Row 1'), 0.98))
  await drag(page, palette(page, 'Multiple choice'), await below(onCanvas(page, 'Row 1')))
  await one(one(page, 'region', 'Inspector'), 'textbox', 'Question').fill('Is it right?')
  await drag(page, palette(page, 'Rich text'), await spot(onCanvas(page, 'Row 1'), 0.5, 0.02))
  await expect(one(page, 'textbox', 'Rich text')).toBeFocused()
  await page.keyboard.type('Read both.')
  await page.keyboard.press('Escape')

  const items = [...(await downloadExport(page)).matchAll(/"type": "(\w+)"/g)].map(([, type]) => type)
  expect(items).toEqual(['rich_text', 'dataset_field', 'dataset_field', 'multiple_choice'])
})
