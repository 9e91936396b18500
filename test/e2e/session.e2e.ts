import type { Locator, Page } from '@playwright/test'
import { textOf } from './support/files.ts'
import { judgedPage } from './support/judged-page.ts'
import { tabTo } from './support/keyboard.ts'
import { one } from './support/one.ts'
import { boxOf } from './support/pointer.ts'
import { expectClean } from './support/looks.ts'
import { expect, test } from './support/test.ts'

const text = (content: string) => ({ rows: [{ columns: [{ items: [{ type: 'rich_text', content }] }] }] })
const layout = [
  { display_position: 'intro', ...text('<p>Welcome to the study.</p>') },
  judgedPage,
  { display_position: 'outro', ...text('<p>Thank you for your time.</p>') },
]
const schema = {
  strict: false,
  fields: { prompt: { type: 'text' }, session: { type: 'task_group_id' } },
}
const datapoints = [
  { prompt: 'First of one', session: 'one' },
  { prompt: 'Only of two', session: 'two' },
  { prompt: 'Second of one', session: 'one' },
  { prompt: 'Third of one', session: 'one' },
]
const group = [
  { index: 0, prompt: 'First of one', why: 'Because, “quoted”', good: 'yes' },
  { index: 2, prompt: 'Second of one', why: 'It is 2', good: 'no' },
  { index: 3, prompt: 'Third of one', why: 'Drei', good: 'yes' },
]

test('a task group of three datapoints is answered by keyboard alone, and what is downloaded is what was typed', async ({
  page,
  designer,
}) => {
  test.slow()
  await designer.open({ layout, schema, datapoints })
  const preview = await openByKeyboard(page)
  await expect(preview.getByText('Group one: 3 datapoints')).toBeVisible()
  await expect(one(preview, 'spinbutton', 'Tasks per group')).toBeDisabled()
  await expect(preview.getByText('Welcome to the study.')).toBeVisible()
  await press(page, 'Next')

  for (const [at, { prompt, why, good }] of group.entries()) {
    await expect(preview.getByText(`Task ${at + 1} of 3`)).toBeVisible()
    await expect(preview.getByText(prompt)).toBeVisible()
    await expect(preview.getByText('Welcome to the study.'), 'once only').toBeHidden()
    await tabTo(page, one(preview, 'textbox', 'Why?'))
    await page.keyboard.type(why)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    if (good === 'no') await page.keyboard.press('ArrowDown')
    await press(page, 'Next')
  }

  await expect(preview.getByText('Thank you for your time.')).toBeVisible()
  await press(page, 'Finish')
  await expect(preview.getByText('That was the last screen.')).toBeVisible()

  const json = await download(page, 'Download answers as JSON')
  const responses: { record_index: number; answers: { type: string; answer: unknown }[] }[] = JSON.parse(json)
  expect(responses.map(({ record_index, answers }) => [record_index, ...answers.map(({ answer }) => answer)])).toEqual(
    group.map(({ index, why, good }) => [index, [{ value: why }], [{ value: good }]]),
  )
  expect(responses[0]?.answers.map(({ type }) => type)).toEqual(['free_text', 'multiple_choice'])
  const lines = (await download(page, 'Download answers as CSV')).trim().split(/\r?\n/)
  expect(lines.map((line) => line.replace(/,d[0-9a-f]{16}$/, ',fingerprint'))).toEqual([
    'participant,record_index,why,is_it_good,_datapoint',
    ...group.map(
      ({ index, why, good }) => `rehearsal,${index},${why.includes(',') ? `"${why}"` : why},${good},fingerprint`,
    ),
  ])
})

test('a question left empty keeps the participant on the page, says so aloud and has the focus', async ({
  page,
  designer,
}) => {
  await designer.open({ layout, schema, datapoints })
  const preview = await openByKeyboard(page)
  await press(page, 'Next')
  await expect(preview.getByText('Task 1 of 3')).toBeVisible()
  await expect(preview.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
  await press(page, 'Next')

  await expect(preview.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(2)
  const why = one(preview, 'textbox', 'Why?')
  await expect(why).toBeFocused()
  await expect(why).toHaveAccessibleDescription(/\S/)
  await expect(preview.getByText('Task 1 of 3')).toBeVisible()

  await page.keyboard.type('Because')
  await expect(preview.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(1)
  await press(page, 'Next')
  await expect(one(preview, 'radio', 'Yes')).toBeFocused()
  await page.keyboard.press('Space')
  await press(page, 'Next')
  await expect(preview.getByText('Task 2 of 3')).toBeVisible()
})

test('task details are written with the editor, come first in the session, and are undone step by step', async ({
  page,
  designer,
}) => {
  await designer.open({ layout, schema, datapoints })
  await one(page, 'tab', 'Preview').click()
  const preview = one(page, 'region', 'Preview')
  await one(preview, 'button', 'Task details').click()
  const dialog = one(page, 'dialog', 'Batch details')
  await one(dialog, 'textbox', 'Task name').fill('Rate answers')
  await one(dialog, 'button', 'Edit introduction').click()
  await expect(one(dialog, 'textbox', 'Introduction')).toBeFocused()
  await page.keyboard.type('Read with care.')
  await one(dialog, 'button', 'Done').click()
  await expect(dialog).toBeHidden()

  await one(preview, 'button', 'Start again').click()
  await expect(one(preview, 'heading', 'Rate answers')).toBeVisible()
  await expect(preview.getByText('Read with care.')).toBeVisible()
  await one(preview, 'button', 'Next').click()
  await expect(preview.getByText('Welcome to the study.')).toBeVisible()
  await one(preview, 'button', 'Back').click()
  await expect(preview.getByText('Read with care.')).toBeVisible()

  await designer.undo()
  await expect(preview.getByText('Read with care.')).toBeHidden()
  await expect(one(preview, 'heading', 'Rate answers')).toBeVisible()
  await designer.undo()
  await expect(one(preview, 'heading', 'Rate answers')).toBeHidden()
})

test('what the screen is looked at through stands out on its button; the end says what it is', async ({
  page,
  designer,
}) => {
  await designer.open({ layout, schema, datapoints: [] })
  await expect(one(page, 'region', 'Dataset')).toContainText('It holds no datapoints.')
  await expect(one(page, 'spinbutton', 'Datapoint')).toBeDisabled()
  await page.setViewportSize({ width: 820, height: 1180 })
  await one(page, 'tab', 'Preview').click()
  const preview = one(page, 'region', 'Preview')
  const view = one(preview, 'button', /^View/)
  const usual = await shade(view)
  expect((await boxOf(view)).y, 'one line of controls').toBeCloseTo(
    (await boxOf(one(preview, 'button', 'Start again'))).y,
    -1,
  )
  await view.click()
  await one(page, 'radio', 'Dark').check()
  await page.keyboard.press('Escape')
  await page.mouse.move(0, 0)
  await expect.poll(() => shade(view)).not.toBe(usual)

  await designer.showPage(3)
  await expect(preview.getByText('At the end')).toBeVisible()
  await one(preview, 'button', 'Finish').click()
  const none = preview.getByText('No question was answered.')
  const again = one(preview.getByRole('status'), 'button', 'Start again')
  expect((await boxOf(none)).y + (await boxOf(none)).height, 'a line of its own').toBeLessThanOrEqual(
    (await boxOf(again)).y,
  )
})

test('a self-check answers by itself, judges, and sums up', async ({ page, designer }) => {
  await designer.open({ layout, schema, datapoints })
  await one(page, 'tab', 'Preview').click()
  await one(one(page, 'region', 'Preview'), 'button', 'Self-check').click()
  const check = one(page, 'region', 'Self-check')
  await expect(one(check, 'heading', 'Self-check')).toBeFocused()
  await expectClean(page, 'self-check: picking')
  await check.getByLabel('What must be right, one criterion in a line').fill('Is clear')
  await one(check, 'button', 'Start').click()
  await expect(check.getByText('Task 1 of 4')).toBeVisible()
  await expectClean(page, 'self-check: answering')
  await one(check, 'checkbox', 'Is clear').check()
  await one(check, 'textbox', 'Why?').fill('It is written clearly and in order')
  await one(check, 'radio', 'Yes').check()
  await one(check, 'button', 'Next').click()
  await expect(check.getByText('Task 2 of 4')).toBeVisible()
  const own = 'This one could be shorter, I think'
  await one(check, 'textbox', 'Why?').fill(own)
  await one(check, 'button', 'Let it answer the rest').click()

  const rows = one(check, 'region', 'Summary').getByRole('row')
  await expect(rows).toHaveCount(5)
  await expectClean(page, 'self-check: the summary')
  await expect(rows.nth(1)).toContainText('Passed: 1 of 1 criterion met')
  await expect(rows.nth(2)).toContainText('Not passed: 0 of 1 criterion met')
  for (const at of [1, 3, 4]) await expect(rows.nth(at)).toContainText('2 of 2')
  await expect(rows.nth(2)).toContainText('1 of 2')
  await expect(rows.nth(2)).not.toContainText('Made-up answers.')
  for (const at of [3, 4]) await expect(rows.nth(at)).toContainText('Made-up answers.')
  await page.setViewportSize({ width: 390, height: 844 })
  expect((await boxOf(rows.nth(2).getByRole('cell').last())).width, 'remarks on a phone').toBeGreaterThan(240)
  await page.setViewportSize({ width: 1440, height: 900 })
  const started = page.waitForEvent('download')
  await one(check, 'button', 'Download answers as JSON').click()
  const responses: { record_index: number }[] = JSON.parse(await textOf(await started))
  expect(responses.map(({ record_index }) => record_index)).toEqual([0, 1, 2, 3])
  expect(JSON.stringify(responses[1])).toContain(own)
})

test('a look at the design in between forgets no answer, neither of the session nor of a self-check', async ({
  page,
  designer,
}) => {
  await designer.open({ layout, schema, datapoints })
  await designer.showPage(2)
  const preview = await openByKeyboard(page)
  await one(preview, 'textbox', 'Why?').fill('Because')
  await one(preview, 'button', 'View').click()
  await one(page, 'radio', 'Dark').check()
  await page.keyboard.press('Escape')
  await expect(one(preview, 'button', 'View · dark')).toBeFocused()
  await one(page, 'tab', 'Design').click()
  await one(page, 'tab', 'Preview').click()
  await expect(one(preview, 'textbox', 'Why?')).toHaveValue('Because')
  await expect(one(preview, 'button', 'View · dark')).toBeVisible()

  await one(preview, 'button', 'Self-check').click()
  const check = one(page, 'region', 'Self-check')
  await check.getByLabel('What must be right, one criterion in a line').fill('Is clear')
  await one(check, 'button', 'Start').click()
  await one(check, 'textbox', 'Why?').fill('So it is')
  await one(page, 'tab', 'Design').click()
  await one(page, 'tab', 'Preview').click()
  await expect(one(check, 'textbox', 'Why?')).toHaveValue('So it is')
  await one(check, 'button', 'Back to the preview').click()
  await expect(one(preview, 'textbox', 'Why?')).toHaveValue('Because')

  await designer.open({ layout, schema, datapoints: datapoints.slice(1) })
  await designer.showPage(2)
  await expect(one(preview, 'textbox', 'Why?'), 'another dataset is another session').toHaveValue('')
})

/** Shows Preview as people without a pointer do. */
async function openByKeyboard(page: Page) {
  await page.keyboard.press('Alt+2')
  const preview = one(page, 'region', 'Preview')
  await expect(preview).toBeVisible()
  return preview
}

/** Walks to a button of the preview and presses it. */
async function press(page: Page, name: string) {
  await tabTo(page, one(one(page, 'region', 'Preview'), 'button', name))
  await page.keyboard.press('Enter')
}

function shade(element: Locator): Promise<string> {
  return element.evaluate((node) => getComputedStyle(node).backgroundColor)
}

async function download(page: Page, name: string): Promise<string> {
  const started = page.waitForEvent('download')
  await press(page, name)
  return textOf(await started)
}
