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
  await expect(onCanvas(page, /^Field: response_a/)).toContainText('Well.')
  await designer.undo()
  await expect(onCanvas(page, /^Field: response_b/)).toContainText('No such field')
  await designer.redo()
  await designer.redo()
  await expect(onCanvas(page, /^Field: first/)).toContainText('Well.')

  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await designer.ready()
  await designer.goToDatapoint(3)
  await expect(onCanvas(page, /^Field: first/)).toContainText('Well.')
  await designer.goToDatapoint(2)
  await expect(one(page, 'region', 'Dataset'), 'a broken line is still told').toContainText('This line has 2 values')
})

test('datapoints are left out by hand: the one that is shown, several in the table, those of a walk; undo brings them back', async ({
  page,
  designer,
}) => {
  await designer.showPage(1)
  const lines = Array.from({ length: 8 }, (_, n) => JSON.stringify({ prompt: `Number ${n + 1}.` }))
  await choose(page, 'dataset', madeFile('rows.jsonl', lines.with(4, '{"prompt": ').join('\n')))
  const bar = one(page, 'region', 'Dataset')
  const prompt = onCanvas(page, /^Field: prompt/)
  await expect(bar).toContainText('of 8')
  await designer.goToDatapoint(3)
  await expect(prompt).toContainText('Number 3.')

  await run(page, 'Leave out this datapoint')
  const said = one(page, 'dialog', 'Datapoint 3 is left out.')
  await expect(said).toContainText(
    'The data is now a copy of 7 datapoints, “rows edited.jsonl”; what you opened stays as it is.',
  )
  await expect(bar).toContainText('of 7')
  await expect(prompt, 'the next one takes its place').toContainText('Number 4.')
  await one(said, 'button', 'Undo').click()
  await expect(bar).toContainText('of 8')
  await expect(prompt, 'undo goes back to it').toContainText('Number 3.')
  await designer.redo()
  await expect(prompt).toContainText('Number 4.')

  await run(page, 'Find a datapoint')
  const grid = one(page, 'grid', 'All datapoints')
  await grid.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  await one(grid, 'row', /^6 /).getByRole('rowheader').click()
  await expect(page.getByText('2 datapoints chosen')).toBeVisible()
  await one(page, 'button', 'Leave out').click()
  await expect(one(grid, 'row', /^1 /)).toContainText('Number 2.')
  await expect(grid).toHaveAttribute('aria-rowcount', '6')
  await expect(grid).toBeFocused()
  await page.keyboard.press('Escape')

  await run(page, 'Look into the dataset')
  await page.getByRole('tab', { name: /^Checks/ }).click()
  await one(page, 'list', 'Counts by field and rule').getByRole('button', { name: /_raw/ }).click()
  await one(page, 'button', 'Go through them').click()
  await one(page, 'button', 'What to do with these').click()
  await one(page, 'menuitem', 'Leave these out').click()
  await expect(bar).toContainText('of 4')
  expect((await designer.issues()).filter(({ rule }) => rule === 'data-unreadable')).toEqual([])

  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await designer.ready()
  await expect(bar).toContainText('of 4')
  await designer.goToDatapoint(1)
  await expect(prompt).toContainText('Number 2.')
})

test('many steps of leaving out are all undone, also those whose datasets rest', async ({ page, designer }) => {
  await designer.showPage(1)
  const lines = Array.from({ length: 90 }, (_, n) => JSON.stringify({ prompt: `Number ${n + 1}.` }))
  await choose(page, 'dataset', madeFile('rows.jsonl', lines.join('\n')))
  const bar = one(page, 'region', 'Dataset')
  await expect(bar).toContainText('of 90')
  await designer.goToDatapoint(70)
  for (let left = 89; left > 82; left--) {
    await run(page, 'Leave out this datapoint')
    await expect(bar).toContainText(`of ${left}`)
  }
  await expect(onCanvas(page, /^Field: prompt/)).toContainText('Number 77.')
  for (let n = 0; n < 7; n++) await designer.undo()
  await expect(bar).toContainText('of 90')
  await expect(onCanvas(page, /^Field: prompt/)).toContainText('Number 70.')
})

test('spaces in links are written as %20 in one step, and undo takes it back', async ({ page, designer }) => {
  const links = 'picture,note\nhttps://a.b/my file.png,"x, y"\nhttps://a.b/whole.png,https://a.b/c d\n'
  await choose(page, 'dataset', madeFile('links.csv', links))
  await expect(one(page, 'region', 'Dataset')).toContainText('of 2')
  const spaced = async () => (await designer.issues()).filter(({ rule }) => rule === 'data-link-space')
  await expect.poll(spaced).toHaveLength(1)
  await run(page, 'Look into the dataset')
  await page.getByRole('tab', { name: /^Checks/ }).click()
  await page.getByRole('button', { name: /picture the URL has a space/ }).click()
  await one(page, 'button', 'Write %20 for the spaces').click()
  await expect(one(page, 'dialog', 'The links in “picture” have %20 for their spaces now.')).toContainText(
    '“links edited.csv”; what you opened stays as it is.',
  )
  await expect.poll(spaced).toHaveLength(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(await goodDatapoints(page)).toBe(links.replace('my file', 'my%20file'))
  await designer.undo()
  await expect.poll(spaced).toHaveLength(1)
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
