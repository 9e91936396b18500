import type { Page } from '@playwright/test'
import { one } from './support/one.ts'
import { expect, test } from './support/test.ts'

/** The names that stay. People's scripts find things by role and accessible name: take none away, rename none. */
const regions = ['Palette', 'Canvas', 'Inspector', 'Dataset']
const tabs = ['Design', 'Preview', 'JSON']
const buttons = ['Undo', 'Redo', 'Export', 'Templates', 'Next datapoint', 'Previous datapoint', 'Add page', 'Add row']
const fileInputs = ['Open layout file', 'Open dataset file', 'Open project file']
const paletteEntries = [
  'Rich text',
  'Image',
  'Multiple choice',
  'Multiple choice with free text',
  'Free text',
  'Free text with unit',
  'File upload',
  'Field: prompt',
]
const exportButtons = ['Copy batch_items', 'Download batch_items.json']

const layout = [
  { display_position: 'intro', rows: [row([{ type: 'rich_text', content: '<strong>Welcome</strong>' }])] },
  {
    rows: [
      row([{ type: 'dataset_field', field: 'prompt' }]),
      row(
        [{ type: 'rich_text', content: '<p>Look closely.</p>' }],
        [{ type: 'multiple_choice', description: 'Which is better?', answer_limit: 1, options: options('A', 'B') }],
      ),
      row([{ type: 'free_text', description: 'Why?' }]),
    ],
  },
]
const schema = { strict: false, fields: { prompt: { type: 'text' } } }
const datapoints = [{ prompt: 'Explain gravity.' }, { prompt: 'Explain light.' }]

test.beforeEach(async ({ designer }) => {
  await designer.open({ layout, schema, datapoints })
  await designer.showPage(2)
})

test('regions', async ({ page }) => {
  for (const name of regions) await expect(one(page, 'region', name)).toBeVisible()
  await openProblems(page)
  await one(page, 'tab', 'Preview').click()
  await expect(one(page, 'region', 'Preview')).toBeVisible()
})

test('tabs of the three modes, one of them selected', async ({ page }) => {
  for (const name of tabs) {
    await one(page, 'tab', name).click()
    await expect(one(page, 'tab', name)).toHaveAttribute('aria-selected', 'true')
  }
})

test('buttons', async ({ page }) => {
  for (const name of buttons) await expect(one(page, 'button', name)).toBeVisible()
})

test('the number of the datapoint', async ({ page }) => {
  await expect(one(page, 'spinbutton', 'Datapoint')).toBeVisible()
})

test('file inputs', async ({ page }) => {
  for (const name of fileInputs) {
    await expect(page.getByLabel(name, { exact: true })).toHaveCount(1)
    await expect(page.getByLabel(name, { exact: true })).toHaveAttribute('type', 'file')
  }
})

test('palette entries', async ({ page }) => {
  const palette = one(page, 'region', 'Palette')
  for (const name of paletteEntries) await expect(one(palette, 'button', name)).toBeVisible()
})

test('canvas nodes are groups named by place, items by type and text', async ({ page }) => {
  const shown = one(one(page, 'region', 'Canvas'), 'group', 'Page 2')
  for (const name of ['Row 1', 'Row 2', 'Row 3']) await expect(one(shown, 'group', name)).toBeVisible()
  const second = one(shown, 'group', 'Row 2')
  await expect(one(one(shown, 'group', 'Row 1'), 'group', 'Column 1')).toBeVisible()
  await expect(one(one(second, 'group', 'Column 1'), 'group', /^Rich text\b.*Look closely\./)).toBeVisible()
  await expect(one(one(second, 'group', 'Column 2'), 'group', /^Multiple choice\b.*Which is better\?/)).toBeVisible()
  await expect(one(one(shown, 'group', 'Row 3'), 'group', /^Free text\b.*Why\?/)).toBeVisible()
})

test('drag handles are buttons named “Move …”', async ({ page }) => {
  const canvas = one(page, 'region', 'Canvas')
  await expect(canvas.getByRole('button', { name: /^Move Multiple choice\b/ })).toHaveCount(1)
  for (const name of ['Move Row 1', 'Move Row 2', 'Move Row 3'])
    await expect(one(canvas, 'button', name)).toHaveCount(1)
})

test('the export dialog', async ({ page }) => {
  await one(page, 'button', 'Export').click()
  const dialog = page.getByRole('dialog')
  for (const name of exportButtons) await expect(one(dialog, 'button', name)).toBeVisible()
})

test('the handle for scripts', async ({ page, designer }) => {
  const names = await page.evaluate(() => Object.keys(window.designer))
  expect(names).toEqual(
    expect.arrayContaining(['ready', 'open', 'exportLayout', 'issues', 'undo', 'redo', 'goToDatapoint', 'showPage']),
  )
  expect(await designer.exportLayout()).toEqual(layout)
  expect(await designer.issues()).toBeInstanceOf(Array)
})

async function openProblems(page: Page) {
  const problems = one(page, 'region', 'Problems')
  if (!(await problems.isVisible())) await page.getByRole('button', { name: /problem/i }).click()
  await expect(problems).toBeVisible()
}

function row(...columns: readonly (readonly object[])[]) {
  return { columns: columns.map((items) => ({ items })) }
}

function options(...labels: readonly string[]) {
  return labels.map((label) => ({ label, value: label.toLowerCase() }))
}
