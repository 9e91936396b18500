import { expect, type Page } from '@playwright/test'
import { axeFindings, type Finding } from './axe.ts'

/** How the screen can look: all of them are looked at in one visit, so that nothing has to be opened three times. */
export const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  forced: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
} as const

/** Has axe look at what is open in each of the three looks, and puts the first one back. `what` names it where it finds something. */
export async function expectClean(page: Page, what: string, options: { popup?: boolean } = {}) {
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

/** Waits until nothing fades or slides any more: half-transparent text has the wrong contrast. */
async function settle(page: Page) {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))))
}
