import { startDevServer } from './support/dev-server.ts'
import { one, onCanvas } from './support/one.ts'
import { remoteHandle } from './support/remote-handle.ts'
import { expect, test as base } from './support/test.ts'

/** The app as `npm start` serves it: React in strict mode, which mounts everything twice, and each module by itself. */
const test = base.extend<{ baseURL: string }>({
  baseURL: async ({ browser }, provide) => {
    const server = await startDevServer()
    try {
      const first = await browser.newPage()
      // In a fresh copy of the project the server bundles the packages first, and may then load the page anew.
      await expect(async () => {
        await first.goto(server.url)
        await remoteHandle(first).ready()
      }).toPass()
      await first.close()
      await provide(server.url)
    } finally {
      await server.close()
    }
  },
})

test('on the development server a rich text is written where it stands', async ({ page, designer }) => {
  const item = { type: 'rich_text', content: '<p>Read on</p>' }
  await designer.open({ layout: [{ rows: [{ columns: [{ items: [item] }] }] }], schema: null, datapoints: [] })
  await onCanvas(page, /^Rich text/).dblclick()
  await expect(one(page, 'textbox', 'Rich text')).toBeFocused()
  await page.keyboard.type(' with care')
  await page.keyboard.press('Escape')
  await expect(one(page, 'textbox', 'Rich text')).toBeHidden()
  await expect(onCanvas(page, /^Rich text/)).toContainText('Read on with care')
})
