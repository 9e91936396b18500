import type { Locator, Page } from '@playwright/test'
import { one, onCanvas, palette } from './support/one.ts'
import { below, boxOf, drag, dragUnder, pickUp, spot } from './support/pointer.ts'
import { expect, test } from './support/test.ts'

const layout = [
  {
    rows: [
      { columns: [{ items: [text('One'), text('Two')] }, { items: [text('Three'), text('Four')] }] },
      { columns: [{ items: [text('Five')] }] },
      { columns: [{ items: [text('Six')] }] },
    ],
  },
  { rows: [{ columns: [{ items: [text('Seven')] }] }] },
]

test.beforeEach(async ({ designer }) => designer.open({ layout }))

test('a slow drag to and fro over the middle between two columns neither loops nor flickers', async ({
  page,
  designer,
}) => {
  await watchDrag(page)
  const left = await boxOf(onCanvas(page, 'Row 1', 'Column 1'))
  const right = await boxOf(onCanvas(page, 'Row 1', 'Column 2'))
  const middle = Math.round((left.x + left.width + right.x) / 2)
  const { y } = await spot(item(page, 'Two'), 0.5, 0.75)
  await pickUp(page, await spot(item(page, 'Five')))
  await page.mouse.move(middle - 50, y, { steps: 10 })
  const start = await watched(page)
  for (let step = 1; step <= 100; step++) await page.mouse.move(middle - 50 + step, y)
  for (let step = 1; step <= 100; step++) await page.mouse.move(middle + 50 - step, y)
  const crossed = await watched(page)
  expect(crossed.layouts, 'changes of the layout before the drop').toBe(0)
  expect(crossed.lines - start.lines, 'the line goes over and comes back').toBe(2)

  for (let step = 0; step < 60; step++) await page.mouse.move(middle + (step % 2 === 0 ? 1 : -1), y)
  expect(
    (await watched(page)).lines - crossed.lines,
    'a trembling hand moves the line once at most',
  ).toBeLessThanOrEqual(1)

  await page.mouse.move(middle + 60, y, { steps: 10 })
  await page.mouse.up()
  const moved = [
    { columns: [{ items: [text('One'), text('Two')] }, { items: [text('Three'), text('Four'), text('Five')] }] },
    { columns: [{ items: [text('Six')] }] },
  ]
  expect(await designer.exportLayout()).toEqual([{ rows: moved }, layout[1]])
  await expect.poll(async () => (await watched(page)).layouts, 'changes of the layout with the drop').toBe(1)
  await one(page, 'button', 'Undo').click()
  expect(await designer.exportLayout()).toEqual(layout)
})

test('a third column is refused with the reason; Escape cancels; outside the page nothing happens', async ({
  page,
  designer,
}) => {
  const reason = page.getByText('A row holds two columns at most.').and(page.locator(':not([role="status"])'))
  await pickUp(page, await spot(palette(page, 'Image')))
  const edge = await spot(onCanvas(page, 'Row 1'), 0.995)
  await page.mouse.move(edge.x, edge.y, { steps: 10 })
  await expect(reason).toBeVisible()
  await page.mouse.up()
  await expect(reason).toBeHidden()
  expect(await designer.exportLayout()).toEqual(layout)

  await pickUp(page, await spot(item(page, 'One')))
  const end = await below(onCanvas(page, 'Row 3'))
  await page.mouse.move(end.x, end.y, { steps: 10 })
  await expect(page.getByTestId('drop-line')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('drop-line')).toBeHidden()
  await page.mouse.up()
  expect(await designer.exportLayout()).toEqual(layout)

  await drag(page, item(page, 'One'), await spot(palette(page, 'Image')))
  expect(await designer.exportLayout()).toEqual(layout)
})

test('a label follows the pointer, stays in the window, and turns round at its edges', async ({ page }) => {
  const label = page.locator('body > [aria-hidden]').filter({ hasText: 'One' })
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await pickUp(page, await spot(item(page, 'One')))
  await page.mouse.move(400, 300, { steps: 3 })
  await expect.poll(() => boxOf(label)).toMatchObject({ x: 414, y: 312 })
  await page.mouse.move(500, 340)
  await expect.poll(() => boxOf(label)).toMatchObject({ x: 514, y: 352 })
  await page.mouse.move(width - 10, height - 10, { steps: 3 })
  await expect.poll(async () => end(await boxOf(label))).toEqual({ x: width - 22, y: height - 20 })
  await page.keyboard.press('Escape')
  await expect(label).toHaveCount(0)
  await page.mouse.up()

  // The next one begins where it is picked up, not where the last one was.
  await page.mouse.move(300, 300)
  await pickUp(page, await spot(item(page, 'One')))
  const { x, y } = await boxOf(label)
  expect([x, y]).not.toEqual([0, 0])
  await page.mouse.up()
})

test('carried straight up and down by its handle, it comes into columns; towards the edge it becomes a column', async ({
  page,
  designer,
}) => {
  const handle = one(item(page, 'Five'), 'button', /^Move/)
  const over = async (name: string, down: number, aside = 0) => {
    const { x } = await spot(handle)
    const { y } = await spot(item(page, name), 0.5, down)
    return { x: x + aside, y }
  }
  const takeBack = async () => {
    await one(page, 'button', 'Undo').click()
    expect(await designer.exportLayout()).toEqual(layout)
  }
  await drag(page, handle, await over('Six', 0.3), await over('Six', 0.75))
  expect((await designer.exportLayout()).at(0)).toEqual({
    rows: [layout[0]?.rows[0], { columns: [{ items: [text('Six'), text('Five')] }] }],
  })
  await takeBack()

  await drag(page, handle, await over('Two', 0.75), await over('Two', 0.3))
  expect((await designer.exportLayout()).at(0)).toMatchObject({
    rows: [{ columns: [{ items: [text('One'), text('Five'), text('Two')] }, {}] }, {}],
  })
  await takeBack()

  await drag(page, handle, await over('Six', 0.75), await over('Six', 0.75, -24))
  expect((await designer.exportLayout()).at(0)).toEqual({
    rows: [layout[0]?.rows[0], { columns: [{ items: [text('Five')] }, { items: [text('Six')] }] }],
  })
})

test('two columns change places at an edge; elsewhere it is said that one is left', async ({ page, designer }) => {
  const pair = [{ rows: [{ columns: [{ items: [text('Left')] }, { items: [text('Right')] }] }] }]
  await designer.open({ layout: pair })
  const note = page.getByText('Row 1 will then have one column.', { exact: true })
  await pickUp(page, await spot(item(page, 'Left')))
  const middle = await spot(item(page, 'Right'), 0.4, 0.8)
  await page.mouse.move(middle.x, middle.y, { steps: 10 })
  await expect(note).toBeVisible()
  const edge = await spot(item(page, 'Right'), 0.9, 0.8)
  await page.mouse.move(edge.x, edge.y, { steps: 5 })
  await expect(note).toBeHidden()
  await page.mouse.up()
  expect(await designer.exportLayout()).toEqual([
    { rows: [{ columns: [{ items: [text('Right')] }, { items: [text('Left')] }] }] },
  ])
})

test('a handle that was pressed takes the keys of what it moves', async ({ page, designer }) => {
  await one(item(page, 'Five'), 'button', /^Move/).click()
  await page.keyboard.press('ControlOrMeta+d')
  expect((await designer.exportLayout()).at(0)).toMatchObject({
    rows: [{}, { columns: [{ items: [text('Five'), text('Five')] }] }, {}],
  })
  await one(page, 'button', 'Undo').click()
  await one(item(page, 'Five'), 'button', /^Move/).click()
  await page.keyboard.press('Delete')
  expect(await designer.exportLayout()).toEqual([{ rows: [layout[0]?.rows[0], layout[0]?.rows[2]] }, layout[1]])
  await one(page, 'button', 'Undo').click()
  // The row's own handle is its first button.
  await onCanvas(page, 'Row 3').hover()
  await onCanvas(page, 'Row 3')
    .getByRole('button', { name: /^Move Row 3/ })
    .click()
  await page.keyboard.press('Backspace')
  expect(await designer.exportLayout()).toEqual([{ rows: [layout[0]?.rows[0], layout[0]?.rows[1]] }, layout[1]])
})

function end({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: Math.round(x + width), y: Math.round(y + height) }
}

test('a row without columns says so and takes what is dropped in it', async ({ page, designer }) => {
  const kept = { columns: [{ items: [text('One')] }] }
  await designer.open({ layout: [{ rows: [{ columns: [] }, kept] }] })
  await expect(onCanvas(page, 'Row 1')).toHaveText('Empty. Drop something here.')
  await drag(page, palette(page, 'Rich text'), await spot(onCanvas(page, 'Row 1')))
  await expect(onCanvas(page, 'Row 1', 'Column 1')).toBeVisible()
  expect(await designer.exportLayout()).toMatchObject([
    { rows: [{ columns: [{ items: [{ type: 'rich_text' }] }] }, kept] },
  ])
})

test('items move within a column, to another row, and to the edge of a row as its second column', async ({
  page,
  designer,
}) => {
  await dragUnder(page, item(page, 'One'), item(page, 'Two'))
  await expect(item(page, 'One'), 'moved where it stood, it keeps the focus').toBeFocused()
  await dragUnder(page, item(page, 'Four'), item(page, 'Five'))
  await expect(item(page, 'Four'), 'drawn in another row, it has the focus again').toBeFocused()
  await drag(page, item(page, 'Six'), await spot(onCanvas(page, 'Row 2'), 0.02))
  expect(await designer.exportLayout()).toEqual([
    {
      rows: [
        { columns: [{ items: [text('Two'), text('One')] }, { items: [text('Three')] }] },
        { columns: [{ items: [text('Six')] }, { items: [text('Five'), text('Four')] }] },
      ],
    },
    layout[1],
  ])
  for (let step = 0; step < 3; step++) await designer.undo()
  expect(await designer.exportLayout()).toEqual(layout)
})

test('a row moves by its handle', async ({ page, designer }) => {
  await item(page, 'One').hover()
  await drag(page, one(page, 'button', 'Move Row 1'), await below(onCanvas(page, 'Row 3')))
  await expect(one(page, 'button', 'Move Row 3'), 'a handle that was pressed keeps the focus').toBeFocused()
  const [first, second, third] = layout[0]!.rows
  expect(await designer.exportLayout()).toEqual([{ rows: [second, third, first] }, layout[1]])
  await one(page, 'button', 'Undo').click()
  expect(await designer.exportLayout()).toEqual(layout)
})

test('resting on the tab of a page shows it, and the item lands there', async ({ page, designer }) => {
  await pickUp(page, await spot(item(page, 'Six')))
  const tab = await spot(one(page, 'tab', 'Page 2'))
  await page.mouse.move(tab.x, tab.y, { steps: 10 })
  await expect(onCanvas(page, 'Page 2')).toBeVisible()
  const end = await below(onCanvas(page, 'Row 1'))
  await page.mouse.move(end.x, end.y, { steps: 10 })
  await page.mouse.up()
  expect(await designer.exportLayout()).toEqual([
    { rows: layout[0]!.rows.slice(0, 2) },
    { rows: [...layout[1]!.rows, { columns: [{ items: [text('Six')] }] }] },
  ])
})

test('“Move to…” leads to the same places by menu and by key', async ({ page, designer }) => {
  await item(page, 'Six').click()
  await one(page, 'button', 'More actions').click()
  await page.getByRole('menuitem', { name: 'Move to…' }).click()
  const dialog = one(page, 'dialog', 'Move to…')
  await one(dialog, 'group', 'Page 1')
    .getByRole('button', { name: /^New column at the left of Row 2/ })
    .click()
  await expect(dialog).toBeHidden()
  const beside = { columns: [{ items: [text('Six')] }, { items: [text('Five')] }] }
  expect(await designer.exportLayout()).toEqual([{ rows: [layout[0]!.rows[0], beside] }, layout[1]])

  await item(page, 'Three').click()
  await page.keyboard.press('m')
  await one(dialog, 'textbox', 'Find a place').fill('page 2')
  await one(dialog, 'group', 'Page 2')
    .getByRole('button', { name: /^At the end of the page/ })
    .click()
  await expect(onCanvas(page, 'Page 2')).toBeVisible()
  const away = { columns: [{ items: [text('One'), text('Two')] }, { items: [text('Four')] }] }
  expect(await designer.exportLayout()).toEqual([
    { rows: [away, beside] },
    { rows: [...layout[1]!.rows, { columns: [{ items: [text('Three')] }] }] },
  ])
})

function text(content: string) {
  return { type: 'rich_text', content }
}

function item(page: Page, words: string): Locator {
  return onCanvas(page, `Rich text: ${words}`)
}

type Watched = { layouts: number; lines: number }

/** Counts, frame by frame, how often the layout changes and how often the line of the landing place jumps. */
async function watchDrag(page: Page) {
  await page.evaluate(() => {
    const seen: Watched = { layouts: 0, lines: 0 }
    Object.assign(window, { seen })
    let layoutBefore = JSON.stringify(window.designer.exportLayout())
    let lineBefore = ''
    const look = () => {
      const now = JSON.stringify(window.designer.exportLayout())
      if (now !== layoutBefore) seen.layouts++
      layoutBefore = now
      const line = document.querySelector('[data-testid="drop-line"]')?.getAttribute('style') ?? ''
      if (line !== lineBefore) seen.lines++
      lineBefore = line
      requestAnimationFrame(look)
    }
    look()
  })
}

/** What was counted so far, after two more frames. */
function watched(page: Page): Promise<Watched> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    return { ...(window as unknown as { seen: Watched }).seen }
  })
}
