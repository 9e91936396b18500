import { one, onCanvas, palette } from './support/one.ts'
import { spot } from './support/pointer.ts'
import { expect, test } from './support/test.ts'
import { finger } from './support/touch.ts'

test.use({ hasTouch: true, viewport: { width: 820, height: 700 } })

const layout = [
  { rows: ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'].map((words) => row(words)) },
  { rows: [row('Last')] },
]

test.beforeEach(async ({ designer }) => designer.open({ layout }))

test('a finger that rests on an item picks it up; it lands where the line is', async ({ page, designer }) => {
  const hand = await finger(page)
  await hand.down(await spot(onCanvas(page, 'Free text: One'), 0.5, 0.3))
  await expect(page.getByRole('status').filter({ hasText: 'Picked up Free text: One' })).toBeAttached()
  const target = await spot(onCanvas(page, 'Free text: Two'), 0.5, 0.8)
  await hand.move(target, 20)
  await expect(page.getByTestId('drop-line')).toBeVisible()
  await hand.up()
  const { rows } = layout[0]!
  const together = { columns: [{ items: [question('Two'), question('One')] }] }
  await expect.poll(() => designer.exportLayout()).toEqual([{ rows: [together, ...rows.slice(2)] }, layout[1]])
})

test('a swipe scrolls the page and picks nothing up', async ({ page, designer }) => {
  const hand = await finger(page)
  const scroller = page.locator('.canvas-scroller')
  const from = await spot(onCanvas(page, 'Free text: Two'), 0.5, 0.5)
  await hand.down(from)
  await hand.move({ x: from.x, y: from.y - 200 }, 8)
  await hand.up()
  await expect.poll(() => scroller.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(50)
  await expect(page.getByTestId('drop-line')).toBeHidden()
  expect(await designer.exportLayout()).toEqual(layout)
})

test('a finger carries from the palette, rests on a page’s tab, and drops there', async ({ page, designer }) => {
  const hand = await finger(page)
  await hand.down(await spot(palette(page, 'Free text')))
  await expect(page.getByRole('status').filter({ hasText: 'Picked up Free text' })).toBeAttached()
  await hand.move(await spot(one(page, 'tab', 'Page 2')))
  await expect(onCanvas(page, 'Page 2')).toBeVisible()
  await hand.move(await spot(onCanvas(page, 'Free text: Last'), 0.5, 0.8))
  await expect(page.getByTestId('drop-line')).toBeVisible()
  await hand.up()
  await expect.poll(async () => JSON.stringify((await designer.exportLayout())[1]).match(/free_text/g)?.length).toBe(2)
})

test('a finger on a handle picks up at once', async ({ page, designer }) => {
  const hand = await finger(page)
  await onCanvas(page, 'Free text: One').click()
  await hand.down(await spot(one(page, 'button', 'Move Free text: One')))
  await hand.move(await spot(onCanvas(page, 'Free text: Two'), 0.5, 0.8), 20)
  await expect(page.getByTestId('drop-line')).toBeVisible()
  await hand.up()
  await expect.poll(async () => JSON.stringify(await designer.exportLayout()).indexOf('Two')).toBeLessThan(120)
})

test('a row’s handle is in sight at once and large enough for a finger, also on a phone', async ({ page }) => {
  for (const width of [820, 390]) {
    await page.setViewportSize({ width, height: 844 })
    const handle = one(page, 'button', 'Move Row 1')
    await expect(handle).toHaveCSS('opacity', '1')
    const { width: wide, height } = (await handle.boundingBox()) ?? { width: 0, height: 0 }
    expect(Math.min(wide, height)).toBeGreaterThanOrEqual(24)
  }
})

function row(words: string) {
  return { columns: [{ items: [question(words)] }] }
}

function question(description: string) {
  return { type: 'free_text', description }
}
