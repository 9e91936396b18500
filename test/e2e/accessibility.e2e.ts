import type { Page } from '@playwright/test'
import { axeFindings, type Finding } from './support/axe.ts'
import { one, onCanvas, palette } from './support/one.ts'
import { boxOf, pickUp, spot } from './support/pointer.ts'
import { expect, test } from './support/test.ts'

/** How the screen can look: all of them are looked at in one visit, so that nothing has to be opened three times. */
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  forced: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
} as const

const modes = ['Design', 'Preview', 'JSON'] as const

/** The dialogs by their titles, with the command that opens each. */
const dialogs = [
  ['Export', 'Export'],
  ['Templates', 'Templates'],
  ['Keyboard shortcuts', 'Keyboard shortcuts'],
  ['Paste the server’s answer', 'Paste the server’s answer'],
  ['Batch details', 'Batch details'],
  ['Contact sheet', 'Contact sheet'],
  ['Check media', 'Check media'],
  ['Study', 'Groups, cost and answers'],
  ['Response comparison (example)', 'Look into the dataset'],
  ['Move to…', 'Move to…'],
  ['Projects', 'Projects'],
  ['Restore points', 'Restore points'],
  ['Compare', 'Compare with another layout'],
  ['Share a link', 'Share a link'],
  ['Design advice', 'Design advice'],
  ['Counterbalance', 'Counterbalance two fields'],
] as const

test('axe finds nothing in the three modes', async ({ page, designer }) => {
  test.slow()
  await designer.showPage(1)
  for (const name of modes) {
    await one(page, 'tab', name).click()
    await expect(one(page, 'region', name === 'Design' ? 'Canvas' : name)).toBeVisible()
    await expectClean(page, name)
  }
})

test('axe finds nothing with an item selected, carried, or edited in place and the problems open', async ({
  page,
  designer,
}) => {
  test.slow()
  await openFaulty(designer)
  await one(page, 'button', 'Open problems').click()
  await onCanvas(page, /^Free text\b/).click()
  await expectClean(page, 'selected')
  await page.keyboard.press('Space')
  await expect(page.getByTestId('carry-bar')).toBeVisible()
  await expectClean(page, 'carried by key')
  await page.keyboard.press('Escape')
  await onCanvas(page, /^Rich text\b/).dblclick()
  await expect(one(page, 'textbox', 'Rich text')).toBeFocused()
  await expectClean(page, 'edited in place')
})

// In parts, so that none takes long and they run side by side.
for (const part of [
  dialogs.slice(0, 3),
  dialogs.slice(3, 6),
  dialogs.slice(6, 8),
  dialogs.slice(8, 10),
  dialogs.slice(10, 13),
  dialogs.slice(13),
]) {
  test(`axe finds nothing in the dialogs from “${part[0]![1]}” on; each takes the focus, and one Escape gives it back`, async ({
    page,
    designer,
  }) => {
    test.slow()
    await openFaulty(designer)
    await onCanvas(page, /^Free text\b/).click()
    for (const [name, command] of part) {
      await page.keyboard.press('ControlOrMeta+k')
      const commands = one(page, 'dialog', 'Commands')
      await expect(commands).toBeVisible()
      if (command === 'Export') await expectClean(page, 'Commands', { popup: true })
      await one(page, 'combobox', 'Find a command').fill(command)
      await page.keyboard.press('Enter')
      const dialog = one(page, 'dialog', name)
      await expect(dialog).toBeVisible()
      await expect.poll(() => holdsFocus(dialog), `${name} takes the focus`).toBe(true)
      await expectClean(page, String(name), { popup: true })
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect.poll(() => holdsFocus(page.locator('#root')), `${name} gives the focus back`).toBe(true)
    }
  })
}

test('in the person’s own colours what is chosen, carried and focused can still be seen', async ({
  page,
  designer,
}) => {
  await page.emulateMedia(LOOKS.forced)
  await openFaulty(designer)
  const item = onCanvas(page, /^Free text\b/)
  await item.click()
  const background = await shade(item, 'background-color')
  expect(await shade(item, 'outline-style')).toBe('solid')
  expect(await shade(item, 'outline-color')).not.toBe(background)
  const chosen = one(page, 'tree', 'Outline').locator('[aria-selected="true"]')
  const other = one(page, 'tree', 'Outline').locator('[aria-selected="false"]').first()
  expect(await shade(chosen, 'background-color')).not.toBe(await shade(other, 'background-color'))
  expect(await shade(one(page, 'tab', 'Page 1'), 'background-color')).not.toBe(
    await shade(one(page, 'region', 'Canvas'), 'background-color'),
  )

  await pickUp(page, await spot(palette(page, 'Image')))
  const { x, y, width } = await boxOf(item)
  await page.mouse.move(x + width / 2, y + 4, { steps: 5 })
  const line = page.getByTestId('drop-line')
  await expect(line).toBeVisible()
  expect(await shade(line, 'background-color'), 'the line').not.toBe(background)
  await page.keyboard.press('Escape')
  await page.mouse.up()
})

/** Looks at what is open in each of the three looks, and puts the first one back. */
async function expectClean(page: Page, what: string, options: { popup?: boolean } = {}) {
  const found: Record<string, readonly Finding[]> = {}
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media)
    await expect(page.locator('html')).toHaveAttribute('data-theme', media.colorScheme)
    await settle(page)
    found[look] = await axeFindings(page, { ...options, ownColours: media.forcedColors === 'active' })
  }
  await page.emulateMedia(LOOKS.light)
  expect(found, what).toEqual({ light: [], dark: [], forced: [] })
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

/** A colour or style of an element as it is drawn. */
function shade(element: ReturnType<typeof one>, property: string): Promise<string> {
  return element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property)
}
