import { tabTo } from './support/keyboard.ts'
import { one, onCanvas, palette } from './support/one.ts'
import { expect, test } from './support/test.ts'

test.use({ viewport: { width: 720, height: 450 }, reducedMotion: 'reduce' })

const layout = [
  { rows: ['A', 'B'].map((description) => ({ columns: [{ items: [{ type: 'free_text', description }] }] })) },
]

test('the drawers take the focus, give it back at Escape, and close when it leaves', async ({ page, designer }) => {
  await designer.open({ layout })
  const add = one(page, 'button', 'Add')
  await add.focus()
  await page.keyboard.press('Enter')
  await expect(palette(page, 'Rich text')).toBeFocused()
  for (const name of ['Rich text', 'Image', 'Close palette']) await expect(one(page, 'button', name)).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(add).toBeFocused()
  await expect(add).toHaveAttribute('aria-expanded', 'false')

  await page.keyboard.press('Enter')
  await expect(palette(page, 'Rich text')).toBeFocused()
  await tabTo(page, add)
  await expect(add).toHaveAttribute('aria-expanded', 'false')

  await onCanvas(page, 'Free text: B').focus()
  await page.keyboard.press('ArrowDown')
  const settings = one(page, 'button', 'Settings')
  await settings.focus()
  await page.keyboard.press('Enter')
  await expect(one(page, 'region', 'Inspector').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(settings).toBeFocused()
})

test('the drawer of the palette makes way for what is carried out of it by key', async ({ page, designer }) => {
  await designer.open({ layout })
  await one(page, 'button', 'Add').click()
  await palette(page, 'Image').focus()
  await page.keyboard.press('Space')
  await expect(page.getByTestId('carry-bar')).toBeVisible()
  await expect(palette(page, 'Image').locator('xpath=ancestor::*[contains(@class, "absolute")]').first()).toHaveCSS(
    'opacity',
    '0',
  )
  await page.keyboard.press('Escape')
  await expect(palette(page, 'Image')).toBeFocused()
})

test('the list of commands adds every item and leads to the settings, and what happened is said', async ({
  page,
  designer,
}) => {
  await designer.open({ layout })
  const said = page.getByRole('status')
  const run = async (words: string) => {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox', { name: 'Find a command' }).pressSequentially(words)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await onCanvas(page, 'Free text: A').focus()
  await page.keyboard.press('Home')
  await run('file upload')
  await expect(onCanvas(page, 'Row 1', 'File upload')).toBeVisible()
  await expect(said.filter({ hasText: /^Added File upload to/ })).toHaveCount(1)
  await expect(one(onCanvas(page, 'File upload'), 'textbox', 'Question')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(onCanvas(page, 'File upload')).toBeFocused()

  await run('settings')
  await expect(one(page, 'region', 'Inspector').getByRole('textbox').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(onCanvas(page, 'File upload')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(said.filter({ hasText: /^Deleted File upload from/ })).toHaveCount(1)
})

test('what has the focus stays in sight: over the hint, and when what was carried stays where it was', async ({
  page,
  designer,
}) => {
  await designer.ready()
  const hint = one(page, 'group', 'First steps')
  await expect(hint).toBeVisible()
  const addRow = one(page, 'button', 'Add row')
  await addRow.focus()
  const top = async (target: typeof hint) => (await target.boundingBox())?.y ?? 0
  await expect.poll(async () => (await top(hint)) - (await top(addRow))).toBeGreaterThan(28)

  const rows = ['A', 'B', 'C', 'D', 'E'].map((description) => ({
    columns: [{ items: [{ type: 'free_text', description }] }],
  }))
  await designer.open({ layout: [{ rows }] })
  const first = onCanvas(page, 'Free text: A')
  await first.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await expect(first).not.toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(first).toBeInViewport()
  await expect(first).toBeFocused()
})
