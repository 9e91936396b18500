import { one, onCanvas } from './support/one.ts'
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
