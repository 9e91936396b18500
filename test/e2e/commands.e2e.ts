import type { Page } from '@playwright/test'
import { one, onCanvas, palette } from './support/one.ts'
import { expect, openApp, test } from './support/test.ts'

test('what is typed right after ⌘K, before the list of commands is there, ends up in its box and does nothing else', async ({
  page,
  designer,
}) => {
  const item = { type: 'free_text', description: 'Why?' }
  const layout = [{ rows: [{ columns: [{ items: [item] }] }] }]
  await designer.open({ layout })
  await onCanvas(page, 'Free text: Why?').click()
  const arrive = await holdBack(page, /command-dialog-[^/]*\.js$/)
  await page.keyboard.press('ControlOrMeta+k')
  // Each of these would move, note or delete what is selected.
  await page.keyboard.press('m')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('dup')
  await expect(one(page, 'dialog', 'Commands')).toHaveCount(0)
  arrive()
  const box = one(page, 'combobox', 'Find a command')
  await expect(box).toBeFocused()
  await page.keyboard.type('licate')
  await expect(box).toHaveValue('duplicate')
  expect(await designer.exportLayout()).toEqual(layout)
  await page.keyboard.press('Enter')
  await expect.poll(() => designer.exportLayout()).toEqual([{ rows: [{ columns: [{ items: [item, item] }] }] }])
})

test('Escape before the list of commands is there gives it up, and the keys are free again', async ({
  page,
  designer,
}) => {
  await designer.open({ layout: [{ rows: [{ columns: [{ items: [{ type: 'free_text', description: 'Why?' }] }] }] }] })
  await onCanvas(page, 'Free text: Why?').click()
  const arrive = await holdBack(page, /command-dialog-[^/]*\.js$/)
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.press('Escape')
  arrive()
  await page.keyboard.press('m')
  await expect(one(page, 'dialog', 'Move to…')).toBeVisible()
  await expect(one(page, 'dialog', 'Commands')).toHaveCount(0)
})

test('a dialog that was never open is there as soon as its code is, without waiting for a timer', async ({ page }) => {
  await page.clock.install()
  await openApp(page)
  await onCanvas(page, 'Rich text: Response A').click()
  await page.clock.pauseAt(Date.now() + 60_000)
  await page.keyboard.press('m')
  await expect(one(page, 'dialog', 'Move to…')).toBeAttached()
})

test('the list of commands leads to the self-check, from the design and from the rehearsal', async ({
  page,
  designer,
}) => {
  await designer.open({ layout: [{ rows: [{ columns: [{ items: [{ type: 'free_text', description: 'Why?' }] }] }] }] })
  const check = one(page, 'region', 'Self-check')
  const go = async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await one(page, 'combobox', 'Find a command').fill('self check')
    await page.keyboard.press('Enter')
    await expect(one(check, 'heading', 'Self-check')).toBeFocused()
  }
  await go()
  await one(check, 'button', 'Back to the preview').click()
  await expect(one(page, 'region', 'Preview')).toBeVisible()
  await go()
})

for (const { what, giveUp } of [
  { what: 'Escape', giveUp: (page: Page) => page.keyboard.press('Escape') },
  { what: 'a press elsewhere', giveUp: (page: Page) => onCanvas(page, 'Free text: Why?').click() },
]) {
  test(`${what} before a dialog is there gives it up: it never opens in the midst of what is done next`, async ({
    page,
    designer,
  }) => {
    await designer.open({
      layout: [{ rows: [{ columns: [{ items: [{ type: 'free_text', description: 'Why?' }] }] }] }],
    })
    const item = onCanvas(page, 'Free text: Why?')
    await item.click()
    const arrive = await holdBack(page, /move-to-dialog-[^/]*\.js$/)
    const asked = page.waitForRequest(/move-to-dialog-[^/]*\.js$/)
    await page.keyboard.press('m')
    const code = (await asked).url()
    await giveUp(page)
    await expect(item, 'nothing else has heard it').toHaveAttribute('aria-current', 'true')
    arrive()
    // All that follows from the code is drawn by then.
    await page.evaluate(async (url) => {
      await import(url)
      await new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve)))
    }, code)
    await expect(one(page, 'dialog', 'Move to…')).toHaveCount(0)
    await item.press('m')
    await expect(one(page, 'dialog', 'Move to…')).toBeVisible()
  })
}

for (const { from, go } of [
  { from: 'an item', go: (page: Page) => onCanvas(page, 'Free text: Why?').click() },
  { from: 'the palette', go: (page: Page) => palette(page, 'Image').focus() },
  { from: 'the preview', go: (page: Page) => one(page, 'tab', 'Preview').click() },
]) {
  test(`what the list of commands adds from ${from} is open for writing, as what a press on the palette adds`, async ({
    page,
    designer,
  }) => {
    await designer.open({
      layout: [{ rows: [{ columns: [{ items: [{ type: 'free_text', description: 'Why?' }] }] }] }],
    })
    const canvas = one(page, 'region', 'Canvas')
    for (const { command, box } of [
      { command: 'Add Multiple choice', box: 'Question' },
      { command: 'Add Rich text', box: 'Rich text' },
    ]) {
      await go(page)
      await runCommand(page, command)
      await expect(one(canvas, 'textbox', box)).toBeFocused()
      await page.keyboard.type(`New words for ${box}`)
      await page.keyboard.press('Escape')
      await expect(canvas.getByText(`New words for ${box}`)).toBeVisible()
    }
  })
}

test('what the list of commands adds takes what is typed before its editor has come', async ({ page, designer }) => {
  await designer.open({ layout: [{ rows: [{ columns: [{ items: [{ type: 'free_text', description: 'Why?' }] }] }] }] })
  await onCanvas(page, 'Free text: Why?').click()
  const arrive = await holdBack(page, /in-place-editor-[^/]*\.js$/)
  const asked = page.waitForRequest(/in-place-editor-[^/]*\.js$/)
  await runCommand(page, 'Add Rich text')
  await asked
  await page.keyboard.type('Read')
  arrive()
  const box = one(one(page, 'region', 'Canvas'), 'textbox', 'Rich text')
  await expect(box).toBeFocused()
  await page.keyboard.type(' this')
  await expect(box).toHaveText('Read this')
})

async function runCommand(page: Page, name: string) {
  await page.keyboard.press('ControlOrMeta+k')
  const box = one(page, 'combobox', 'Find a command')
  await expect(box).toBeFocused()
  await box.fill(name)
  await page.keyboard.press('Enter')
  await expect(box).toHaveCount(0)
}

/** Lets a file come only when what is given back is called. */
async function holdBack(page: Page, file: RegExp): Promise<() => void> {
  let arrive = () => {}
  const late = new Promise<void>((resolve) => (arrive = resolve))
  await page.route(file, async (route) => {
    await late
    await route.continue()
  })
  return arrive
}
