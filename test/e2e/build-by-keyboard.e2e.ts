import type { Page } from '@playwright/test'
import { batchItems, choose, fixture, textOf, withoutLoneParagraphs } from './support/files.ts'
import { carryTo, retype, tabTo } from './support/keyboard.ts'
import { one, onCanvas, palette } from './support/one.ts'
import { expect, test } from './support/test.ts'

test('the response comparison is built from a blank layout by keyboard alone', async ({ page, designer }) => {
  test.slow()
  await tabTo(page, one(page, 'button', 'Templates'))
  await page.keyboard.press('Enter')
  const blank = one(page, 'dialog', 'Templates').getByRole('button', { name: /^Blank layout/ })
  await tabTo(page, blank)
  await page.keyboard.press('Enter')
  await expect(blank).toBeHidden()
  expect(await designer.exportLayout()).toEqual([{ rows: [] }])
  await choose(
    page,
    'dataset',
    fixture('layout/response-comparison.rows.jsonl'),
    fixture('layout/response-comparison.schema.json'),
  )
  await expect(one(page, 'region', 'Dataset')).toContainText('of 3')

  await tabTo(page, palette(page, 'Rich text'))
  await carryTo(page, /On Page 1, which is empty/)
  await writeBold(page, 'Prompt')
  await carry(page, 'Field: prompt', /Row 1, after Item 1/)

  await carry(page, 'Rich text', /At the end of Page 1/)
  await writeBold(page, 'Response A')
  await carry(page, 'Field: response_a', /Row 2, after Item 1/)

  await carry(page, 'Rich text', /New column at the right of Row 2/)
  await writeBold(page, 'Response B')
  await carry(page, 'Field: response_b', /Right column of Row 2, after Item 1/)

  await carry(page, 'Multiple choice', /At the end of Page 1/)
  await writeQuestion(page)
  await answerInPreview(page)

  expect(withoutLoneParagraphs(await exportByKeyboard(page))).toEqual(
    batchItems('layout/response-comparison.batch.json'),
  )
})

const options = [
  ['Response A', 'a'],
  ['Response B', 'b'],
  ['Neither', 'neither'],
]

/** Walks back to an entry of the palette, picks it up and carries it to a place. */
async function carry(page: Page, name: string, place: RegExp) {
  await tabTo(page, palette(page, name), { back: true })
  await carryTo(page, place)
}

async function writeBold(page: Page, words: string) {
  const box = one(page, 'textbox', 'Rich text')
  await expect(box).toBeFocused()
  await page.keyboard.press('ControlOrMeta+b')
  await page.keyboard.type(words)
  await page.keyboard.press('Escape')
  await expect(onCanvas(page, `Rich text: ${words}`)).toBeFocused()
}

async function writeQuestion(page: Page) {
  const inspector = one(page, 'region', 'Inspector')
  const question = one(inspector, 'textbox', 'Question')
  await expect(one(one(page, 'region', 'Canvas'), 'textbox', 'Question')).toBeFocused()
  await page.keyboard.type('Which response is more helpful?')
  await page.keyboard.press('Escape')
  await expect(onCanvas(page, /^Multiple choice: Which response/)).toBeFocused()
  await tabTo(page, one(inspector, 'button', 'Add option'))
  await page.keyboard.press('Enter')
  await expect(one(inspector, 'textbox', 'Option 3 label')).toBeFocused()
  await tabTo(page, question, { back: true })
  for (const [index, [label, value]] of options.entries()) {
    await tabTo(page, one(inspector, 'textbox', `Option ${index + 1} label`))
    await retype(page, label!)
    await tabTo(page, one(inspector, 'textbox', `Option ${index + 1} value`))
    await retype(page, value!)
  }
}

test('M on a handle lists the places to move to', async ({ page, designer }) => {
  await designer.open({ layout: ['A', 'B'].map((words) => ({ rows: [{ columns: [{ items: [note(words)] }] }] })) })
  await onCanvas(page, 'Rich text: A').click()
  await one(page, 'button', 'Move Rich text: A').focus()
  await page.keyboard.press('m')
  await expect(one(page, 'dialog', 'Move to…')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(one(page, 'button', 'Move Rich text: A')).toBeFocused()
})

function note(content: string) {
  return { type: 'rich_text', content }
}

/** Looks at what was built as a participant does, answers it, and comes back. */
async function answerInPreview(page: Page) {
  await page.keyboard.press('Escape')
  await tabTo(page, one(page, 'tab', 'Design'), { back: true })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const preview = one(page, 'region', 'Preview')
  await expect(preview).toBeVisible()
  await tabTo(page, one(preview, 'radio', 'Response A'))
  await page.keyboard.press('Space')
  await expect(one(preview, 'radio', 'Response A')).toBeChecked()
  await tabTo(page, one(page, 'tab', 'Preview'), { back: true })
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(one(page, 'region', 'Canvas')).toBeVisible()
}

async function exportByKeyboard(page: Page): Promise<string> {
  await tabTo(page, one(page, 'button', 'Export'), { back: true })
  await page.keyboard.press('Enter')
  const started = page.waitForEvent('download')
  await tabTo(page, one(one(page, 'dialog', 'Export'), 'button', 'Download batch_items.json'))
  await page.keyboard.press('Enter')
  return textOf(await started)
}
