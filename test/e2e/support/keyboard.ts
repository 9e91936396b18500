import { expect, type Locator, type Page } from '@playwright/test'

/** Walks with Tab, or backwards, until an element has the focus. Fails when it is not met within `most` presses. */
export async function tabTo(page: Page, target: Locator, { back = false, most = 80 } = {}) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
    if (await hasFocus(target)) return
  }
  await expect(target, `reached with ${back ? 'Shift+Tab' : 'Tab'}`).toBeFocused({ timeout: 1 })
}

/** Picks up what has the focus and walks through the landing places until one is announced that matches; drops there. */
export async function carryTo(page: Page, place: RegExp, most = 40) {
  const announced = page.getByRole('status').filter({ hasText: /Place \d+ of \d+/ })
  await page.keyboard.press('Space')
  await expect(announced).toContainText('Picked up')
  await page.keyboard.press('Home')
  for (let presses = 0; presses < most; presses++) {
    if (place.test((await announced.textContent()) ?? '')) return page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
  }
  await expect(announced, 'the place that was looked for').toHaveText(place, { timeout: 1 })
}

/** Replaces all of the text box that has the focus. */
export async function retype(page: Page, text: string) {
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))
}
