import type { Page } from '@playwright/test'
import { one } from './support/one.ts'
import { drag, pickUp, spot } from './support/pointer.ts'
import { expect, test } from './support/test.ts'

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
  await expect(one(window, 'tablist', 'Pages').locator('.drop-line')).toBeVisible()
  expect(await order(designer)).toBe('BAC')
  await window.keyboard.press('Escape')
  await expect(one(window, 'tablist', 'Pages').locator('.drop-line')).toHaveCount(0)
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

function tab(window: Page, number: number) {
  return one(window, 'tab', `Page ${number}`)
}

async function order(designer: { exportLayout(): Promise<unknown> }) {
  const pages: ReturnType<typeof page>[] = JSON.parse(JSON.stringify(await designer.exportLayout()))
  return pages.map(({ rows }) => rows[0]?.columns[0]?.items[0]?.content).join('')
}
