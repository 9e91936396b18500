import type { Page } from '@playwright/test'
import { choose, downloadExport, fixture, madeFile } from './support/files.ts'
import { one, onCanvas } from './support/one.ts'
import { expect, test } from './support/test.ts'

const options = ['A', 'B', 'C'].map((label) => ({ label, value: label }))
const refused = [
  {
    rows: [
      row({ type: 'dataset_field', field: 'respones_b' }),
      row({ type: 'multiple_choice', description: 'Which?', answer_limit: 4, options }),
    ],
  },
  {
    rows: [
      row({ type: 'image', url: 'http://example.com/map.png', alt_text: 'A map' }),
      row({ type: 'free_text', description: '' }),
    ],
  },
]
const accepted = [
  {
    rows: [
      row({ type: 'dataset_field', field: 'response_b' }),
      row({ type: 'multiple_choice', description: 'Which?', answer_limit: 1, options }),
    ],
  },
  {
    rows: [
      row({ type: 'image', url: 'https://example.com/map.png', alt_text: 'A map' }),
      row({ type: 'free_text', description: 'Why?' }),
    ],
  },
]
const answer = {
  type: 'INVALID_BATCH_ITEMS',
  message: 'The batch items are not valid.',
  issues: [
    {
      page: 0,
      row: 0,
      column: 0,
      item: 0,
      type: 'dataset_field',
      field: 'respones_b',
      message: 'no such field in the schema',
    },
    { page: 0, row: 1, column: 0, item: 0, type: 'multiple_choice', message: 'answer_limit exceeds the options' },
    { page: 1, row: 0, column: 0, item: 0, type: 'image', message: 'url must use https' },
    { page: 1, row: 1, column: 0, item: 0, type: 'free_text', message: 'description is required' },
  ],
}

test('a pasted 422 is walked with the keys, mended and exported clean', async ({ page, designer, faults }) => {
  faults.expect(/example\.com|ERR_NAME_NOT_RESOLVED/)
  await designer.showPage(1)
  await choose(page, 'layout', madeFile('refused.json', JSON.stringify(refused)))
  await choose(page, 'dataset', fixture('layout/response-comparison.rows.jsonl'))
  await expect(one(page, 'region', 'Dataset')).toContainText('of 3')
  await one(page, 'button', 'Open problems').click()
  await one(page, 'button', 'Paste the server’s answer').click()
  await one(page, 'textbox', 'The server’s answer').click()
  await page.keyboard.insertText(`HTTP/1.1 422 Unprocessable Entity\n\n${JSON.stringify(answer, null, 2)}`)
  await one(page, 'button', 'Show the findings').click()
  const server = one(page, 'region', 'Problems')
    .getByRole('listitem')
    .filter({ hasText: /^server/ })
  await expect(server).toHaveCount(4)

  await test.step('walk: arrow keys and Enter', async () => {
    await expect(one(page, 'region', 'Problems').getByRole('listitem').getByRole('button').first()).toBeFocused()
    const places = [/^Field\b/, /^Multiple choice: Which\?/, /^Image: A map/, /^Free text/]
    for (const [index, name] of places.entries()) {
      await walkTo(page, answer.issues[index]!.message)
      await page.keyboard.press('Enter')
      await expect(onCanvas(page, name)).toHaveAttribute('aria-current', 'true')
      await expect(one(page, 'region', 'Inspector')).toContainText(answer.issues[index]!.message)
    }
  })

  await test.step('mend', async () => {
    await server.filter({ hasText: 'no such field' }).getByRole('button').first().click()
    await one(page, 'combobox', 'Field').selectOption('response_b')
    await expect(server).toHaveCount(3)
    await server.filter({ hasText: 'answer_limit' }).getByRole('button').first().click()
    await one(page, 'radio', 'One answer').click()
    await expect(server).toHaveCount(2)
    await server.filter({ hasText: 'https' }).getByRole('button').first().click()
    await one(page, 'textbox', 'Address').fill('https://example.com/map.png')
    await expect(server).toHaveCount(1)
    await server.getByRole('button').first().click()
    await one(page, 'textbox', 'Question').fill('Why?')
    await expect(server).toHaveCount(0)
  })

  expect((await designer.issues()).filter(({ severity }) => severity === 'error')).toEqual([])
  expect(JSON.parse(await downloadExport(page))).toEqual(accepted)
})

test('what is no answer is explained and stays to be corrected', async ({ page, designer }) => {
  const before = await designer.issues()
  await one(page, 'button', 'Open problems').click()
  await one(page, 'button', 'Paste the server’s answer').click()
  const box = one(page, 'textbox', 'The server’s answer')
  for (const text of ['', 'Bad gateway', '{"issues": "none"}']) {
    await box.fill(text)
    await one(page, 'button', 'Show the findings').click()
    await expect(box).toHaveAttribute('aria-invalid', 'true')
    await expect(box).toHaveAccessibleDescription(/\.$/)
    await expect(box).toHaveValue(text)
  }
  expect(await designer.issues()).toEqual(before)
})

function row(item: object) {
  return { columns: [{ items: [item] }] }
}

/** Goes down the list of problems with the arrow key until the one with these words has the focus. */
async function walkTo(page: Page, words: string) {
  const wanted = one(page, 'region', 'Problems').getByRole('button').filter({ hasText: words })
  for (let presses = 0; presses < 20; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('ArrowDown')
  }
  await expect(wanted, 'reached with the arrow keys').toBeFocused({ timeout: 1 })
}
