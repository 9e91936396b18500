import type { Page } from '@playwright/test'
import { axeFindings } from './support/axe.ts'
import { expect, test } from './support/test.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    for (const mode of ['Design', 'Preview', 'JSON']) {
      test(`axe finds nothing in ${mode}`, async ({ page, designer }) => {
        await designer.showPage(1)
        await page.getByRole('tab', { name: mode, exact: true }).click()
        await settle(page)
        expect(await axeFindings(page)).toEqual([])
      })
    }

    test('axe finds nothing with an item selected and the problems open', async ({ page, designer }) => {
      await designer.open({
        layout: [{ rows: [{ columns: [{ items: [{ type: 'free_text', description: 'Why?' }] }] }] }],
      })
      await page.getByRole('group', { name: /^Free text\b/ }).click()
      const problems = page.getByRole('region', { name: 'Problems' })
      if (!(await problems.isVisible())) await page.getByRole('button', { name: /problem/i }).click()
      await settle(page)
      expect(await axeFindings(page)).toEqual([])
    })

    for (const name of ['Export', 'Templates']) {
      test(`axe finds nothing in the dialog ${name}`, async ({ page, designer }) => {
        await designer.showPage(1)
        await page.getByRole('button', { name, exact: true }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await settle(page)
        expect(await axeFindings(page, { popup: true })).toEqual([])
      })
    }
  })
}

/** Waits until nothing fades or slides any more: half-transparent text has the wrong contrast. */
async function settle(page: Page) {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))))
}
