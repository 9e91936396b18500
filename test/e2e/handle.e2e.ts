import { one, onCanvas } from './support/one.ts'
import { expect, test } from './support/test.ts'

const pages = ['First', 'Second'].map((content) => ({
  rows: [
    {
      columns: [
        {
          items: [
            text(content),
            { type: 'dataset_field', field: 'question' },
            { type: 'free_text', description: 'Why?' },
          ],
        },
      ],
    },
  ],
}))
const schema = { strict: true, fields: { question: { type: 'text', label: 'Question' } } }
const datapoints = [{ question: 'How far?' }, { question: 'How long?' }, { question: 'How often?' }]

test('a script opens, steps, shows, undoes and redoes; people see it at once', async ({ page, designer }) => {
  const example = await designer.exportLayout()
  await designer.open({ layout: pages, schema, datapoints })
  expect(await designer.exportLayout()).toEqual(pages)
  await expect(onCanvas(page, 'Page 1')).toContainText('How far?')

  await designer.goToDatapoint(3)
  await expect(one(page, 'spinbutton', 'Datapoint')).toHaveValue('3')
  await expect(onCanvas(page, 'Page 1')).toContainText('How often?')
  await designer.showPage(2)
  await expect(onCanvas(page, 'Page 2')).toContainText('Second')

  await designer.undo()
  expect(await designer.exportLayout()).toEqual(example)
  await designer.redo()
  expect(await designer.exportLayout()).toEqual(pages)

  await designer.open({ layout: { batch_items: [pages[1]] } })
  expect(await designer.exportLayout()).toEqual([pages[1]])
  await one(page, 'button', 'Undo').click()
  expect(await designer.exportLayout()).toEqual(pages)
})

test('issues have the shape and the places of the server', async ({ designer }) => {
  await designer.open({
    layout: [pages[0], { rows: [{ columns: [{ items: [{ type: 'dataset_field', field: 'gone' }] }] }] }],
    schema,
    datapoints,
  })
  expect(await designer.issues()).toContainEqual(
    expect.objectContaining({
      page: 1,
      row: 0,
      column: 0,
      item: 0,
      type: 'dataset_field',
      field: 'gone',
      message: expect.stringContaining('gone'),
      severity: 'error',
    }),
  )
  await designer.open({ layout: pages, schema, datapoints })
  expect(await designer.issues()).toEqual([])
})

test('what cannot be read is rejected with the reason, and nothing changes', async ({ page, designer }) => {
  await designer.open({ layout: pages, schema, datapoints })
  const refused: [Parameters<typeof designer.open>[0], RegExp][] = [
    [{ layout: 'text' }, /list of pages/],
    [{ layout: [{ rows: 'none' }] }, /Page 1.*"rows" must be a list/],
    [{ layout: pages, schema: { fields: [] } }, /"fields" has to be an object/],
    [{ layout: [pages[1]], datapoints: [{ question: 'fine' }, 7] }, /Datapoint 2/],
  ]
  for (const [request, reason] of refused) await expect(designer.open(request)).rejects.toThrow(reason)
  expect(await designer.exportLayout()).toEqual(pages)
  expect(await designer.issues()).toEqual([])
  await expect(one(page, 'region', 'Dataset')).toContainText('of 3')
})

function text(content: string) {
  return { type: 'rich_text', content }
}
