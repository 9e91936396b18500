import type { Page } from '@playwright/test'
import { onCanvas, one } from './support/one.ts'
import { boxOf, pickUp, spot } from './support/pointer.ts'
import { expect, test } from './support/test.ts'

const ROWS = 100
const layout = [{ rows: Array.from({ length: ROWS }, (_, index) => ({ columns: [{ items: [question(index + 1)] }] })) }]

test.beforeEach(async ({ designer }) => designer.open({ layout }))

test('a long page draws what is near the screen, and the rest when it comes near', async ({ page }) => {
  await expect(item(page, 1)).toBeVisible()
  expect(await drawn(page)).toBeLessThan(40)
  await onCanvas(page, `Row ${ROWS}`).scrollIntoViewIfNeeded()
  await expect(item(page, ROWS)).toBeInViewport()
  await expect.poll(() => drawn(page)).toBeLessThan(40)

  // Back at the top nothing has moved.
  await onCanvas(page, 'Row 1').scrollIntoViewIfNeeded()
  await expect(item(page, 1)).toBeInViewport()
  await expect(item(page, ROWS)).toHaveCount(0)
})

test('keys walk to rows that were not drawn, and what is selected stays', async ({ page }) => {
  await item(page, 1).click()
  await page.keyboard.press('End')
  await expect(item(page, ROWS)).toBeFocused()
  await expect(item(page, ROWS)).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(item(page, 1)).toBeFocused()
  await expect(item(page, 1)).toBeInViewport()

  // At once: what has the focus is not brought back to the screen against the person's hand.
  await item(page, 1).hover()
  await page.mouse.wheel(0, 4000)
  await expect(item(page, 1)).not.toBeInViewport()
  await onCanvas(page, `Row ${ROWS / 2}`).scrollIntoViewIfNeeded()
  await expect(item(page, ROWS / 2)).toBeInViewport()
  await expect(item(page, 1)).toBeFocused()
})

test('things are carried by key to a row that was not drawn, with the line on the screen', async ({
  page,
  designer,
}) => {
  await item(page, 1).click()
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await expect(page.getByTestId('drop-line')).toBeInViewport()
  await page.keyboard.press('Enter')
  expect(order(await designer.exportLayout()).at(-1)).toBe('Question 1')
  await expect(item(page, 1)).toBeInViewport()
})

test('on a phone, and where motion is unwanted, the line stands over the bar that says where it is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await item(page, 1).click()
  await page.keyboard.press('Space')
  for (const key of ['ArrowDown', 'ArrowDown', 'End']) {
    await page.keyboard.press(key)
    await expect
      .poll(async () => {
        const line = await boxOf(page.getByTestId('drop-line'))
        return line.y > 0 && line.y + line.height <= (await boxOf(page.getByTestId('carry-bar'))).y
      })
      .toBe(true)
  }
})

test('a drag at the edge scrolls on through rows that were not drawn', async ({ page, designer }) => {
  const { x, y, width, height } = await boxOf(page.locator('.canvas-scroller'))
  await pickUp(page, await spot(item(page, 1), 0.5, 0.2))
  await page.mouse.move(x + width / 2, y + height - 20, { steps: 10 })
  await expect(item(page, 1)).toBeAttached()
  await expect
    .poll(() => page.locator('.canvas-scroller').evaluate(({ scrollTop }) => scrollTop), { timeout: 15_000 })
    .toBeGreaterThan(3000)
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 })
  await expect(page.getByTestId('drop-line')).toBeInViewport()
  await page.mouse.up()
  await expect(item(page, 1)).toBeInViewport()
  const after = order(await designer.exportLayout())
  expect(after).toHaveLength(ROWS)
  expect(after.indexOf('Question 1'), 'a place far below').toBeGreaterThan(15)
})

function question(n: number) {
  return {
    type: 'multiple_choice',
    description: `Question ${n}`,
    answer_limit: 1,
    options: [
      { label: 'Yes', value: 'yes' },
      { label: 'No', value: 'no' },
    ],
  }
}

function item(page: Page, n: number) {
  return one(page, 'group', `Multiple choice: Question ${n}`)
}

function drawn(page: Page): Promise<number> {
  return page.locator('[data-item-key]').count()
}

/** The questions in the order of the export. */
function order(exported: unknown): readonly string[] {
  return JSON.stringify(exported).match(/Question \d+/g) ?? []
}
