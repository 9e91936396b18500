import type { Page } from '@playwright/test'
import { choose, madeFile, textOf } from './support/files.ts'
import { one, onCanvas } from './support/one.ts'
import { expect, test } from './support/test.ts'

const TABLE = 'prompt,response_a,Response B,id\nWhy?,So.,Thus.,007\nBroken,line\nHow?,Well.,"So, so.",1.50\n'

test('a field is renamed everywhere at once: in the schema, the layout and the datapoints, and undo takes all of it back', async ({
  page,
  designer,
}) => {
  await designer.showPage(1)
  await choose(page, 'dataset', madeFile('answers.csv', TABLE))
  await expect(one(page, 'region', 'Dataset')).toContainText('of 3')
  await designer.goToDatapoint(3)
  await expect(onCanvas(page, /^Field: response_b/)).toContainText('No such field')

  await run(page, 'Edit the schema')
  const dialog = page.getByRole('dialog').filter({ has: one(page, 'tab', 'Schema') })
  await rename(page, 'Response B', 'response_b')
  await expect(one(page, 'dialog', '“Response B” is now “response_b” in the schema and the data.')).toBeVisible()
  await rename(page, 'response_a', 'first')
  await expect(
    one(page, 'dialog', '“response_a” is now “first” in the schema, the layout and the data.'),
  ).toContainText(
    '“answers edited.csv”; what you opened stays as it is. 1 datapoint that can’t be read stays as before.',
  )
  await expect(dialog).not.toContainText('In no datapoint')
  await one(dialog, 'button', 'Close').click()

  await expect(page.getByRole('spinbutton', { name: 'Datapoint' })).toHaveValue('3')
  await expect(onCanvas(page, /^Field: response_b/)).toContainText('So, so.')
  await expect(onCanvas(page, /^Field: first/)).toContainText('Well.')
  const errors = (await designer.issues()).filter(({ severity }) => severity === 'error')
  expect(errors.map(({ rule }) => rule)).toEqual(['data-unreadable'])
  expect(await goodDatapoints(page)).toBe('prompt,first,response_b,id\nWhy?,So.,Thus.,007\nHow?,Well.,"So, so.",1.50\n')

  await designer.undo()
  await expect(onCanvas(page, /^Field: response_a/)).toContainText('So.')
  await designer.undo()
  await expect(onCanvas(page, /^Field: response_b/)).toContainText('No such field')
  await designer.redo()
  await designer.redo()
  await expect(onCanvas(page, /^Field: first/)).toContainText('So.')

  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await designer.ready()
  await designer.goToDatapoint(3)
  await expect(onCanvas(page, /^Field: first/)).toContainText('Well.')
  await designer.goToDatapoint(2)
  await expect(one(page, 'region', 'Dataset'), 'a broken line is still told').toContainText('This line has 2 values')
})

async function rename(page: Page, from: string, to: string) {
  await one(page, 'textbox', `Name of ${from}`).fill(to)
  await one(page, 'textbox', `Name of ${from}`).press('Enter')
  await expect(one(page, 'textbox', `Name of ${to}`)).toBeFocused()
}

/** What the dataset's own dialog gives of it. */
async function goodDatapoints(page: Page): Promise<string> {
  await run(page, 'Look into the dataset')
  await page.getByRole('tab', { name: /^Checks/ }).click()
  const started = page.waitForEvent('download')
  await one(page, 'button', 'Download the good datapoints').click()
  const text = await textOf(await started)
  await page.keyboard.press('Escape')
  return text
}

async function run(page: Page, command: string) {
  await page.keyboard.press('ControlOrMeta+k')
  await one(page, 'combobox', 'Find a command').fill(command)
  await page.keyboard.press('Enter')
}
