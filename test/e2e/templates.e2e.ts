import { one } from './support/one.ts'
import { expect, test } from './support/test.ts'

const datapoints = [1, 2, 3].map((at) => ({
  picture_1: `https://pictures.example/${at}-a.png`,
  picture_2: `https://pictures.example/${at}-b.png`,
}))
const schema = { strict: false, fields: { picture_1: { type: 'image_url' }, picture_2: { type: 'image_url' } } }

test('a template that the open data has the fields for is laid over it as one step', async ({
  page,
  designer,
  faults,
}) => {
  faults.expect(/pictures\.example|ERR_NAME_NOT_RESOLVED|ERR_FAILED/)
  await designer.open({ layout: [{ rows: [] }], schema, datapoints })
  await one(page, 'button', 'Templates').click()
  const dialog = one(page, 'dialog', 'Templates')
  await expect(dialog.getByRole('listitem').first(), 'what fits comes first').toContainText('Fits your data')
  const card = one(dialog, 'listitem', 'Image comparison')
  await expect(card).toContainText('picture_1 as image_1, picture_2 as image_2')
  await expect(one(dialog, 'listitem', 'Audio comparison')).not.toContainText('Fits your data')
  await one(card, 'button', 'Use with your data').click()
  await expect(dialog).toBeHidden()

  const canvas = one(page, 'region', 'Canvas')
  await expect(canvas.getByText('https://pictures.example/1-a.png')).toBeVisible()
  await expect(canvas.getByText('Title and labelling: Image 1')).toBeVisible()
  await expect(page.getByText('of 3'), 'the datapoints are still there').toBeVisible()
  expect((await designer.issues()).filter(({ severity }) => severity !== 'advice')).toEqual([])

  await one(page, 'button', 'Undo').click()
  await expect(canvas.getByText('Title and labelling: Image 1')).toBeHidden()
})

test('a tall window gives a wide dialog its height, and a low one no more than it has', async ({ page, designer }) => {
  await designer.showPage(1)
  const heightIn = async (height: number) => {
    await page.setViewportSize({ width: 820, height })
    await one(page, 'button', 'Templates').click()
    const dialog = one(page, 'dialog', 'Templates')
    await expect(dialog.getByRole('listitem').first()).toBeVisible()
    // As it will be, whatever of its appearing is still to come.
    const shown = await dialog.evaluate((element) => parseFloat(getComputedStyle(element).height))
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    return shown
  }
  expect(await heightIn(1180)).toBe(988)
  expect(await heightIn(900)).toBe(736)
  expect(await heightIn(600)).toBe(568)
})

test('every template opens with its example datapoints and one undo brings back what was there', async ({
  page,
  designer,
  faults,
}) => {
  faults.expect(/upload\.wikimedia\.org|ERR_NAME_NOT_RESOLVED|ERR_FAILED/)
  const before = await designer.exportLayout()
  await one(page, 'button', 'Templates').click()
  const cards = one(page, 'dialog', 'Templates')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') })
  await expect(cards.first()).toBeVisible()
  const names = await cards.getByRole('heading').allInnerTexts()
  expect(names).toHaveLength(8)
  await page.keyboard.press('Escape')
  for (const name of names) {
    await one(page, 'button', 'Templates').click()
    await one(one(page, 'dialog', 'Templates'), 'listitem', name)
      .getByRole('button', { name: /example/ })
      .click()
    await expect(one(page, 'textbox', 'Project name')).toHaveValue(name)
    await expect(page.getByRole('button', { name: `Undo` })).toBeEnabled()
    expect(await designer.exportLayout(), name).not.toEqual(name === 'Response comparison' ? null : before)
    expect(
      (await designer.issues()).filter(({ severity }) => severity === 'error'),
      name,
    ).toEqual([])
    await designer.undo()
    expect(await designer.exportLayout(), name).toEqual(before)
  }
})
