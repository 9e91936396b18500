import { open, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choose } from './support/files.ts'
import { one, onCanvas } from './support/one.ts'
import { expect, test } from './support/test.ts'

/** About 300 MB, so that its reading can be stopped in the middle. */
const DATAPOINTS = 300_000

test('a reading that is stopped says so wherever its datapoints are counted, until the rest is read', async ({
  page,
  designer,
}) => {
  test.setTimeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'designer-stopped-'))
  try {
    const path = join(folder, 'large.jsonl')
    await writeLines(path)
    await designer.showPage(1)
    await stopAtOnce(page)
    await choose(page, 'dataset', path)
    const bar = one(page, 'region', 'Dataset')
    await expect(bar).toContainText('Reading was stopped.')
    await expect(onCanvas(page, 'Page 1')).toContainText('Question 1.')
    const read = Number(/of ([\d,]+)/.exec((await bar.textContent()) ?? '')?.[1]?.replaceAll(',', ''))
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(DATAPOINTS)

    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('Groups, cost')
    await page.keyboard.press('Enter')
    await expect(one(page, 'dialog', 'Groups, cost and answers')).toContainText(
      `Counted are only the first ${read.toLocaleString('en')} datapoints`,
    )
    await page.keyboard.press('Escape')

    await one(bar, 'button', 'Read the rest').click()
    await expect(bar).toContainText(`of ${DATAPOINTS.toLocaleString('en')}`)
    await expect(bar).not.toContainText('stopped')
    await one(page, 'spinbutton', 'Datapoint').fill(String(DATAPOINTS))
    await expect(onCanvas(page, 'Page 1')).toContainText(`Question ${DATAPOINTS}.`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

/** Presses Cancel as soon as it is there: sooner than a person could, as the disk of the test may be fast. */
async function stopAtOnce(page: Page) {
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const bar = document.querySelector('[aria-label="Dataset"]')
      const cancel = [...(bar?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Cancel')
      if (cancel === undefined) return
      observer.disconnect()
      cancel.click()
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
}

async function writeLines(path: string) {
  const text = 'words to be read '.repeat(57)
  const file = await open(path, 'w')
  const part = 10_000
  for (let from = 1; from <= DATAPOINTS; from += part) {
    const lines = Array.from(
      { length: part },
      (_, n) => `{"prompt": "Question ${from + n}. ${text}", "response_a": "A"}\n`,
    )
    await file.write(lines.join(''))
  }
  await file.close()
}
