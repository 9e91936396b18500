import { expect } from 'storybook/test'

/** Where words begin on the screen, in pixels from the left. They stand in one piece directly in the box. */
export function leftOf(box: HTMLElement, words: string): number {
  const text = [...box.childNodes].find((node) => node.textContent?.includes(words))
  if (text === undefined) throw new Error(`“${words}” does not stand in “${box.textContent}”.`)
  const start = text.textContent?.indexOf(words) ?? 0
  const range = document.createRange()
  range.setStart(text, start)
  range.setEnd(text, start + words.length)
  return range.getBoundingClientRect().left
}

/** Code is indented to the right, however the page around it runs. */
export async function expectIndented(box: HTMLElement, outer: string, inner: string): Promise<void> {
  await expect(leftOf(box, inner)).toBeGreaterThan(leftOf(box, outer))
}

/** The page scrolls up and down only, and nothing on it leaves the window. */
export async function expectWithinPage(page: HTMLElement): Promise<void> {
  const wide = [...page.querySelectorAll('*')].filter((part) => {
    const { left, right, width } = part.getBoundingClientRect()
    return width > 1 && (left < -0.5 || right > innerWidth + 0.5)
  })
  await expect(wide.map((part) => part.outerHTML.slice(0, 80))).toEqual([])
  await expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth)
}
