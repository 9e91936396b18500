import { madeFile } from './support/files.ts'
import { expectStill } from './support/looks.ts'
import { one, onCanvas, palette } from './support/one.ts'
import { expect, test } from './support/test.ts'

const question = (at: number) => ({
  columns: [{ items: [{ type: 'free_text', description: `Why ${at}?`, validation: { type: 'string', min: 5 } }] }],
})
const layout = [{ rows: Array.from({ length: 8 }, (_, at) => question(at)) }]
const datapoints = [{ id: '1' }, { id: '2' }]

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`the window of ${viewport.width} by ${viewport.height} stands still while its parts scroll`, async ({
    page,
    designer,
  }) => {
    await page.setViewportSize(viewport)
    await designer.open({ layout, datapoints })
    const last = onCanvas(page, 'Free text: Why 7?')
    await last.scrollIntoViewIfNeeded()
    await last.click()
    await expectStill(page, 'Design')
    if (viewport.width < 768) await one(page, 'button', 'Add').click()
    await palette(page, 'File upload').scrollIntoViewIfNeeded()
    await expectStill(page, 'the palette')

    await one(page, 'tab', 'Preview').click()
    const preview = one(page, 'region', 'Preview')
    const next = one(preview, 'button', 'Finish')
    await next.click()
    await expect(one(preview, 'textbox', 'Why 0?')).toBeFocused()
    // The message that was spoken is kept unseen while the answer is typed, and Finish is pressed before the typing rests.
    for (const at of [0, 7]) {
      await one(preview, 'textbox', `Why ${at}?`).fill('x')
      await expectStill(page, `Preview, while the answer ${at} is typed`)
      await next.click()
      await expectStill(page, `Preview, after Finish with the answer ${at} too short`)
    }
    for (let at = 0; at < 8; at++) await one(preview, 'textbox', `Why ${at}?`).fill('Because')
    await next.click()
    await expectStill(page, 'the end of the preview')
  })
}

test('the window stands still while collected answers are looked through', async ({ page, designer }) => {
  await designer.open({ layout, datapoints })
  await page.keyboard.press('ControlOrMeta+k')
  await one(page, 'combobox', 'Find a command').fill('Collected answers')
  await page.keyboard.press('Enter')
  const dialog = one(page, 'dialog', 'Collected answers')
  const head = ['id', ...layout[0]!.rows.map((_, at) => `Why ${at}?`)].join(',')
  const rows = Array.from({ length: 40 }, (_, at) => [at % 2, ...layout[0]!.rows.map(() => 'Because')].join(','))
  await dialog.getByLabel('File of answers').setInputFiles(madeFile('answers.csv', [head, ...rows].join('\n')))
  const paper = one(dialog, 'region', 'The participant’s page')
  await one(paper, 'textbox', 'Why 7?').scrollIntoViewIfNeeded()
  await expectStill(page, 'an answer')
  await one(dialog, 'listbox', 'Answers').press('End')
  await expectStill(page, 'the last answer')
  await one(dialog, 'tab', 'Summary').click()
  await expectStill(page, 'the summary')
})
