import type { Page } from '@playwright/test'
import { one } from './support/one.ts'
import { expectClean } from './support/looks.ts'
import { expect, test } from './support/test.ts'

const field = (name: string) => ({ type: 'dataset_field', field: name })
const row = (...items: readonly object[]) => ({ columns: [{ items }] })
const scale = {
  type: 'multiple_choice',
  description: 'How good is it?',
  answer_limit: 1,
  options: ['1', '2', '3', '4', '5'].map((label) => ({ label, value: label })),
}
const schema = {
  strict: false,
  fields: {
    response_a: { type: 'text' },
    response_b: { type: 'text' },
    model: { type: 'metadata' },
    session: { type: 'task_group_id' },
  },
}
const datapoints = [
  { response_a: 'A plain text', response_b: 'Another one', model: 'Alpha', session: 's1' },
  { response_a: 'As Alpha, I would say so.', response_b: 'Yes', model: 'Alpha', session: 's1' },
]
const layout = [{ rows: [row(field('response_a')), row(field('response_b')), row(scale)] }]

test('advice comes with its reason, goes to its place, and is mended in one step', async ({ page, designer }) => {
  await designer.open({ layout, schema, datapoints })
  await openCommand(page, 'Design advice')
  const dialog = one(page, 'dialog', 'Design advice')
  const rows = dialog.getByRole('listitem')
  await expect(rows.filter({ hasText: 'hidden in a dropdown' })).toHaveCount(1)
  const leak = rows.filter({ hasText: 'holds the value of “model” in a datapoint: “Alpha”' })
  await expect(leak).toHaveCount(1)
  await expectClean(page, 'advice')

  await one(dialog, 'button', 'Put them side by side').click()
  await expect(rows.filter({ hasText: 'different rows' })).toHaveCount(0)
  await one(dialog, 'button', 'Show it openly').click()
  await expect(rows.filter({ hasText: 'hidden in a dropdown' })).toHaveCount(0)
  const exported = JSON.stringify(await designer.exportLayout())
  expect(exported).toContain('"disable_dropdown":true')
  await leak.getByRole('button', { name: 'Show' }).click()
  await expect(dialog).toBeHidden()
  await expect(one(page, 'spinbutton', 'Datapoint')).toHaveValue('2')

  await designer.undo()
  await designer.undo()
  expect(await designer.exportLayout()).toEqual(layout)
})

test('two fields change places in twins of the datapoints, and the code for the analysis says how', async ({
  page,
  designer,
}) => {
  const removed = 'field_6'
  await designer.open({ layout, schema, datapoints: datapoints.map((one) => ({ ...one, [removed]: 'Left over' })) })
  await designer.open({ schema })
  await expect(one(page, 'button', `Field: ${removed}`)).toHaveCount(0)
  await openCommand(page, 'Counterbalance two fields')
  const dialog = one(page, 'dialog', 'Counterbalance two fields')
  await expect(dialog.getByText('2 datapoints become 4')).toBeVisible()
  await expect(one(dialog, 'button', 'Make the new datapoints')).toBeEnabled()
  await one(dialog, 'textbox', 'Field that says which way').fill('model')
  await expect(dialog.getByRole('alert')).toContainText('There is a field “model” already')
  await expect(one(dialog, 'button', 'Make the new datapoints')).toBeDisabled()
  await one(dialog, 'textbox', 'Field that says which way').fill('which_way')
  await expectClean(page, 'advice')
  await one(dialog, 'button', 'Make the new datapoints').click()
  await expect(dialog.getByText('The new datapoints are open')).toBeVisible()
  await page.keyboard.press('Escape')

  await expect(page.getByText('of 4')).toBeVisible()
  const canvas = one(page, 'region', 'Canvas')
  await expect(one(page, 'button', `Field: ${removed}`)).toHaveCount(0)
  await designer.goToDatapoint(2)
  await expect(canvas.getByText('A plain text')).toBeVisible()
  expect((await designer.issues()).filter(({ severity }) => severity === 'error')).toEqual([])
  const code = page.getByRole('radio', { name: 'Swapped answers, Python' })
  await one(page, 'button', 'Export').click()
  await code.check()
  await expect(one(page, 'dialog', 'Export').getByText('ORDER = "which_way"')).toBeVisible()
  await page.keyboard.press('Escape')
  await one(page, 'button', 'Undo').click()
  await expect(page.getByText('of 2')).toBeVisible()
})

async function openCommand(page: Page, name: string) {
  await page.keyboard.press('ControlOrMeta+k')
  await one(page, 'combobox', 'Find a command').fill(name)
  await page.keyboard.press('Enter')
}
