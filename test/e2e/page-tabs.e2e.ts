import type { Page } from '@playwright/test'
import { one } from './support/one.ts'
import { boxOf, drag, pickUp, spot } from './support/pointer.ts'
import { expect, test } from './support/test.ts'
import { finger } from './support/touch.ts'

const page = (content: string) => ({ rows: [{ columns: [{ items: [{ type: 'rich_text', content }] }] }] })

test.beforeEach(async ({ designer }) => {
  await designer.open({ layout: ['A', 'B', 'C'].map(page) })
})

test('a page is dragged by its tab, shown by a line, dropped in one step; Escape gives up', async ({
  page: window,
  designer,
}) => {
  await drag(window, tab(window, 1), await spot(tab(window, 3), 0.9))
  expect(await order(designer)).toBe('BCA')
  await drag(window, tab(window, 3), await spot(tab(window, 2), 0.2))
  expect(await order(designer)).toBe('BAC')

  await pickUp(window, await spot(tab(window, 1)))
  const { x, y } = await spot(tab(window, 3), 0.9)
  await window.mouse.move(x, y, { steps: 5 })
  await expect(window.getByTestId('page-drop')).toBeVisible()
  await expect(window.getByTestId('outline-drop')).toBeVisible()
  expect(await order(designer)).toBe('BAC')
  await window.keyboard.press('Escape')
  await expect(window.getByTestId('page-drop')).toHaveCount(0)
  await window.mouse.up()
  expect(await order(designer)).toBe('BAC')

  await designer.undo()
  await designer.undo()
  expect(await order(designer)).toBe('ABC')
})

test('a page is moved by key on its tab, which keeps the focus', async ({ page: window, designer }) => {
  await tab(window, 1).click()
  await window.keyboard.press('ControlOrMeta+Shift+ArrowRight')
  expect(await order(designer)).toBe('BAC')
  await expect(tab(window, 2)).toBeFocused()
  await window.keyboard.press('ControlOrMeta+Shift+End')
  expect(await order(designer)).toBe('BCA')
  await window.keyboard.press('ControlOrMeta+Shift+ArrowRight')
  expect(await order(designer)).toBe('BCA')
  await window.keyboard.press('ArrowLeft')
  await expect(tab(window, 2)).toBeFocused()
  expect(await order(designer)).toBe('BCA')
})

test('after a reload the page is shown that was shown before, wherever it stands by then', async ({
  page: window,
  designer,
}) => {
  await tab(window, 2).click()
  await expect.poll(() => keptPages(window)).toEqual([1])
  await window.keyboard.press('ControlOrMeta+Shift+End')
  expect(await order(designer)).toBe('ACB')
  await expect.poll(() => keptPages(window)).toEqual([2])
  await window.reload()
  await designer.ready()
  await expect(tab(window, 3)).toHaveAttribute('aria-selected', 'true')
  await expect(one(window, 'region', 'Canvas')).toContainText('B')
})

test('what is said when a page is picked up, dropped, and let go where it stood', async ({
  page: window,
  designer,
}) => {
  const said = window.getByRole('status')
  await pickUp(window, await spot(tab(window, 1)))
  await expect(said.filter({ hasText: 'Picked up Page 1.' })).toBeAttached()
  const { x, y } = await spot(tab(window, 3), 0.9)
  await window.mouse.move(x, y, { steps: 5 })
  await window.mouse.up()
  await expect(said.filter({ hasText: 'Dropped Page 1. It is now Page 3 of 3.' })).toBeAttached()
  await expect(tab(window, 3)).toHaveAttribute('aria-selected', 'true')
  await drag(window, tab(window, 2), await spot(tab(window, 3), 0.2))
  await expect(said.filter({ hasText: 'Page 2 stays where it was.' })).toBeAttached()
  await drag(window, tab(window, 2), await spot(one(window, 'region', 'Canvas')))
  expect(await order(designer)).toBe('BCA')
})

test('“Move to…” moves a page, too', async ({ page: window, designer }) => {
  await tab(window, 1).click()
  await one(window, 'button', 'Page actions').click()
  await window.getByRole('menuitem', { name: 'Move to…' }).click()
  const dialog = one(window, 'dialog', 'Move to…')
  await expect(one(dialog, 'button', /^Before Page 1.*It stands here now/)).toBeDisabled()
  await one(dialog, 'button', /^Between Page 2 and Page 3.*between “B” and “C”/).click()
  await expect(dialog).toBeHidden()
  expect(await order(designer)).toBe('BAC')
})

test.describe('by a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 820, height: 1180 } })

  test('that rests on a tab a page is carried; a swipe over the tabs scrolls them and moves none', async ({
    page: window,
    designer,
  }) => {
    const hand = await finger(window)
    await hand.down(await spot(tab(window, 1)))
    await expect(window.getByRole('status').filter({ hasText: 'Picked up Page 1' })).toBeAttached()
    await hand.move(await spot(tab(window, 2), 0.8), 10)
    await expect(window.getByTestId('page-drop')).toBeVisible()
    expect(await order(designer)).toBe('ABC')
    await hand.up()
    await expect.poll(() => order(designer)).toBe('BAC')
    await expect(tab(window, 2)).toHaveAttribute('aria-selected', 'true')

    await designer.open({ layout: Array.from({ length: 20 }, (_, at) => page(`${at} `)) })
    const before = await order(designer)
    const list = one(window, 'tablist', 'Pages')
    const from = await spot(tab(window, 5))
    await hand.down(from)
    await hand.move({ x: from.x - 250, y: from.y }, 8)
    await hand.up()
    await expect.poll(() => list.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(100)
    expect(await order(designer)).toBe(before)
  })
})

for (const width of [1440, 820]) {
  test(`the menu of a page leads to the box of its name, ready for typing, in a window of ${width}`, async ({
    page: window,
  }) => {
    await window.setViewportSize({ width, height: 900 })
    await one(window, 'button', 'Page actions').click()
    await one(window, 'menuitem', 'Name and position…').click()
    const name = one(one(window, 'region', 'Inspector'), 'textbox', 'Page name')
    await expect(name).toBeFocused()
    await window.keyboard.type('Welcome')
    await expect(name).toHaveValue('Welcome')
    await expect(one(window, 'tab', 'Welcome')).toBeVisible()
  })
}

test('near the end of a long list of tabs a carried page scrolls them on', async ({ page: window, designer }) => {
  await designer.open({ layout: Array.from({ length: 30 }, (_, at) => page(`${at} `)) })
  await pickUp(window, await spot(tab(window, 2)))
  const list = one(window, 'tablist', 'Pages')
  const { x, y } = await spot(list, 0.99)
  await window.mouse.move(x, y, { steps: 5 })
  await expect
    .poll(() => list.evaluate(({ scrollLeft, scrollWidth, clientWidth }) => scrollWidth - clientWidth - scrollLeft))
    .toBeLessThan(2)
  await window.mouse.up()
  await expect.poll(() => order(designer)).toMatch(/ 1 $/)
})

test('of many pages the one that is shown stands whole in the bar', async ({ page: window, designer }) => {
  await designer.open({ layout: Array.from({ length: 30 }, (_, index) => page(`P${index}`)) })
  const bar = one(window, 'tablist', 'Pages')
  for (const number of [30, 1, 15]) {
    await designer.showPage(number)
    await expect(tab(window, number)).toHaveAttribute('aria-selected', 'true')
    await expect
      .poll(async () => {
        const { x, width } = await boxOf(tab(window, number))
        const { x: left, width: room } = await boxOf(bar)
        return x >= left && x + width <= left + room
      })
      .toBe(true)
  }
})

const LONG_NAMES = [
  'Introduction and consent',
  'Read the leaflet',
  'Judge both answers',
  'Upload a photo',
  'Goodbye to all',
]

test('on a phone the open tab of five with long names stands whole between the fading ends, beside a part of its neighbours', async ({
  page: window,
  designer,
}) => {
  await window.setViewportSize({ width: 390, height: 844 })
  await designer.open({ layout: LONG_NAMES.map(page) })
  for (const [at, words] of LONG_NAMES.entries()) {
    await designer.showPage(at + 1)
    await one(window, 'button', 'Page actions').click()
    await one(window, 'menuitem', 'Name and position…').click()
    await expect(one(window, 'textbox', 'Page name')).toBeFocused()
    await window.keyboard.type(words)
    await window.keyboard.press('Escape')
    await expect(one(window, 'tab', words)).toBeVisible()
  }
  for (const at of [0, 2, 4, 3, 1]) {
    await designer.showPage(at + 1)
    await expect
      .poll(async () => {
        const { x: left, width: room } = await boxOf(one(window, 'tablist', 'Pages'))
        const clear = { from: left + 8, to: left + room - 16 }
        const seen = async (words: string | undefined) => {
          if (words === undefined) return null
          const { x, width } = await boxOf(one(window, 'tab', words))
          return { share: width, seen: Math.min(x + width, clear.to) - Math.max(x, clear.from) }
        }
        const own = await seen(LONG_NAMES[at])
        const beside = await Promise.all([at - 1, at + 1].map((other) => seen(LONG_NAMES[other])))
        return {
          isWhole: own !== null && own.seen >= own.share - 0.5,
          // More than the room between its edge and its words.
          areNeighboursSeen: beside.every((other) => other === null || other.seen > 18),
        }
      }, LONG_NAMES[at])
      .toEqual({ isWhole: true, areNeighboursSeen: true })
  }
  for (const name of ['Add', 'Settings', 'Add page', 'Page actions'])
    await expect(one(window, 'button', name)).toBeInViewport({ ratio: 1 })
})

function tab(window: Page, number: number) {
  return one(window, 'tab', `Page ${number}`)
}

async function order(designer: { exportLayout(): Promise<unknown> }) {
  const pages: ReturnType<typeof page>[] = JSON.parse(JSON.stringify(await designer.exportLayout()))
  return pages.map(({ rows }) => rows[0]?.columns[0]?.items[0]?.content).join('')
}

/** The page at which each project is left, by its number from 0. */
function keptPages(window: Page): Promise<number[]> {
  return window.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const opening = indexedDB.open('batch-layout-designer')
        opening.onsuccess = () => {
          const reading = opening.result.transaction('views').objectStore('views').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result.map((view: { readonly page: number }) => view.page))
          }
        }
      }),
  )
}
