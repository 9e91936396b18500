import { choose, fixture, madeFile } from './support/files.ts'
import { one } from './support/one.ts'
import { boxOf } from './support/pointer.ts'
import { expect, test } from './support/test.ts'

const binary = Buffer.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xfe, 0x00, 0xc3, 0x28,
])
const cases = {
  layout: [
    { file: madeFile('broken.json', '[\n  {"rows": [}\n]'), says: /^Line 2, column 13: / },
    { file: madeFile('shape.json', '{"hello": [1, 2]}'), says: /list of pages.*batch_items/ },
    {
      file: madeFile('texts.json', '[{"rows": [{"columns": "none"}]}]'),
      says: /Page 1, Row 1.*"columns" must be a list/,
    },
    { file: madeFile('empty.json', ''), says: /empty/ },
    { file: madeFile('picture.json', binary), says: /not a text file/ },
  ],
  dataset: [
    { file: madeFile('broken.jsonl', '{"prompt": }\n{"prompt"\n'), says: /^Line 1, column 12: / },
    { file: madeFile('broken.json', '[\n  {"prompt" "a"}\n]'), says: /^Line 2, column 13: / },
    { file: madeFile('shape.jsonl', '42\n'), says: /^Line 1, column 1: .*object/ },
    { file: madeFile('header.csv', 'prompt,response_a\n'), says: /no datapoints/ },
    { file: madeFile('empty.jsonl', ''), says: /empty/ },
    { file: madeFile('picture.jsonl', binary), says: /text/ },
  ],
  project: [
    {
      file: madeFile('broken.json', '{\n  "kind": "batch-layout-designer project",\n  "version" 1\n}'),
      says: /^Line 3, column 13: /,
    },
    {
      file: madeFile('shape.json', '{"kind": "batch-layout-designer project", "version": 1, "batch_items": "none"}'),
      says: /must be a list of pages/,
    },
    { file: madeFile('number.json', '42'), says: /not a project/ },
    { file: madeFile('empty.json', ''), says: /empty/ },
    { file: madeFile('picture.json', binary), says: /not a text file/ },
  ],
} as const

for (const input of ['layout', 'dataset', 'project'] as const) {
  test(`a ${input} file that cannot be read: one clear sentence, and nothing changes`, async ({ page, designer }) => {
    const before = await designer.exportLayout()
    const dataset = await one(page, 'region', 'Dataset').textContent()
    for (const { file, says } of cases[input]) {
      await test.step(file.name, async () => {
        await choose(page, input, file)
        const title = `“${file.name}” was not opened. Nothing has changed.`
        // To screen readers it is an alert of its own; the box that is seen is not said twice.
        const toast = page.getByRole('alertdialog', { name: title, includeHidden: true })
        await expect(toast).toBeVisible()
        const sentence = (await toast.locator('p').textContent()) ?? ''
        expect(sentence).toMatch(says)
        expect(sentence, 'one sentence for a person').toMatch(/^[^\n]{10,200}\.$/)
        expect(sentence).not.toMatch(/undefined|\[object|SyntaxError|Unexpected token|�|\0/)
        await toast.getByLabel('Dismiss').click()
        await expect(toast).toBeHidden()
        expect(await designer.exportLayout()).toEqual(before)
        expect(await one(page, 'region', 'Dataset').textContent()).toBe(dataset)
      })
    }
    await expect(one(page, 'button', 'Undo')).toHaveAttribute('aria-disabled', 'true')
  })
}

test('one broken line among good ones: the others open, and the line says what it is', async ({ page, designer }) => {
  const before = await designer.exportLayout()
  await choose(page, 'dataset', madeFile('partly.jsonl', '{"prompt": "First"}\n{"prompt" 2}\n{"prompt": "Third"}\n'))
  const bar = one(page, 'region', 'Dataset')
  await expect(bar).toContainText('of 3')
  // Both messages speak of the same three.
  await expect(page.getByRole('dialog', { name: /^Opened 2 of 3 datapoints from / })).toBeVisible()
  await expect(page.getByRole('dialog', { name: /^1 of 3 datapoints in .+ can’t be read\.$/ })).toBeVisible()
  await one(page, 'button', 'Next datapoint').click()
  await expect(bar).toContainText('Line 2: ')
  await one(page, 'button', 'Next datapoint').click()
  await expect(bar).not.toContainText('Line 2: ')
  await expect(one(page, 'region', 'Canvas')).toContainText('Third')
  expect(await designer.exportLayout()).toEqual(before)
})

test('beside a dialog on a phone only the message in front stands, shortened until it is asked for', async ({
  page,
  designer,
}) => {
  await designer.showPage(1)
  await page.setViewportSize({ width: 390, height: 844 })
  const good = '{“prompt”: "First",}\n'.repeat(9)
  await choose(page, 'dataset', madeFile('partly.jsonl', `${good}{"prompt" 2}\n`))
  const front = page.getByRole('dialog', { name: /^1 of 10 datapoints in .+ can’t be read\.$/ })
  const behind = page.getByRole('dialog', { name: /^Opened 9 of 10 datapoints from / })
  await expect(front).toBeVisible()
  await expect(behind).toBeVisible()
  expect((await boxOf(behind)).height, 'a line').toBeLessThan(45)
  await expect(one(behind, 'button', 'Undo')).toBeInViewport()
  await behind.hover()
  await expect.poll(async () => (await boxOf(behind)).height, 'all that it says').toBeGreaterThan(45)
  await one(page, 'region', 'Dataset')
    .getByRole('button', { name: /partly\.jsonl/ })
    .click()
  await page.mouse.move(200, 5)
  await expect(behind).toBeHidden()
  const dialog = page.getByRole('dialog', { name: 'partly.jsonl', exact: true })
  await expect.poll(async () => (await boxOf(dialog)).height).toBeGreaterThan(600)
  const short = (await boxOf(front)).height
  await front.hover()
  await expect.poll(async () => (await boxOf(front)).height, 'all that it says').toBeGreaterThan(short)
  await dialog.getByRole('tab', { name: /^Checks/ }).click()
  const broken = dialog.getByRole('list', { name: 'Broken datapoints' }).getByRole('listitem')
  await expect(broken).toContainText('Datapoint 10')
  await expect(broken.getByText(/JSON|colon|expected/i).first()).toBeInViewport({ ratio: 1 })
})

test('what was mended is said, and stays beside what was opened; the next file takes both away', async ({
  page,
  designer,
}) => {
  await designer.showPage(1)
  await choose(page, 'dataset', fixture('dataset/image_links.as-copied.txt'))
  const mended = page.getByRole('dialog', { name: '“image_links.as-copied.txt” was mended while it was read.' })
  await expect(mended).toContainText('Took the angle brackets off 2 links')
  await expect(
    page.getByRole('dialog', { name: 'Opened 2 datapoints from “image_links.as-copied.txt”.' }),
  ).toBeVisible()
  await expect(mended).toBeVisible()
  await choose(page, 'dataset', madeFile('good.jsonl', '{"prompt": "Fine."}\n'))
  await expect(page.getByRole('dialog', { name: 'Opened 1 datapoint from “good.jsonl”.' })).toBeVisible()
  await expect(mended).toBeHidden()
})
