import type { Locator, Page } from '@playwright/test'
import { expectClean, LOOKS } from './support/looks.ts'
import { one, onCanvas, palette } from './support/one.ts'
import { boxOf, pickUp, spot } from './support/pointer.ts'
import { expect, test } from './support/test.ts'

const modes = ['Design', 'Preview', 'JSON'] as const

/** A window of 1440 by 900 at 200 %. */
const SMALL = { width: 720, height: 450 }

/** The dialogs by their titles, with the command that opens each. */
const dialogs = [
  ['Export', 'Export'],
  ['Templates', 'Templates'],
  ['Keyboard shortcuts', 'Keyboard shortcuts'],
  ['Paste the server’s answer', 'Paste the server’s answer'],
  ['Batch details', 'Batch details'],
  ['Contact sheet', 'Contact sheet'],
  ['Check media', 'Check media'],
  ['Groups, cost and answers', 'Groups, cost and answers'],
  ['Response comparison (example)', 'Look into the dataset'],
  ['Move to…', 'Move to…'],
  ['Projects', 'Projects'],
  ['Collected answers', 'Collected answers'],
  ['Restore points', 'Restore points'],
  ['Compare', 'Compare with another layout'],
  ['Share a link', 'Share a link'],
  ['Design advice', 'Design advice'],
  ['Counterbalance two fields', 'Counterbalance two fields'],
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

test('axe finds nothing in the menus; each gives the focus back', async ({ page, designer }) => {
  test.slow()
  await openFaulty(designer)
  await onCanvas(page, /^Free text\b/).click()
  await expectCleanMenu(page, one(page, 'button', 'More actions'), 'of an item')
  await expectCleanMenu(page, one(page, 'button', 'Page actions'), 'of a page')
  await expectCleanMenu(page, one(page, 'button', 'Open'), 'of what can be opened')
  await expectCleanMenu(page, one(page, 'button', 'Go to the worst'), 'of the worst datapoints')
  await one(one(page, 'tree', 'Outline'), 'treeitem', 'Page 1').click({ button: 'right' })
  await expectClean(page, 'menu in the outline', { popup: true })
  await page.keyboard.press('Escape')
  await expect.poll(() => holdsFocus(page.locator('#root')), 'the outline has the focus again').toBe(true)
})

test('axe finds nothing in what opens beside the work: history, view, many at once, what was pasted, a page carried', async ({
  page,
  designer,
}) => {
  test.slow()
  await openFaulty(designer)
  await one(page, 'button', 'Add page').click()
  await one(page, 'button', 'History').click()
  await expectClean(page, 'history', { popup: true })
  await page.keyboard.press('Escape')

  await pickUp(page, await spot(one(page, 'tab', 'Page 1')))
  const { x, y } = await spot(one(page, 'tab', 'Page 2'), 0.9)
  await page.mouse.move(x, y, { steps: 5 })
  await expect(page.getByTestId('page-drop')).toBeVisible()
  await expectClean(page, 'a page carried')
  await page.keyboard.press('Escape')
  await page.mouse.up()

  await designer.showPage(1)
  await onCanvas(page, /^Free text\b/).click()
  await onCanvas(page, /^Rich text\b/).click({ modifiers: ['ControlOrMeta'] })
  await expectClean(page, 'several selected')
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, 'Yes\nNo')
  await expect(one(page, 'button', 'Add as a question with 2 options')).toBeVisible()
  await expectClean(page, 'what was pasted')

  await one(page, 'tab', 'Preview').click()
  await one(page, 'button', /^View/).click()
  await expectClean(page, 'view', { popup: true })
})

test('the focus is never lost: after deleting, undoing, moving, dropping, grouping and closing', async ({
  page,
  designer,
}) => {
  await designer.open({
    layout: [1, 2].map((at) => ({
      rows: ['A', 'B', 'C'].map((words) => ({
        columns: [{ items: [{ type: 'free_text', description: `${words}${at}` }] }],
      })),
    })),
  })
  const named = (words: string) => onCanvas(page, `Free text: ${words}`)
  const keeps = async (what: string) => {
    await expect.poll(() => holdsFocus(page.locator('#root')), what).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.checkVisibility()), what).toBe(true)
  }
  await named('B1').click()
  await page.keyboard.press('Delete')
  await keeps('after a delete')
  await page.keyboard.press('ControlOrMeta+z')
  await keeps('after its undo')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await keeps('after its redo')
  await page.keyboard.press('ControlOrMeta+z')

  await named('A1').click()
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(named('A1')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await keeps('after the undo of a move to another page')

  await designer.showPage(1)
  await named('A1').click()
  await page.keyboard.press('m')
  await one(one(page, 'dialog', 'Move to…'), 'group', 'Page 2')
    .getByRole('button')
    .last()
    .click()
  await expect(one(page, 'dialog', 'Move to…')).toBeHidden()
  await keeps('after “Move to…”')

  await named('B2').click()
  await named('C2').click({ modifiers: ['ControlOrMeta'] })
  await page.keyboard.press('ControlOrMeta+g')
  await keeps('after grouping')
  await page.keyboard.press('Delete')
  await keeps('after deleting several')

  await pickUp(page, await spot(named('A2')))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await keeps('after a drag that was given up')
  await one(page, 'tab', 'Page 2').click()
  await page.keyboard.press('Delete')
  await keeps('after Delete on the tab of a page')
  await one(page, 'button', 'Page actions').click()
  await page.getByRole('menuitem', { name: 'Delete page' }).click()
  await keeps('after deleting a page')
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

test('in a small window each dialog takes the focus, keeps Tab within, and gives the focus back', async ({
  page,
  designer,
}) => {
  test.slow()
  await page.setViewportSize(SMALL)
  await openFaulty(designer)
  const item = onCanvas(page, /^Free text\b/)
  await item.click()
  for (const [name, command] of dialogs) {
    await page.keyboard.press('ControlOrMeta+k')
    await one(page, 'combobox', 'Find a command').fill(command)
    await page.keyboard.press('Enter')
    const dialog = one(page, 'dialog', name)
    await expect.poll(() => holdsFocus(dialog), `${name} takes the focus`).toBe(true)
    // Over its first control, its last and its first again.
    for (const key of ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Tab', 'Tab', 'Tab', 'Tab']) {
      await page.keyboard.press(key)
      await expect.poll(() => holdsFocus(dialog), `${key} stays in ${name}`).toBe(true)
    }
    await expect(page.locator('[inert] [data-node]').first(), `${name} shuts off the canvas`).toBeAttached()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(item, `${name} gives the focus back`).toBeFocused()
  }
})

test('Tab goes on from a menu and from what opens beside its button, in a dialog, too', async ({ page, designer }) => {
  await page.setViewportSize(SMALL)
  await openFaulty(designer)
  await onCanvas(page, /^Free text\b/).click()
  await one(page, 'button', 'Open').press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(one(page, 'button', 'Templates')).toBeFocused()
  await expect(page.getByRole('menu')).toHaveCount(0)

  await one(page, 'button', 'History').press('Enter')
  const steps = page.getByRole('dialog', { name: 'History' })
  await expect.poll(() => holdsFocus(steps)).toBe(true)
  await page.keyboard.press('Tab')
  await expect(one(page, 'tab', 'Design')).toBeFocused()
  await expect(steps).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+k')
  await one(page, 'combobox', 'Find a command').fill('Compare with another layout')
  await page.keyboard.press('Enter')
  await one(page, 'button', 'A restore point…').press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(one(one(page, 'dialog', 'Compare'), 'button', 'Close')).toBeFocused()
})

test('in a small window the focus is never lost: after adding, closing, other modes, finding and rehearsing', async ({
  page,
  designer,
}) => {
  await page.setViewportSize(SMALL)
  await openFaulty(designer)
  const text = onCanvas(page, /^Free text\b/)
  await text.click()
  await one(page, 'button', 'Add').press('Enter')
  await palette(page, 'Image').press('Enter')
  const image = onCanvas(page, /^Image\b/)
  await expect.poll(() => holdsFocus(image), 'what was added').toBe(true)
  await page.keyboard.press('Escape')
  await expect(image).toBeFocused()

  await one(page, 'button', 'Settings').press('Enter')
  await one(page, 'button', 'Close inspector').press('Enter')
  await expect(one(page, 'button', 'Settings')).toBeFocused()

  await text.click()
  await page.keyboard.press('Alt+2')
  await expect(one(page, 'tabpanel', 'Preview')).toBeFocused()
  await page.keyboard.press('Alt+1')
  await expect(text).toBeFocused()
  await page.keyboard.press('Alt+n')
  await expect(one(page, 'region', 'Notes')).toBeVisible()
  await expect.poll(() => holdsFocus(one(page, 'region', 'Notes'))).toBe(true)
  await page.keyboard.press('Alt+n')
  await expect(text).toBeFocused()

  await page.keyboard.press('ControlOrMeta+k')
  await one(page, 'combobox', 'Find a command').fill('Find a datapoint')
  await page.keyboard.press('Enter')
  await expect(one(page, 'searchbox', 'Find in all datapoints')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(text).toBeFocused()

  await page.keyboard.press('Alt+2')
  await one(page, 'button', 'Self-check').press('Enter')
  await one(page, 'button', 'Back to the preview').press('Enter')
  await expect(one(page, 'button', 'Self-check')).toBeFocused()
})

test('F6 goes to a message; Escape takes it away and gives the focus back; Tab goes on through the whole page', async ({
  page,
  designer,
}) => {
  await page.setViewportSize(SMALL)
  await openFaulty(designer)
  const item = onCanvas(page, /^Free text\b/)
  const tell = async () => {
    await item.click()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'https://example.org/cat.png')
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await expect(one(page, 'button', 'Add as image')).toBeVisible()
    await page.keyboard.press('F6')
    await expect(page.locator('[data-messages] [tabindex="0"]').first()).toBeFocused()
  }
  await tell()
  await page.keyboard.press('Escape')
  await expect(one(page, 'button', 'Add as image')).toHaveCount(0)
  await expect(item).toBeFocused()

  await tell()
  await one(page, 'button', 'Next datapoint')
    .or(one(page, 'button', 'Open problems'))
    .first()
    .focus()
  const reached = new Set<string>()
  for (let press = 0; press < 60 && !reached.has('Project name'); press += 1) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
  }
  expect([...reached]).toContain('Project name')
})

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

test('who comes by key sees that what a mode shows has the focus, over all that lies in it', async ({
  page,
  designer,
}) => {
  await openFaulty(designer)
  const line = () =>
    page.evaluate(() => {
      const panel = document.activeElement
      if (panel?.getAttribute('role') !== 'tabpanel') return null
      const { outlineStyle, outlineColor, zIndex } = getComputedStyle(panel, '::after')
      return { outlineStyle, outlineColor, isOver: Number(zIndex) > 200 }
    })
  for (const colours of [LOOKS.light, LOOKS.forced]) {
    await page.emulateMedia(colours)
    const background = await shade(one(page, 'banner', ''), 'background-color')
    for (const mode of ['Preview', 'JSON']) {
      await one(page, 'tab', 'Design').click()
      await onCanvas(page, /^Free text\b/).click()
      await page.keyboard.press('ControlOrMeta+k')
      await one(page, 'combobox', 'Find a command').fill(mode)
      await page.keyboard.press('Enter')
      await expect.poll(line).toMatchObject({ outlineStyle: 'solid', isOver: true })
      expect((await line())?.outlineColor).not.toBe(background)
    }
  }
  await one(page, 'tab', 'Preview').click()
  await one(page, 'region', 'Preview').getByText('A rehearsal').click()
  await expect.poll(line, 'not for a press of the pointer').toMatchObject({ outlineStyle: 'none' })
})

/** Opens a menu, has axe look at it in each look, and closes it. */
async function expectCleanMenu(page: Page, trigger: Locator, what: string) {
  await trigger.click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectClean(page, `menu ${what}`, { popup: true })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(trigger).toBeFocused()
}

async function openFaulty(designer: { open(request: { layout: unknown }): Promise<void> }) {
  const items = [
    { type: 'rich_text', content: '<h2>Read</h2><p>Look <a href="https://example.com">closely</a>.</p>' },
    { type: 'free_text', description: 'Why?', answer_limit: 1, validation: { type: 'string', min: 5, max: 2 } },
  ]
  await designer.open({ layout: [{ rows: [{ columns: [{ items }] }] }] })
}

/** Whether the focus is inside an element. */
function holdsFocus(element: ReturnType<typeof one>): Promise<boolean> {
  return element.evaluate((node) => node.contains(document.activeElement))
}

/** A colour or style of an element as it is drawn. */
function shade(element: ReturnType<typeof one>, property: string): Promise<string> {
  return element.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property)
}
