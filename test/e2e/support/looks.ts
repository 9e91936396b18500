import { expect, type Page } from '@playwright/test'
import { listStrays } from '../../support/list-strays.ts'
import { axeFindings, type Finding } from './axe.ts'

/** How the screen can look: all of them are looked at in one visit, so that nothing has to be opened three times. */
export const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' },
  dark: { colorScheme: 'dark', forcedColors: 'none', reducedMotion: 'reduce' },
  forced: { colorScheme: 'dark', forcedColors: 'active', reducedMotion: 'reduce' },
} as const

/**
 * Has axe look at what is open in each of the three looks, and puts the first one back. What is open never makes the document itself scroll.
 * `what` names it where something is found.
 */
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
  await expectStill(page, what)
}

/** Nothing makes the document larger than the window, or would if it lay further down. */
export async function expectStill(page: Page, what: string) {
  expect(await page.evaluate(listStrays), `${what}: what does not move with its box`).toEqual([])
  const more = await page.evaluate(() => {
    const { scrollHeight, scrollWidth, scrollTop, clientHeight, clientWidth } = document.documentElement
    return { below: scrollHeight - clientHeight, beside: scrollWidth - clientWidth, scrolled: scrollTop }
  })
  expect(more, `${what}: the document does not scroll`).toEqual({ below: 0, beside: 0, scrolled: 0 })
}

/** Waits until nothing fades or slides any more: half-transparent text has the wrong contrast. */
async function settle(page: Page) {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))))
}
