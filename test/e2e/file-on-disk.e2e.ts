import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { choose, madeFile } from './support/files.ts'
import { one } from './support/one.ts'
import { expect, test } from './support/test.ts'

const rows = Array.from({ length: 400 }, (_, n) => `${JSON.stringify({ prompt: `Number ${n + 1}.` })}\n`).join('')

const GONE = 'The file was changed, moved or deleted after it was opened. Open it again.'

for (const [what, harm] of [
  ['deleted from', (path: string) => rm(path)],
  ['changed on', (path: string) => appendFile(path, '{"prompt": "One more."}\n')],
] as const) {
  test(`a dataset file that is ${what} disk while it is open: said where it matters, and nothing is mixed up`, async ({
    page,
    designer,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'on-disk-'))
    const path = join(folder, 'rows.jsonl')
    await writeFile(path, rows)
    await designer.showPage(1)
    const before = await designer.exportLayout()
    await choose(page, 'dataset', path)
    const bar = one(page, 'region', 'Dataset')
    const canvas = one(page, 'region', 'Canvas')
    await expect(bar).toContainText('of 400')
    await expect(canvas).toContainText('Number 1.')
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await harm(path)

    const number = one(page, 'spinbutton', 'Datapoint')
    await test.step('what was read before is still there', async () => {
      await number.fill('2')
      await expect(canvas).toContainText('Number 2.')
      await expect(bar.getByRole('alert')).toHaveCount(0)
    })
    await test.step('a datapoint that is not, says why and what to do', async () => {
      await number.fill('300')
      await expect(bar.getByRole('alert')).toHaveText(GONE)
      await expect(canvas).not.toContainText('Number 2.')
    })
    await test.step('so do the table and the search', async () => {
      await one(page, 'button', 'Find a datapoint').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('searchbox').fill('Number 399')
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('status').filter({ hasText: GONE })).toBeVisible()
      await page.keyboard.press('Escape')
    })
    await test.step('the layout is as it was, and another file opens', async () => {
      expect(await designer.exportLayout()).toEqual(before)
      await choose(page, 'dataset', madeFile('other.jsonl', '{"prompt": "Another file."}\n'))
      await expect(bar).toContainText('of 1')
      await expect(canvas).toContainText('Another file.')
      await expect(bar.getByRole('alert')).toHaveCount(0)
    })
    await rm(folder, { recursive: true, force: true })
  })
}
