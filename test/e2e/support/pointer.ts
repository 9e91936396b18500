import { expect, type Locator, type Page } from '@playwright/test'

/** A point of the window. */
export type Spot = { readonly x: number; readonly y: number }

/** A point of an element, as shares of its width and height from its top left corner; beyond 0 and 1 it is outside. */
export async function spot(element: Locator, across = 0.5, down = 0.5): Promise<Spot> {
  await element.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await boxOf(element)
  return { x: x + width * across, y: y + height * down }
}

/** A point below an element, where a new row would stand. */
export async function below(element: Locator): Promise<Spot> {
  const { x, y } = await spot(element, 0.5, 1)
  return { x, y: y + 10 }
}

/** Where an element is in the window. It must be shown. */
export async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  expect(box, `${String(element)} is on the screen`).not.toBeNull()
  return box!
}

/** Picks a thing up: presses it and moves far enough for a drag to begin. The pointer stays pressed. */
export async function pickUp(page: Page, from: Spot) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 4 })
}

/** Drags an element from point to point in steps, as a hand does, and lets go at the last. */
export async function drag(page: Page, from: Locator, ...way: readonly Spot[]) {
  await pickUp(page, await spot(from))
  for (const { x, y } of way) await page.mouse.move(x, y, { steps: 10 })
  await page.mouse.up()
}

/** Drags an element over another one and down to its lower part: it comes below that one, in the same column. */
export async function dragUnder(page: Page, from: Locator, item: Locator) {
  await drag(page, from, await spot(item, 0.5, 0.3), await spot(item, 0.5, 0.75))
}
