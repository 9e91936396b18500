import type { Locator, Page } from '@playwright/test'
import { choose, madeFile } from './support/files.ts'
import { one, onCanvas } from './support/one.ts'
import { expect, test } from './support/test.ts'

test('the example is stepped through with Previous, Next and the number; each datapoint fills the page', async ({
  page,
  designer,
}) => {
  await designer.showPage(1)
  const number = one(page, 'spinbutton', 'Datapoint')
  const [, total] = /of (\d+)/.exec((await one(page, 'region', 'Dataset').textContent()) ?? '') ?? []
  expect(Number(total)).toBeGreaterThanOrEqual(12)

  await expect(one(page, 'button', 'Previous datapoint')).toBeDisabled()
  const prompts = new Set<string>()
  for (let n = 1; n <= Number(total); n++) {
    await expect(number).toHaveValue(String(n))
    prompts.add((await field(page, 'prompt').textContent()) ?? '')
    if (n < Number(total)) await one(page, 'button', 'Next datapoint').click()
  }
  expect(prompts.size, 'each datapoint looks different').toBe(Number(total))
  await expect(one(page, 'button', 'Next datapoint')).toBeDisabled()

  await one(page, 'button', 'Previous datapoint').click()
  await expect(number).toHaveValue(String(Number(total) - 1))
  await number.fill('2')
  await expect(field(page, 'prompt')).toContainText('basil')
  await number.fill('9999')
  await expect(field(page, 'prompt'), 'no such datapoint: nothing happens').toContainText('basil')
  await number.blur()
  await expect(number).toHaveValue('2')
})

test('typing a number shows none of the datapoints on the way to it; the arrows show each at once', async ({
  page,
  designer,
}) => {
  await designer.showPage(1)
  const rows = Array.from({ length: 120 }, (_, at) => JSON.stringify({ prompt: `Number ${at + 1}.` }))
  await choose(page, 'dataset', madeFile('rows.jsonl', rows.join('\n')))
  await expect(one(page, 'region', 'Dataset')).toContainText('of 120')
  const number = one(page, 'spinbutton', 'Datapoint')
  // From here on no typing rests.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
  const passed = await field(page, 'prompt').evaluateHandle((element) => {
    const seen: string[] = []
    new MutationObserver(() => seen.push(element.textContent)).observe(element, { subtree: true, characterData: true })
    return seen
  })
  await number.selectText()
  await page.keyboard.type('120')
  await page.keyboard.press('Enter')
  await expect(field(page, 'prompt')).toContainText('Number 120.')
  for (const [key, n] of [
    ['ArrowDown', 119],
    ['ArrowDown', 118],
    ['ArrowUp', 119],
  ] as const) {
    await number.press(key)
    await expect(field(page, 'prompt')).toContainText(`Number ${n}.`)
  }
  const numbers = (await passed.jsonValue()).map((text) => /Number (\d+)/.exec(text)?.[1])
  expect(numbers.filter((n, at) => n !== numbers[at - 1])).toEqual(['120', '119', '118', '119'])
})

const odd = [
  { prompt: 'Kept', response_a: 'A' },
  { prompt: 'Empty', response_a: '', response_b: '   ' },
  { prompt: 'x'.repeat(20_000), response_a: `https://example.com/${'a/'.repeat(400)}`, response_b: 'short' },
  { prompt: 'ما هي أفضل طريقة؟', response_a: 'مرحبا', response_b: 'left to right' },
  { prompt: '<b>bold</b> & <script>window.__ran = 1</script>', response_a: 'a\n  b\tc', response_b: '**not bold**' },
  { prompt: 12, response_a: null, response_b: ['a', { b: 1 }] },
]

test('a missing, empty, long, right-to-left, marked-up or wrong value is shown as what it is, in Design and Preview', async ({
  page,
  designer,
}) => {
  await designer.showPage(1)
  await choose(page, 'dataset', madeFile('odd.jsonl', odd.map((one) => JSON.stringify(one)).join('\n')))
  await expect(one(page, 'region', 'Dataset')).toContainText('of 6')
  for (const mode of ['Design', 'Preview']) {
    await test.step(mode, async () => {
      await one(page, 'tab', mode).click()
      const shown = one(page, 'region', mode === 'Design' ? 'Canvas' : 'Preview')
      const goTo = (n: number) => one(page, 'spinbutton', 'Datapoint').fill(String(n))

      await goTo(1)
      await expect(shown).toContainText('response_b is missing in this datapoint')
      await goTo(2)
      await expect(shown).toContainText('response_a is empty')
      await expect(shown).toContainText('response_b is empty')
      await goTo(3)
      await expect(shown).toContainText('x'.repeat(20_000))
      await goTo(4)
      expect(await directionOf(shown.getByText('مرحبا'))).toBe('rtl')
      expect(await directionOf(shown.getByText('left to right'))).toBe('ltr')
      await goTo(5)
      await expect(shown.getByText('<b>bold</b> & <script>window.__ran = 1</script>')).toBeVisible()
      await expect(shown.getByText('**not bold**')).toBeVisible()
      await goTo(6)
      await expect(shown).toContainText('prompt is a number in this datapoint, not text')
      await expect(shown).toContainText(/response_b is .*list.* in this datapoint, not text/)
    })
  }
})

test('nothing runs over the side of a screen 390 pixels wide, whatever the datapoint', async ({ page, designer }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await designer.showPage(1)
  await choose(page, 'dataset', madeFile('odd.jsonl', odd.map((one) => JSON.stringify(one)).join('\n')))
  await expect(one(page, 'region', 'Dataset')).toContainText('of 6')
  for (const mode of ['Design', 'Preview']) {
    await one(page, 'tab', mode).click()
    const shown = one(page, 'region', mode === 'Design' ? 'Canvas' : 'Preview')
    for (let n = 1; n <= odd.length; n++) {
      await designer.goToDatapoint(n)
      expect(await overflowing(shown), `${mode}, datapoint ${n}`).toEqual([])
    }
  }
})

test('of two datasets chosen together the first is open, the other is named and a click away, and nothing is lost', async ({
  page,
  designer,
}) => {
  await designer.showPage(1)
  const data = (name: string) => madeFile(name, `${JSON.stringify({ prompt: name })}\n`)
  await choose(page, 'dataset', data('first.jsonl'), data('second.jsonl'))
  await expect(field(page, 'prompt')).toContainText('first.jsonl')
  await expect(page.getByRole('dialog', { name: 'Opened 1 datapoint from “first.jsonl”.' })).toBeVisible()
  const leftOut = page.getByRole('dialog', { name: '“second.jsonl” was not opened.' })
  await expect(leftOut).toContainText('Only one dataset can be open.')
  await one(leftOut, 'button', 'Open it instead').click()
  await expect(field(page, 'prompt')).toContainText('second.jsonl')
  await expect(leftOut).toBeHidden()
  await one(page, 'button', 'Undo').first().click()
  await expect(field(page, 'prompt')).toContainText('first.jsonl')
})

/** The datapoint's value that the canvas shows of a field. */
function field(page: Page, name: string): Locator {
  return onCanvas(page, new RegExp(`^Field: ${name}`))
}

function directionOf(element: Locator): Promise<string> {
  return element.evaluate((node) => getComputedStyle(node).direction)
}

/** What is wider than its place: the window, or a box that scrolls sideways. */
function overflowing(region: Locator): Promise<string[]> {
  return region.evaluate((element) => {
    const boxes = [document.documentElement, element, ...element.querySelectorAll('*')]
    return boxes
      .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0)
      .filter((box) => ['auto', 'scroll'].includes(getComputedStyle(box).overflowX) || box === document.documentElement)
      .map((box) => `${box.tagName} ${box.className} ${box.scrollWidth} > ${box.clientWidth}`)
  })
}
