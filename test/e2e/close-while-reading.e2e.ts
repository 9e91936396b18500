import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { choose, madeFile } from './support/files.ts'
import { one, onCanvas } from './support/one.ts'
import { expect, openApp, test } from './support/test.ts'

/** About 40 MB, so that the page can be closed while they are read. */
const DATAPOINTS = 60_000

test('a tab closed while a large file is read: the work is there again, with the old file or the new one, whole', async ({
  page,
  context,
  designer,
}) => {
  test.setTimeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'designer-reading-'))
  try {
    await designer.showPage(1)
    await choose(page, 'dataset', madeFile('before.jsonl', '{"prompt": "From before", "response_a": "Old"}\n'))
    await expect(onCanvas(page, 'Page 1')).toContainText('From before')
    const layout = await designer.exportLayout()
    await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()

    const path = join(folder, 'large.jsonl')
    await writeFile(path, manyLines())
    await choose(page, 'dataset', path)
    await page.waitForFunction(() => document.querySelector('[aria-label="Dataset"] progress') !== null)
    await page.close()

    const again = await context.newPage()
    const reopened = await openApp(again)
    expect(await reopened.exportLayout()).toEqual(layout)
    await reopened.showPage(1)
    const bar = one(again, 'region', 'Dataset')
    await expect(bar).toContainText(/before\.jsonl|large\.jsonl/)
    await expect(bar.getByRole('progressbar')).toBeHidden({ timeout: 60_000 })
    const isNew = (await bar.textContent())?.includes('large.jsonl') === true
    await expect(bar).toContainText(isNew ? `of ${DATAPOINTS.toLocaleString('en')}` : 'of 1')
    await expect(onCanvas(again, 'Page 1')).toContainText(isNew ? 'Large 1.' : 'From before')
    await expect(onCanvas(again, 'Page 1')).not.toContainText(isNew ? 'From before' : 'Large')

    await choose(again, 'dataset', madeFile('next.jsonl', '{"prompt": "The next one", "response_a": "New"}\n'))
    await expect(onCanvas(again, 'Page 1')).toContainText('The next one')
    await expect(bar).toContainText('of 1')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

function manyLines(): string {
  const text = 'words to be read '.repeat(35)
  return Array.from(
    { length: DATAPOINTS },
    (_, n) => `{"prompt": "Large ${n + 1}. ${text}", "response_a": "A"}\n`,
  ).join('')
}
