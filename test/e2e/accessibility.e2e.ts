import type { Page } from '@playwright/test'
import { axeFindings, type Finding } from './support/axe.ts'
import { one, onCanvas } from './support/one.ts'
import { expect, test } from './support/test.ts'

type Place = { readonly name: string; readonly open: (page: Page) => Promise<void> }

const modes: readonly Place[] = [
  { name: 'Design', open: (page) => one(page, 'tab', 'Design').click() },
  { name: 'Preview', open: (page) => one(page, 'tab', 'Preview').click() },
  { name: 'JSON', open: (page) => one(page, 'tab', 'JSON').click() },
]

const dialogs: readonly Place[] = [
  { name: 'Export', open: (page) => one(page, 'button', 'Export').click() },
  { name: 'Templates', open: (page) => one(page, 'button', 'Templates').click() },
  { name: 'Commands', open: (page) => one(page, 'button', 'Find a command').click() },
  { name: 'Keyboard shortcuts', open: (page) => page.keyboard.press('Shift+Slash') },
  { name: 'Paste the server’s answer', open: (page) => one(page, 'button', 'Paste the server’s answer').click() },
  {
    name: 'Move to…',
    open: async (page) => {
      await onCanvas(page, /^Free text\b/).click()
      await page.keyboard.press('m')
    },
  },
]

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('axe finds nothing in the three modes', async ({ page, designer }) => {
      test.slow()
      await designer.showPage(1)
      const found: Record<string, readonly Finding[]> = {}
      for (const { name, open } of modes) {
        await open(page)
        await expect(one(page, 'region', name === 'Design' ? 'Canvas' : name)).toBeVisible()
        await settle(page)
        found[name] = await axeFindings(page)
      }
      expect(found).toEqual({ Design: [], Preview: [], JSON: [] })
    })

    test('axe finds nothing with an item selected, a text edited in place and the problems open', async ({
      page,
      designer,
    }) => {
      test.slow()
      await openFaulty(designer)
      await one(page, 'button', 'Open problems').click()
      await onCanvas(page, /^Free text\b/).click()
      await settle(page)
      expect(await axeFindings(page), 'selected').toEqual([])
      await onCanvas(page, /^Rich text\b/).dblclick()
      await expect(one(page, 'textbox', 'Rich text')).toBeFocused()
      await settle(page)
      expect(await axeFindings(page), 'edited in place').toEqual([])
    })

    test('axe finds nothing in the dialogs; each takes the focus, and one Escape gives it back', async ({
      page,
      designer,
    }) => {
      test.slow()
      await openFaulty(designer)
      await one(page, 'button', 'Open problems').click()
      const found: Record<string, readonly Finding[]> = {}
      for (const { name, open } of dialogs) {
        await open(page)
        const dialog = one(page, 'dialog', name)
        await expect(dialog).toBeVisible()
        await expect.poll(() => holdsFocus(dialog), `${name} takes the focus`).toBe(true)
        await settle(page)
        found[name] = await axeFindings(page, { popup: true })
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
        await expect.poll(() => holdsFocus(page.locator('#root')), `${name} gives the focus back`).toBe(true)
      }
      expect(found).toEqual(Object.fromEntries(dialogs.map(({ name }) => [name, []])))
    })
  })
}

async function openFaulty(designer: { open(request: { layout: unknown }): Promise<void> }) {
  const items = [
    { type: 'rich_text', content: '<h2>Read</h2><p>Look <a href="https://example.com">closely</a>.</p>' },
    { type: 'free_text', description: 'Why?', answer_limit: 1, validation: { type: 'string', min: 5, max: 2 } },
  ]
  await designer.open({ layout: [{ rows: [{ columns: [{ items }] }] }] })
}

/** Waits until nothing fades or slides any more: half-transparent text has the wrong contrast. */
async function settle(page: Page) {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))))
}

/** Whether the focus is inside an element. */
function holdsFocus(element: ReturnType<typeof one>): Promise<boolean> {
  return element.evaluate((node) => node.contains(document.activeElement))
}
