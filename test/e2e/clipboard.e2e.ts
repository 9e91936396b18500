import type { Page } from '@playwright/test'
import { one, onCanvas } from './support/one.ts'
import { expect, openApp, test } from './support/test.ts'

const text = (content: string) => ({ type: 'rich_text', content })
const row = (...columns: readonly (readonly object[])[]) => ({ columns: columns.map((items) => ({ items })) })
const start = [{ rows: [row([text('A')]), row([text('B')], [text('C')])] }, { rows: [row([text('D')])] }]

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
})

test('items go by the clipboard to another page and another window, and stay readable on the way', async ({
  page,
  context,
  designer,
}) => {
  await designer.open({ layout: start })
  await item(page, 'A').click()
  await item(page, 'B').click({ modifiers: ['Shift'] })
  await page.keyboard.press('ControlOrMeta+c')
  await expect(page.getByText('Copied 2 items.')).toBeVisible()
  const carried = await page.evaluate(() => navigator.clipboard.readText())
  expect(JSON.parse(carried)).toEqual([text('A'), text('B')])

  await one(page, 'tab', 'Page 2').click()
  await item(page, 'D').click()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByText('Pasted 2 items below Rich text “D”.')).toBeVisible()
  expect(await texts(designer)).toEqual([[['A'], ['B', 'C']], [['D A B']]])

  const other = await context.newPage()
  const there = await openApp(other)
  await there.open({ layout: [{ rows: [row([text('X')])] }] })
  await item(other, 'X').click()
  await other.keyboard.press('ControlOrMeta+v')
  await expect(item(other, 'B')).toBeVisible()
  expect(await texts(there)).toEqual([[['X A B']]])
})

test('what is cut and pasted is moved, and two undos bring it back', async ({ page, designer }) => {
  await designer.open({ layout: start })
  await item(page, 'A').click()
  await page.keyboard.press('ControlOrMeta+x')
  await expect(item(page, 'A')).toHaveCount(0)
  await item(page, 'C').click()
  await page.keyboard.press('ControlOrMeta+v')
  await expect.poll(() => texts(designer)).toEqual([[['B', 'C A']], [['D']]])
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  expect(await texts(designer)).toEqual([[['A'], ['B', 'C']], [['D']]])
})

test('JSON from any editor is pasted, mended and told; what cannot be placed says why', async ({ page, designer }) => {
  await designer.open({
    layout: [{ display_position: 'intro', rows: [row([text('A')])] }, { rows: [row([text('B')])] }],
  })
  await item(page, 'A').click()
  await pasteText(page, '{ “type”: “rich_text”, “content”: “From an editor”, }')
  await expect(page.getByText('Pasted Rich text “From an editor” below Rich text “A”.')).toBeVisible()
  await expect(page.getByText(/curly quotation marks/)).toBeVisible()
  await pasteText(page, '{ "type": "free_text", "description": "Why?" }')
  await expect(notes(page).getByText('Intro and outro pages hold only rich text and images.')).toBeVisible()
  await pasteText(page, '{ "columns": [{ "items": [{ "type": "image", "url": 3 }] }] }')
  await expect(notes(page).getByText(/Column 1, Item 1 \(image\): "url" must be a text/)).toBeVisible()
  expect(await texts(designer)).toEqual([[['A From an editor']], [['B']]])
})

test('pages from any editor open as a layout, and can be added to the one before instead', async ({
  page,
  designer,
}) => {
  await designer.open({ layout: start })
  await item(page, 'A').click()
  await pasteText(page, JSON.stringify([{ rows: [row([text('X')])] }, { rows: [row([text('Y')])] }]))
  await expect(item(page, 'X')).toBeVisible()
  expect(await texts(designer)).toEqual([[['X']], [['Y']]])
  await one(page, 'button', 'Add as pages').click()
  await expect(page.getByText('Pasted 2 pages after Page 1.')).toBeVisible()
  expect(await texts(designer)).toEqual([[['A'], ['B', 'C']], [['X']], [['Y']], [['D']]])
})

test('in the outline more and more is selected by keyboard, and by ⇧-click across pages', async ({
  page,
  designer,
}) => {
  await designer.open({ layout: start })
  const tree = one(page, 'tree', 'Outline')
  const bar = one(page, 'toolbar', 'Selection')
  await one(tree, 'treeitem', 'Rich text: A').click()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar).toContainText('2 items selected')
  await expect(one(tree, 'treeitem', 'Rich text: B')).toBeFocused()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar).toContainText('3 items selected')
  await page.keyboard.press('Shift+ArrowUp')
  await expect(bar).toContainText('2 items selected')
  await one(tree, 'treeitem', 'Rich text: D').click({ modifiers: ['Shift'] })
  await expect(bar).toContainText('4 items selected')
  await expect(one(page, 'tab', 'Page 2')).toHaveAttribute('aria-selected', 'true')

  await one(tree, 'treeitem', 'Page 1').click()
  await one(tree, 'treeitem', 'Page 2').click({ modifiers: ['Shift'] })
  await one(bar, 'button', 'Actions for all selected').click()
  await one(page, 'menuitem', 'Make intro pages').click()
  expect(await designer.exportLayout()).toMatchObject([{ display_position: 'intro' }, { display_position: 'intro' }])
})

test('after the undo of a question that is being written, the focus stays in the design', async ({
  page,
  designer,
}) => {
  await designer.open({ layout: start })
  await item(page, 'A').click()
  await one(one(page, 'region', 'Palette'), 'button', 'Free text').click()
  await expect(onCanvas(page, /^Free text/)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(onCanvas(page, /^Free text/)).toHaveCount(0)
  await expect(one(page, 'region', 'Canvas').locator(':focus')).toHaveCount(1)
})

test('a pasted list of short lines can become a question with these options', async ({ page, designer }) => {
  await designer.open({ layout: [{ rows: [row([text('A')])] }] })
  await item(page, 'A').click()
  await pasteText(page, '• Response A\n• Response B\n• Neither\n• neither')
  await expect(page.getByText('As options, a line that is there twice comes once.')).toBeVisible()
  await one(page, 'button', 'Add as a question with 3 options').click()
  const options = ['Response A', 'Response B', 'Neither'].map((label) => ({
    label,
    value: label.toLowerCase().replace(' ', '_'),
  }))
  const question = { type: 'multiple_choice', description: '', answer_limit: 1, options }
  expect(await designer.exportLayout()).toEqual([{ rows: [row([text('A'), question])] }])
  // Its question is written next.
  await page.keyboard.type('Which?')
  await page.keyboard.press('Escape')
  expect(JSON.stringify(await designer.exportLayout())).toContain('"description":"Which?"')
})

test('a pasted address or text asks what it shall become, and the keyboard can answer', async ({ page, designer }) => {
  await designer.open({ layout: [{ rows: [row([text('A')])] }] })
  await item(page, 'A').click()
  await pasteText(page, 'https://example.org/cat.png')
  await expect(page.getByText('You pasted the address of an image.')).toBeVisible()
  await expect(one(page, 'button', 'Add as image')).toBeVisible()
  await page.keyboard.press('F6')
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(one(page, 'button', 'Add as rich text')).toBeFocused({ timeout: 1 })
  }).toPass()
  await page.keyboard.press('Enter')
  expect(JSON.stringify(await designer.exportLayout())).toContain('<a href=\\"https://example.org/cat.png\\">')
  await expect(one(page, 'button', 'Add as rich text')).toHaveCount(0)

  await item(page, 'A').click()
  await pasteText(page, 'First line\nsecond line\n\n<b>Next</b> paragraph')
  await one(page, 'button', 'Add as rich text').click()
  expect(JSON.stringify(await designer.exportLayout())).toContain(
    '<p>First line<br>second line</p><p>&lt;b&gt;Next&lt;/b&gt; paragraph</p>',
  )
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await item(page, 'A').click()
  await pasteText(page, 'http://example.org/cat.png')
  await expect(notes(page).getByText('Nothing was added: the address does not begin with https://.')).toBeVisible()
})

test('many at once by keyboard: more and more is selected, grouped and split; taps gather, too', async ({
  page,
  designer,
}) => {
  await designer.open({ layout: [{ rows: [row([text('A')]), row([text('B')]), row([text('C')])] }] })
  await item(page, 'A').click()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(item(page, 'B')).toBeFocused()
  const bar = one(page, 'toolbar', 'Selection')
  await expect(bar).toContainText('2 items selected')
  await page.keyboard.press('ControlOrMeta+g')
  expect(await texts(designer)).toEqual([[['A', 'B'], ['C']]])
  await page.keyboard.press('ControlOrMeta+a')
  await expect(bar).toContainText('3 items selected')
  await page.keyboard.press('ControlOrMeta+a')
  await expect(bar).toContainText('2 rows selected')
  await one(bar, 'button', 'Actions for all selected').click()
  await one(page, 'menuitem', 'Split into rows').click()
  expect(await texts(designer)).toEqual([[['A'], ['B'], ['C']]])
  await one(bar, 'button', 'Select nothing').click()
  await expect(bar).toHaveCount(0)

  await item(page, 'A').click()
  await one(page, 'button', 'More actions').click()
  await one(page, 'menuitem', 'Select several…').click()
  await item(page, 'C').click()
  await expect(bar).toContainText('2 items selected')
  await item(page, 'A').click()
  await expect(bar).toContainText('1 selected')
  await one(bar, 'button', 'Done').click()
})

test('the history is a list to jump in, and undo goes to the page where something changed', async ({
  page,
  designer,
}) => {
  await designer.open({ layout: start })
  await one(page, 'tab', 'Page 2').click()
  await item(page, 'D').click()
  await page.keyboard.press('Delete')
  await one(page, 'tab', 'Page 1').click()
  await item(page, 'A').click()
  await page.keyboard.press('Delete')
  await one(page, 'button', 'History').click()
  const list = one(page, 'list', 'Steps, newest first')
  await expect(list.getByRole('button').first()).toContainText('Delete Rich text “A” from Row 1 of Page 1')
  await expect(list.getByRole('button').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await texts(designer)).toEqual([[['A'], ['B', 'C']], [['D']]])
  await expect(list.getByText('Undone')).toHaveCount(2)
  await list.getByRole('button').first().click()
  expect(await texts(designer)).toEqual([[['B', 'C']], []])
  await page.keyboard.press('Escape')
  await expect(one(page, 'button', 'History')).toBeFocused()

  await one(page, 'tab', 'Page 1').click()
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(one(page, 'tab', 'Page 2')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('Undid: Delete Rich text “D” from Row 1 of Page 2.')).toBeAttached()
})

function item(page: Page, content: string) {
  return onCanvas(page, `Rich text: ${content}`)
}

function notes(page: Page) {
  return one(page, 'region', 'Notifications')
}

/** Pastes by key what another program has left in the clipboard. */
async function pasteText(page: Page, content: string) {
  await page.evaluate((written) => navigator.clipboard.writeText(written), content)
  await page.keyboard.press('ControlOrMeta+v')
}

/** The texts of a layout: pages of rows of columns, the items of a column in one text. */
async function texts(designer: { exportLayout(): Promise<unknown> }) {
  const pages: unknown = await designer.exportLayout()
  const list: { rows: { columns: { items: { content: string }[] }[] }[] }[] = JSON.parse(JSON.stringify(pages))
  return list.map(({ rows }) =>
    rows.map(({ columns }) => columns.map(({ items }) => items.map(({ content }) => content).join(' '))),
  )
}
