import type { Locator, Page } from '@playwright/test'
import { madeFile, textOf } from './support/files.ts'
import { judgedPage } from './support/judged-page.ts'
import { expectClean } from './support/looks.ts'
import { one } from './support/one.ts'
import { expect, test } from './support/test.ts'
import { setTripwire } from './support/tripwire.ts'

const layout = [judgedPage]
const schema = { strict: false, fields: { id: { type: 'metadata' }, prompt: { type: 'text' } } }
const datapoints = ['What is a cloud?', 'What is a star?', 'What is a tide?'].map((prompt, at) => ({
  id: `item-${at}`,
  prompt,
}))

test('what a self-check has downloaded is looked at, one is failed, and the verdicts open again', async ({
  page,
  designer,
}) => {
  test.slow()
  await designer.open({ layout, schema, datapoints })
  const own = 'It says so itself, “twice”'
  const csv = await selfCheck(page, own)

  const dialog = await openDialog(page)
  await expectClean(page, 'no answers yet')
  await dialog.getByLabel('File of answers').setInputFiles(madeFile('answers.csv', csv))
  const paper = one(dialog, 'region', 'The participant’s page')
  await expect(one(paper, 'textbox', 'Why?')).toHaveValue(own)
  await expect(one(paper, 'textbox', 'Why?')).toBeDisabled()
  await expect(paper.getByText('What is a cloud?')).toBeVisible()
  await expect(one(paper, 'radio', 'Yes')).toBeChecked()
  await expectClean(page, 'an answer')

  await one(dialog, 'listbox', 'Answers').focus()
  await page.keyboard.press('ArrowDown')
  await expect(paper.getByText('What is a star?')).toBeVisible()
  await page.keyboard.press('f')
  await one(dialog, 'textbox', 'Comment').fill('Too short, "very"')
  await page.keyboard.press('Alt+PageDown')
  await expect(paper.getByText('What is a tide?')).toBeVisible()

  // Closed, it forgets nothing.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await openDialog(page)
  await expect(paper.getByText('What is a tide?')).toBeVisible()
  await dialog.getByLabel('Show').selectOption('Failed')
  await expect(paper.getByText('What is a star?')).toBeVisible()
  await expect(one(dialog, 'radio', 'Fail')).toBeChecked()
  await one(dialog, 'tab', 'Summary').click()
  await expectClean(page, 'the summary')
  await one(dialog, 'button', /^Yes/).click()
  await expect(dialog.getByLabel('Show')).toHaveValue(/is_it_good|item_2/)

  await one(dialog, 'button', 'Download verdicts').click()
  const started = page.waitForEvent('download')
  await one(page, 'menuitem', 'As CSV').click()
  const judged = await textOf(await started)
  const [head, ...lines] = judged.trim().split('\n')
  expect(head).toBe('participant,record_index,why,is_it_good,_datapoint,_verdict,_comment')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toMatch(/^rehearsal,1,.*,fail,"Too short, ""very"""$/)

  // Dropped, such a file says itself what it is.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await drop(page, 'again.csv', judged)
  await expect(dialog.getByText(/^“again\.csv” · 3 answers/)).toBeVisible()
  await dialog.getByLabel('Show').selectOption('Failed')
  await expect(one(dialog, 'textbox', 'Comment')).toHaveValue('Too short, "very"')
  await expect(dialog.getByText('1 of 1')).toBeVisible()
  expect(JSON.stringify(await designer.exportLayout()), 'nothing of it is in the layout').not.toContain('Too short')
})

test('answers of a self-check stand at their own datapoints in other data, or at none', async ({ page, designer }) => {
  test.slow()
  await designer.open({ layout, schema, datapoints })
  const own = 'It says so itself'
  const csv = await selfCheck(page, own)
  const [cloud, , tide] = datapoints
  await designer.open({ datapoints: [tide, { id: 'item-1', prompt: 'What is the sun?' }, cloud] })

  const dialog = await openDialog(page)
  await dialog.getByLabel('File of answers').setInputFiles(madeFile('answers.csv', csv))
  const paper = one(dialog, 'region', 'The participant’s page')
  const lost = paper.getByText(/^The datapoint of this answer can’t be found for certain/)
  await expect(one(paper, 'textbox', 'Why?')).toHaveValue(own)
  await expect(paper.getByText('What is a cloud?')).toBeVisible()
  await expect(lost).toBeHidden()
  await one(dialog, 'button', 'Next answer').click()
  await expect(lost).toBeVisible()
  await expect(paper.getByText(/^What is/)).toBeHidden()
  await expectClean(page, 'an answer without its datapoint')
  await one(dialog, 'button', 'Next answer').click()
  await expect(paper.getByText('What is a tide?')).toBeVisible()

  await one(dialog, 'tab', /^Matching/).click()
  const points = one(dialog, 'list', 'Open points')
  await expect(points).toContainText('1 answer was given on a datapoint that can’t be found for certain')
  await expect(dialog.getByText(/^A fingerprint of what was shown/)).toBeVisible()
  await expectClean(page, 'the matching by fingerprints')
  // Who knows better takes the number.
  await dialog.getByLabel('Column of the datapoint').selectOption('=record_index')
  await expect(points).toBeHidden()
  await dialog.getByLabel('Column of the datapoint').selectOption('=_datapoint')
  await expect(points).toBeVisible()
})

test('a table of others is matched by hand, and what stands in it is only text', async ({ page, designer }) => {
  test.slow()
  const wire = await setTripwire(page)
  await designer.open({ layout, schema, datapoints })
  const trick = '<img src=x onerror="__ran = 1"><script>__ran(17)</script>'
  const rows = [
    ['worker', 'id', 'rating', 'reason', trick],
    [trick, 'item-2', 'yes', trick, ''],
    ['w2', 'item-2', 'perhaps', 'So', ''],
    ['w3', 'gone', 'No', 'So', ''],
  ]
  const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
  const dialog = await openDialog(page)
  // While a file is asked for, any table is one.
  await drop(page, 'others.csv', csv)

  await expect(one(dialog, 'tab', /^Matching/)).toHaveAttribute('aria-selected', 'true')
  await expect(one(dialog, 'list', 'Open points')).toContainText('“Why?” and “Is it good?”')
  await expectClean(page, 'the matching')
  await wire.check('matching')
  await expect(dialog.getByLabel('Column of the datapoint')).toHaveValue('=id')
  await dialog.getByLabel('Column of the participant').selectOption('worker')
  await dialog.getByLabel('Column of Why?').selectOption('reason')
  await dialog.getByLabel('Column of Is it good?').selectOption('rating')
  const points = one(dialog, 'list', 'Open points')
  await expect(points).not.toContainText('No column')
  await expect(points).toContainText('1 answer names no datapoint that can be found.')
  await expect(points).toContainText('1 answer has a value that does not fit its question.')
  await expect(points).toContainText('1 option was named by the label')

  await one(dialog, 'tab', 'Answers').click()
  const paper = one(dialog, 'region', 'The participant’s page')
  await expect(paper.getByText('What is a tide?')).toBeVisible()
  await expect(one(paper, 'textbox', 'Why?')).toHaveValue(trick)
  await wire.check('an answer')
  await one(dialog, 'button', 'Next answer').click()
  await expect(paper.getByText('“perhaps” is none of the options.')).toBeVisible()
  await one(dialog, 'tab', 'Summary').click()
  await expect(dialog.getByText(/^0 % agreement: 0 of 1 pair/)).toBeVisible()
  await wire.check('the summary')

  await one(dialog, 'button', 'Save as new version…').click()
  await one(page, 'textbox', 'Name of the version').fill('After the pilot')
  await one(page, 'button', 'Keep this version').click()
  await expect(page.getByText('“After the pilot” is kept as a restore point.')).toBeVisible()
  await one(dialog, 'button', 'Save as new version…').click()
  await one(page, 'textbox', 'Name of the version').fill('After the second pilot')
  await one(page, 'button', 'Keep this version').click()
  await expect(page.getByText('“After the second pilot” is kept as a restore point.')).toBeVisible()
  await page.getByRole('button', { name: 'Compare with an earlier one' }).last().click()
  await expect(one(page, 'dialog', 'Compare')).toBeVisible()
  await expect(dialog).toBeHidden()
})

async function openDialog(page: Page): Promise<Locator> {
  await one(page, 'button', 'Open').click()
  await one(page, 'menuitem', 'Collected answers…').click()
  const dialog = one(page, 'dialog', 'Collected answers')
  await expect(dialog).toBeVisible()
  return dialog
}

/** Answers the first datapoint by hand and has the others answered. Gives back the CSV. */
async function selfCheck(page: Page, why: string): Promise<string> {
  await one(page, 'tab', 'Preview').click()
  await one(one(page, 'region', 'Preview'), 'button', 'Self-check').click()
  const check = one(page, 'region', 'Self-check')
  await one(check, 'button', 'Start').click()
  await one(check, 'textbox', 'Why?').fill(why)
  await one(check, 'radio', 'Yes').check()
  await one(check, 'button', 'Let it answer the rest').click()
  const started = page.waitForEvent('download')
  await one(check, 'button', 'Download answers as CSV').click()
  return textOf(await started)
}

async function drop(page: Page, name: string, content: string) {
  await page.evaluate(
    ([fileName, text]) => {
      const data = new DataTransfer()
      data.items.add(new File([text ?? ''], fileName ?? ''))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    [name, content],
  )
}
