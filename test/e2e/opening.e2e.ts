import { one } from './support/one.ts'
import { remoteHandle } from './support/remote-handle.ts'
import { expect, test } from './support/test.ts'

test('while an older window holds the storage, the page says that it opens and what to do; then it opens', async ({
  page,
  context,
}) => {
  const older = await context.newPage()
  await older.goto('./favicon.svg')
  await older.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('batch-layout-designer', 1)
        // What nothing refers to any more is closed sooner or later.
        Object.assign(window, { request })
        // As the first version made it.
        request.addEventListener('upgradeneeded', () => {
          for (const name of ['projects', 'files', 'session']) request.result.createObjectStore(name)
          request.result.createObjectStore('aside', { autoIncrement: true })
        })
        request.addEventListener('success', () => resolve())
        request.addEventListener('error', () => reject(new Error('The storage did not open.')))
      }),
  )

  await page.goto('./')
  const opening = page.locator('#root > [role=status]')
  await expect(opening.getByText('Opening the designer…')).toBeVisible()
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
  await expect(opening.getByText('This takes longer than it should. Close other windows')).toBeVisible()

  await older.close()
  await remoteHandle(page).ready()
  await expect(one(page, 'region', 'Canvas')).toBeVisible()
  await expect(page.getByText('Opening the designer…')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' })

  test('the page says what it needs, in the colours of the system', async ({ page, faults }) => {
    faults.expect(/^failed request: .*\.js \(csp\)$/)
    await page.goto('./')
    await expect(page.locator('noscript p')).toBeVisible()
    // Nothing has told the theme yet.
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(18, 20, 27)')
    await expect(page.locator('noscript p')).toHaveCSS('color', 'rgb(236, 238, 245)')
    await expect(page.getByText('Opening the designer…')).toBeHidden()
  })
})
