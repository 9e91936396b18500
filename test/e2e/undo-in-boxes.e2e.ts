import { one, palette } from './support/one.ts'
import { expect, test } from './support/test.ts'

test('undo in a text box takes back its own typing, then steps of the app, and never the typing of another box', async ({
  page,
  designer,
}) => {
  await designer.openBlank()
  await palette(page, 'Free text').click()
  await page.keyboard.press('Escape')
  const count = async () => JSON.stringify(await designer.exportLayout()).split('"type"').length - 1
  expect(await count()).toBe(1)
  const name = one(page, 'textbox', 'Project name')
  await name.fill('')
  await name.pressSequentially('Pilot')

  await one(page, 'button', 'Find a command').click()
  const search = page.getByRole('combobox', { name: 'Find a command' })
  await search.pressSequentially('e')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(search).toHaveValue('')
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(search).toHaveValue('e')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(search).toHaveValue('')
  expect(await count()).toBe(1)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(count).toBe(0)
  await expect(search).toBeFocused()
  // With nothing left to undo.
  await page.keyboard.press('ControlOrMeta+z')
  await expect(search).toBeFocused()
  await expect(search).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(name).toHaveValue('Pilot')
})
