import type { Locator, Page } from '@playwright/test'
import { one, onCanvas, palette } from './support/one.ts'
import { boxOf, pickUp, spot } from './support/pointer.ts'
import { expect, test } from './support/test.ts'
import { finger } from './support/touch.ts'

const intro = { display_position: 'intro', rows: [row([text('Welcome')])] }
const second = {
  rows: [row([text('One'), text('Two')]), row([text('Left')], [text('Right')]), row([question('Why?')])],
}
const third = { rows: [row([text('Last')])] }
const layout = [intro, second, third]

// High enough to draw all lines of the small layout.
test.use({ viewport: { width: 1440, height: 1200 } })

test.beforeEach(async ({ designer }) => {
  await designer.open({ layout })
  await designer.showPage(2)
})

test('the outline is a tree that keys walk, fold and search', async ({ page }) => {
  const tree = one(page, 'tree', 'Outline')
  await line(page, 'Page 1').click()
  await expect(line(page, 'Page 1')).toHaveAttribute('aria-level', '1')
  await expect(line(page, 'Page 1')).toHaveAttribute('aria-expanded', 'true')
  await expect(tree.locator('[tabindex="0"]')).toHaveCount(1)

  await page.keyboard.press('ArrowDown')
  await expect(line(page, 'Row 1').first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(line(page, 'Rich text: Welcome')).toBeFocused()
  await expect(line(page, 'Rich text: Welcome')).toHaveAttribute('aria-level', '3')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(line(page, 'Rich text: Welcome')).toHaveCount(0)
  await page.keyboard.press('ArrowLeft')
  await expect(line(page, 'Page 1')).toBeFocused()

  await page.keyboard.press('End')
  await expect(line(page, 'Rich text: Last')).toBeFocused()
  await expect(onCanvas(page, 'Page 3')).toBeVisible()
  await page.keyboard.type('page 2')
  await expect(line(page, 'Page 2')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('*')
  await expect(line(page, 'Page 1')).toHaveAttribute('aria-expanded', 'true')
  // Two columns have lines of their own, the only column of a row has none.
  await expect(line(page, 'Right column')).toHaveAttribute('aria-level', '3')
  await expect(line(page, 'Rich text: Right')).toHaveAttribute('aria-level', '4')
})

test('what is selected here is selected on the canvas, and the other way round', async ({ page }) => {
  await line(page, 'Rich text: Last').click()
  await expect(onCanvas(page, 'Page 3')).toBeVisible()
  await expect(onCanvas(page, 'Rich text: Last')).toHaveAttribute('aria-current', 'true')
  await line(page, 'Rich text: Right').click()
  await expect(onCanvas(page, 'Rich text: Right')).toHaveAttribute('aria-current', 'true')

  await one(page, 'button', 'Fold all').click()
  await expect(line(page, 'Rich text: Left')).toHaveCount(0)
  await onCanvas(page, 'Rich text: Left').click()
  await expect(line(page, 'Rich text: Left')).toHaveAttribute('aria-selected', 'true')
  await expect(line(page, 'Rich text: Left')).toBeInViewport()
})

test('Escape steps out from the item to nothing, on the canvas as in the outline', async ({ page }) => {
  await onCanvas(page, 'Rich text: Left').click()
  for (const name of ['Left column', 'Row 2', 'Page 2']) {
    await page.keyboard.press('Escape')
    await expect(line(page, name)).toHaveAttribute('aria-selected', 'true')
    await expect(one(page, 'tree', 'Outline').locator('[aria-selected="true"]')).toHaveCount(1)
  }
  await page.keyboard.press('Escape')
  await expect(one(page, 'tree', 'Outline').locator('[aria-selected="true"]')).toHaveCount(0)
  await line(page, 'Rich text: Left').click()
  await page.keyboard.press('Escape')
  await expect(line(page, 'Left column')).toBeFocused()
})

test('F2 edits, Delete deletes without losing the focus, the menu is the node’s own', async ({ page, designer }) => {
  await line(page, 'Rich text: Two').click()
  await page.keyboard.press('F2')
  await expect(one(page, 'textbox', 'Rich text')).toBeFocused()
  await page.keyboard.press('Escape')
  await line(page, 'Rich text: Two').click()
  await page.keyboard.press('Delete')
  await expect(line(page, 'Rich text: Two')).toHaveCount(0)
  await expect(one(page, 'tree', 'Outline').locator(':focus')).toHaveCount(1)

  await line(page, 'Page 3').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move left' }).click()
  expect(await designer.exportLayout()).toEqual([intro, third, { rows: [row([text('One')]), ...second.rows.slice(1)] }])
  await line(page, 'Rich text: One').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(line(page, 'Rich text: One')).toBeFocused()
})

test('a line shows where a thing dragged in the outline lands, also from the palette and on another page', async ({
  page,
  designer,
}) => {
  const mark = page.getByTestId('outline-drop')
  await pickUp(page, await spot(line(page, 'Rich text: One')))
  await moveTo(page, await spot(line(page, 'Rich text: Right'), 0.6, 0.8))
  await expect(mark).toBeVisible()
  await page.mouse.up()
  await expect(mark).toBeHidden()
  const moved = { rows: [row([text('Two')]), row([text('Left')], [text('Right'), text('One')]), second.rows[2]] }
  expect(await designer.exportLayout()).toEqual([intro, moved, third])

  await pickUp(page, await spot(line(page, 'Row 2')))
  await moveTo(page, await spot(line(page, 'Rich text: Last'), 0.6, 0.9))
  await page.mouse.up()
  const [first, columns, last] = moved.rows
  expect(await designer.exportLayout()).toEqual([intro, { rows: [first, last] }, { rows: [...third.rows, columns] }])
  await one(page, 'button', 'Undo').click()

  await pickUp(page, await spot(palette(page, 'Image')))
  await moveTo(page, await spot(line(page, 'Rich text: Last'), 0.6, 0.2))
  await page.mouse.up()
  await expect(onCanvas(page, 'Page 3', /^Image/)).toBeVisible()
})

test('pages are carried in the outline by pointer and by key, shown by a line here and between the tabs', async ({
  page,
  designer,
}) => {
  const said = page.getByRole('status')
  await pickUp(page, await spot(line(page, 'Page 1')))
  await moveTo(page, await spot(line(page, 'Free text: Why?'), 0.6, 0.8))
  await expect(page.getByTestId('outline-drop')).toBeVisible()
  await expect(page.getByTestId('page-drop')).toBeVisible()
  expect(await designer.exportLayout()).toEqual(layout)
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('outline-drop')).toBeHidden()
  await page.mouse.up()
  expect(await designer.exportLayout()).toEqual(layout)

  await pickUp(page, await spot(line(page, 'Page 1')))
  await moveTo(page, await spot(line(page, 'Free text: Why?'), 0.6, 0.8))
  await page.mouse.up()
  await expect(said.filter({ hasText: 'Dropped Page 1. It is now Page 2 of 3.' })).toBeAttached()
  expect(await designer.exportLayout()).toEqual([second, intro, third])
  await expect(line(page, 'Page 2')).toHaveAttribute('aria-selected', 'true')

  const bar = page.getByTestId('carry-bar')
  await line(page, 'Page 2').click()
  await page.keyboard.press('Space')
  await expect(bar).toContainText('Where it is now: Between Page 1 and Page 2')
  await page.keyboard.press('ArrowDown')
  await expect(bar).toContainText('After Page 3')
  await page.keyboard.press('Enter')
  await expect(line(page, 'Page 3')).toBeFocused()
  expect(await designer.exportLayout()).toEqual([second, third, intro])
})

test.describe('by a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 1180, height: 1200 } })

  test('that rests on a line, items, rows and pages are carried in the outline, without a menu; a swipe scrolls', async ({
    page,
    designer,
  }) => {
    const hand = await finger(page)
    const tree = one(page, 'tree', 'Outline')
    const carry = async (from: string, to: string, down: number) => {
      await hand.down(await spot(line(page, from)))
      await expect(page.getByRole('status').filter({ hasText: `Picked up ${from}` })).toBeAttached()
      // Near its ends the outline scrolls, until what stands beyond them has come into sight.
      const { y: top, height } = await boxOf(tree)
      await expect(async () => {
        const { x, y } = await spot(line(page, to), 0.6, down)
        await hand.move({ x, y: Math.min(Math.max(y, top + 1), top + height - 1) }, 10)
        await expect(page.getByTestId('outline-drop')).toBeVisible({ timeout: 100 })
        expect(await spot(line(page, to), 0.6, down)).toEqual({ x, y })
      }).toPass()
      await expect(page.getByTestId('outline-drop')).toBeVisible()
      await expect(page.getByRole('menu')).toHaveCount(0)
      await hand.up()
      await expect(page.getByTestId('outline-drop')).toBeHidden()
    }
    await carry('Rich text: One', 'Rich text: Right', 0.8)
    const moved = { rows: [row([text('Two')]), row([text('Left')], [text('Right'), text('One')]), second.rows[2]] }
    await expect.poll(() => designer.exportLayout()).toEqual([intro, moved, third])
    await carry('Row 3', 'Rich text: Last', 0.9)
    const shorter = { rows: moved.rows.slice(0, 2) }
    const longer = { rows: [...third.rows, moved.rows[2]] }
    await expect.poll(() => designer.exportLayout()).toEqual([intro, shorter, longer])
    await carry('Page 3', 'Page 1', 0.2)
    await expect.poll(() => designer.exportLayout()).toEqual([longer, intro, shorter])

    await designer.open({ layout: Array.from({ length: 20 }, () => third) })
    await expect(line(page, 'Page 2')).toHaveAttribute('aria-setsize', '20')
    const from = await spot(line(page, 'Page 2'))
    await hand.down(from)
    await hand.move({ x: from.x, y: from.y - 150 }, 8)
    await hand.up()
    await expect.poll(() => tree.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(50)
  })
})

test('what cannot land says why at the pointer; Escape drops nothing and brings the page back', async ({
  page,
  designer,
}) => {
  // High enough for the whole tree, so that nothing scrolls under the pointer.
  await page.setViewportSize({ width: 1440, height: 1400 })
  const reason = (words: string) => page.getByText(words).and(page.locator('body > div *')).first()
  await line(page, 'Free text: Why?').click()
  await pickUp(page, await spot(line(page, 'Free text: Why?')))
  await moveTo(page, await spot(line(page, 'Rich text: Welcome'), 0.6, 0.8))
  await expect(reason('Intro and outro pages hold only rich text and images.')).toBeVisible()
  await moveTo(page, await spot(line(page, 'Page 1'), 0.6, 0.8))
  await expect(onCanvas(page, 'Page 1')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByTestId('outline-drop')).toBeHidden()
  await expect(onCanvas(page, 'Page 2')).toBeVisible()
  await expect(line(page, 'Free text: Why?')).toBeFocused()
  await expect(line(page, 'Free text: Why?')).toHaveAttribute('aria-selected', 'true')
  expect(await designer.exportLayout()).toEqual(layout)
})

test('things are carried by key in the outline, with a bar that says where; Escape brings page and focus back', async ({
  page,
  designer,
}) => {
  const bar = page.getByTestId('carry-bar')
  await line(page, 'Rich text: One').click()
  await page.keyboard.press('Space')
  await expect(bar).toContainText('Where it is now: Row 1 of Page 2, before Item 1')
  await page.keyboard.press('PageDown')
  await expect(bar).toContainText('At the start of Page 3')
  await expect(onCanvas(page, 'Page 3')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(onCanvas(page, 'Page 2')).toBeVisible()
  await expect(line(page, 'Rich text: One')).toBeFocused()
  expect(await designer.exportLayout()).toEqual(layout)

  await page.keyboard.press('Space')
  for (let presses = 0; presses < 20; presses++) {
    if (((await bar.textContent()) ?? '').includes('Left column of Row 2 of Page 2, before Item 1')) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('ArrowRight')
  await expect(bar).toContainText('Right column of Row 2 of Page 2, before Item 1')
  await page.keyboard.press('Enter')
  await expect(line(page, 'Rich text: One')).toBeFocused()
  expect(await designer.exportLayout()).toEqual([
    intro,
    { rows: [row([text('Two')]), row([text('Left')], [text('One'), text('Right')]), second.rows[2]] },
    third,
  ])
})

test('an entry that the page cannot hold says why, adds nothing, and can be carried to another page', async ({
  page,
  designer,
}) => {
  await designer.showPage(1)
  const entry = palette(page, 'Free text')
  await expect(entry).toHaveAttribute('aria-disabled', 'true')
  await expect(entry).toHaveAccessibleDescription('Intro and outro pages hold only rich text and images.')
  await expect(palette(page, 'Image')).not.toHaveAttribute('aria-disabled')
  await entry.focus()
  await page.keyboard.press('Enter')
  expect(await designer.exportLayout()).toEqual(layout)
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(onCanvas(page, 'Page 3', 'Row 2', /^Free text/)).toBeVisible()
})

test('something new starts near what is selected', async ({ page }) => {
  await onCanvas(page, 'Rich text: Left').click()
  await palette(page, 'Free text').focus()
  await page.keyboard.press('Space')
  await expect(page.getByTestId('carry-bar')).toContainText('Left column of Row 2 of Page 2, after Item 1')
  await page.keyboard.press('Escape')
  await expect(palette(page, 'Free text')).toBeFocused()
})

test('of a thousand items only the lines near what is in sight are drawn', async ({ page, designer }) => {
  const rows = Array.from({ length: 1000 }, (_, index) => row([question(`Question ${index + 1}`)]))
  await designer.open({ layout: [{ rows }] })
  const lines = one(page, 'tree', 'Outline').getByRole('treeitem')
  await line(page, 'Page 1').click()
  await page.keyboard.press('End')
  await expect(line(page, 'Free text: Question 1000')).toBeFocused()
  await expect(line(page, 'Free text: Question 1000')).toBeInViewport()
  expect(await lines.count()).toBeLessThan(60)
  await expect(onCanvas(page, 'Free text: Question 1000')).toHaveAttribute('aria-current', 'true')
})

test('each copy of a row that is made here comes into view on the canvas', async ({ page, designer }) => {
  await designer.open({ layout: [{ rows: [row([text('First')]), row([question('Why?')]), row([text('Last')])] }] })
  await line(page, 'Row 2').click()
  for (let copies = 1; copies <= 8; copies++) {
    await page.keyboard.press('Control+d')
    const copy = onCanvas(page, `Row ${2 + copies}`)
    await expect(copy).toHaveAttribute('aria-current', 'true')
    await expect(copy).toBeInViewport()
  }
  await expect(line(page, 'Row 10')).toBeFocused()
})

async function moveTo(page: Page, { x, y }: { x: number; y: number }) {
  await page.mouse.move(x, y, { steps: 10 })
}

/** A line of the outline. */
function line(page: Page, name: string): Locator {
  return one(one(page, 'tree', 'Outline'), 'treeitem', name)
}

function row(...columns: readonly (readonly object[])[]) {
  return { columns: columns.map((items) => ({ items })) }
}

function text(content: string) {
  return { type: 'rich_text', content }
}

function question(description: string) {
  return { type: 'free_text', description }
}
