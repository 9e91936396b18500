import type { Locator, Page } from '@playwright/test'
import { one, onCanvas, palette } from './support/one.ts'
import { boxOf, drag, pickUp, spot, type Spot } from './support/pointer.ts'
import { expect, test } from './support/test.ts'
import { finger } from './support/touch.ts'

// An upright tablet: between the panes the page is so narrow that two columns stand one below the other.
test.use({ hasTouch: true, viewport: { width: 820, height: 1180 } })

const layout = [{ rows: [{ columns: [column('A', 'B'), column('C', 'D')] }, { columns: [column('E')] }] }]

test.beforeEach(async ({ designer }) => designer.open({ layout }))

const onto: readonly [where: string, item: string, down: number, left: string, right: string][] = [
  ['on the upper half of the first of the left column', 'A', 0.2, 'X A B', 'C D'],
  ['on the lower half of the last of the left column', 'B', 0.8, 'A B X', 'C D'],
  ['above the first of the right column', 'C', -0.05, 'A B', 'X C D'],
  ['on the upper half of an item of the right column', 'D', 0.2, 'A B', 'C X D'],
  ['on the lower half of the last of the right column', 'D', 0.8, 'A B', 'C D X'],
]

for (const [where, name, down, left, right] of onto) {
  test(`of stacked columns the one under the pointer takes it: ${where}`, async ({ page, designer }) => {
    await pickUp(page, await spot(palette(page, 'Image')))
    const at = await spot(item(page, name), 0.5, down)
    await page.mouse.move(at.x, at.y, { steps: 10 })
    await expectLineNear(page, at, (await boxOf(item(page, name))).height)
    await page.mouse.up()
    expect(pictureOf(await designer.exportLayout())).toBe(`${left} | ${right} / E`)
  })
}

test('a finger moves an item within the stacked right column, also by its handle', async ({ page, designer }) => {
  const hand = await finger(page)
  await hand.down(await spot(item(page, 'D')))
  await expect(page.getByRole('status').filter({ hasText: 'Picked up' })).toBeAttached()
  await hand.move(await spot(item(page, 'C'), 0.5, 0.2))
  await hand.up()
  await expect.poll(async () => pictureOf(await designer.exportLayout())).toBe('A B | D C / E')

  await item(page, 'D').tap()
  const handle = await spot(one(page, 'button', 'Move Rich text: D'))
  const dots = await boxOf(one(page, 'button', 'Move Rich text: D').locator('svg'))
  const line = (await boxOf(item(page, 'D'))).x - 6
  expect(dots.x + dots.width, 'the dots stand beside the line round the item').toBeLessThanOrEqual(line)
  await hand.down(handle)
  await hand.move({ x: handle.x, y: (await spot(item(page, 'C'), 0.5, 0.8)).y })
  await hand.up()
  await expect.poll(async () => pictureOf(await designer.exportLayout())).toBe('A B | C D / E')
})

test('a row of one column still takes a second one at its edges, and stacked columns change places there', async ({
  page,
  designer,
}) => {
  await drag(page, palette(page, 'Image'), await spot(item(page, 'E'), 0.99))
  expect(pictureOf(await designer.exportLayout())).toBe('A B | C D / E | X')
  // In the margin of the page, beyond the handles.
  const margin = await spot(onCanvas(page, 'Page 1'), 0.99)
  await drag(page, item(page, 'E'), { x: margin.x, y: (await spot(item(page, 'E'))).y })
  expect(pictureOf(await designer.exportLayout())).toBe('A B | C D / X | E')
})

test('all the room below the last row makes a new last row', async ({ page, designer }) => {
  const canvas = await boxOf(page.locator('.canvas-scroller'))
  const places = [await spot(one(page, 'button', 'Add row')), { x: canvas.x + 20, y: canvas.y + canvas.height - 20 }]
  for (const at of places) {
    await drag(page, palette(page, 'Image'), at)
    expect(pictureOf(await designer.exportLayout())).toBe('A B | C D / E / X')
    await designer.undo()
  }
  // Below the canvas it is let go.
  await drag(page, palette(page, 'Image'), { x: canvas.x + 200, y: canvas.y + canvas.height + 12 })
  expect(await designer.exportLayout()).toEqual(layout)
})

test('stacked columns say which they are, and only to who designs', async ({ page }) => {
  const words = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.participant-column')].map((one) => getComputedStyle(one, '::before').content),
    )
  const none = ['none', 'none', 'none']
  expect((await words()).map((content) => content.split('"')[1])).toEqual(['Left column', 'Right column', undefined])
  await one(page, 'tab', 'Preview').click()
  await expect(page.locator('.participant-column')).toHaveCount(3)
  expect(await words()).toEqual(none)
  await one(page, 'tab', 'Design').click()
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect.poll(words).toEqual(none)
})

test('the words of the left column stand clear of the line round the row before and round their own', async ({
  page,
  designer,
}) => {
  await designer.open({ layout: layout.map(({ rows }) => ({ rows: rows.toReversed() })) })
  const rooms = () =>
    page.evaluate(() => {
      const [before, own] = [...document.querySelectorAll('.canvas-row')].map((row) => row.getBoundingClientRect())
      const column = document.querySelectorAll('.participant-column')[1]
      if (before === undefined || own === undefined || column === undefined) return null
      const { top, height } = getComputedStyle(column, '::before')
      const words = own.top + parseFloat(top)
      return { above: words - before.bottom > 10, below: own.top - words - parseFloat(height) > 10 }
    })
  // The line round a row ends 10 px off.
  await expect.poll(rooms).toEqual({ above: true, below: true })
})

test('what is offered below the last item leaves “Add row” free', async ({ page, designer }) => {
  const last = { columns: [{ items: [{ type: 'free_text', description: 'Last' }] }] }
  await designer.open({ layout: [{ rows: [last, last, last] }] })
  await onCanvas(page, 'Row 3', 'Free text: Last').dblclick()
  const offers = await boxOf(one(page, 'group', 'More texts of this item'))
  expect((await boxOf(one(page, 'button', 'Add row'))).y).toBeGreaterThan(offers.y + offers.height)
})

test('an empty page lights up whole under what is carried', async ({ page, designer }) => {
  await designer.open({ layout: [{ rows: [] }] })
  await pickUp(page, await spot(palette(page, 'Image')))
  const at = await spot(onCanvas(page, 'Page 1'))
  await page.mouse.move(at.x, at.y, { steps: 10 })
  expect(await boxOf(page.getByTestId('drop-line'))).toEqual(await boxOf(onCanvas(page, 'Page 1')))
  await page.mouse.up()
  expect(pictureOf(await designer.exportLayout())).toBe('X')
})

/** The line lies under the pointer or at the nearer end of what it is over. */
async function expectLineNear(page: Page, { y }: Spot, reach: number) {
  const line = await boxOf(page.getByTestId('drop-line'))
  expect(Math.abs(line.y - y)).toBeLessThan(reach / 2 + 24)
}

function item(page: Page, words: string): Locator {
  return onCanvas(page, `Rich text: ${words}`)
}

function column(...words: readonly string[]) {
  return { items: words.map((content) => ({ type: 'rich_text', content })) }
}

type Shape = { rows: readonly { columns: readonly { items: readonly { content?: string }[] }[] }[] }

/** The first page as words: `A B | C / D`. What has no words is X. */
function pictureOf(pages: unknown): string {
  const [page] = pages as readonly Shape[]
  return page!.rows
    .map(({ columns }) => columns.map(({ items }) => items.map(({ content }) => content ?? 'X').join(' ')).join(' | '))
    .join(' / ')
}
