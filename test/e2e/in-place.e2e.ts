import type { Locator, Page } from '@playwright/test'
import { expectClean } from './support/looks.ts'
import { one, onCanvas, palette } from './support/one.ts'
import { boxOf } from './support/pointer.ts'
import { expect, test } from './support/test.ts'

const labels = (...names: readonly string[]) => names.map((label) => ({ label, value: label.toLowerCase() }))
const choice = {
  type: 'multiple_choice',
  description: 'Which is better?',
  helper_text: 'Read both.',
  answer_limit: 1,
  options: labels('A', 'B', 'C'),
}
const headed = {
  type: 'multiple_choice_with_free_text',
  description: 'Anything wrong?',
  answer_limit: 1,
  options: labels('Yes', 'No').map((option) => ({ ...option, heading: 'Why?' })),
}
const written = { type: 'free_text', description: 'Why?', placeholder_text_input: 'Because' }
const measured = {
  type: 'free_text_with_unit',
  description: 'How long?',
  unit_options: labels('min', 'h'),
  unit_position: 'suffix',
}
const upload = { type: 'file_upload', description: 'A photo' }
const picture = { type: 'image', url: 'data:,', alt_text: 'A chart', caption: 'Reports' }
const field = { type: 'dataset_field', field: 'prompt' }
const rich = { type: 'rich_text', content: '<p>Read on.</p>' }
const schema = { strict: false, fields: { prompt: { type: 'text', label: 'Prompt' } } }
const datapoints = [{ prompt: 'Explain gravity.' }]

type Opened = { page: Page; designer: { open(request: object): Promise<void>; exportLayout(): Promise<unknown> } }

/** Opens a page of these items, each in a row of its own, and answers what the first of them is in the export. */
async function openItems({ page, designer }: Opened, ...items: readonly object[]) {
  await designer.open({
    layout: [{ rows: items.map((item) => ({ columns: [{ items: [item] }] })) }],
    schema,
    datapoints,
  })
  const frame = onCanvas(page, 'Row 1', 'Column 1').locator('.canvas-item')
  await expect(frame).toBeVisible()
  const item = async () => {
    const text = JSON.stringify(await designer.exportLayout())
    const pages: { rows: { columns: { items: Record<string, unknown>[] }[] }[] }[] = JSON.parse(text)
    return pages[0]!.rows[0]!.columns[0]!.items[0]!
  }
  return { frame, item }
}

const text = (page: Page, name: string) => one(one(page, 'region', 'Canvas'), 'textbox', name)

test.describe('every type is written where it stands', () => {
  const cases: readonly [name: string, item: object, box: string, change: object][] = [
    ['multiple choice', choice, 'Question', { description: 'New words' }],
    ['multiple choice with free text', headed, 'Question', { description: 'New words' }],
    ['free text', written, 'Question', { description: 'New words' }],
    ['free text with unit', measured, 'Question', { description: 'New words' }],
    ['file upload', upload, 'Question', { description: 'New words' }],
    ['image', picture, 'Caption', { caption: 'New words' }],
    ['rich text', rich, 'Rich text', { content: 'New words' }],
  ]
  for (const [name, item, box, change] of cases) {
    test(`${name}, by keyboard`, async ({ page, designer }) => {
      const opened = await openItems({ page, designer }, item, written)
      await opened.frame.focus()
      await page.keyboard.press(name === 'image' ? 'F2' : 'Enter')
      await expect(text(page, box)).toBeFocused()
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type('New words')
      expect(await opened.item()).toEqual({ ...item, ...change })
      await page.keyboard.press('Escape')
      await expect(opened.frame).toBeFocused()
      await page.keyboard.press('ControlOrMeta+z')
      await expect.poll(opened.item).toEqual(item)
    })

    test(`${name}, by pointer`, async ({ page, designer }) => {
      const opened = await openItems({ page, designer }, item, written)
      await opened.frame.dblclick({ position: { x: 6, y: 14 } })
      await expect(text(page, box)).toBeVisible()
      await text(page, box).click()
      await page.keyboard.press('End')
      await page.keyboard.type(' more')
      await onCanvas(page, 'Page 1').click({ position: { x: 12, y: 12 } })
      await expect(text(page, box)).toHaveCount(0)
      expect(JSON.stringify(await opened.item())).toContain(' more"')
    })
  }

  test('a dataset field: its label, which is the schema’s', async ({ page, designer }) => {
    const { frame } = await openItems({ page, designer }, field)
    await frame.focus()
    await page.keyboard.press('Enter')
    await expect(text(page, 'Label of the field prompt')).toBeFocused()
    await page.keyboard.type('The prompt')
    await page.keyboard.press('Escape')
    await expect(frame).toContainText('The prompt')
    await one(page, 'button', 'Undo').click()
    await expect(frame.getByText('Prompt', { exact: true })).toBeVisible()
  })

  test('an item without words of its own opens its settings', async ({ page, designer }) => {
    const { frame } = await openItems({ page, designer }, { type: 'video_narration' }, choice)
    await frame.focus()
    await page.keyboard.press('Enter')
    await expect(one(page, 'region', 'Canvas').getByRole('textbox')).toHaveCount(0)
  })
})

test('nothing moves when an item is selected and written', async ({ page, designer }) => {
  for (const item of [choice, headed, written, measured, upload, picture, field]) {
    const { frame } = await openItems({ page, designer }, item, written)
    const before = await places(page)
    await frame.focus()
    await page.keyboard.press('Enter')
    await expect(one(page, 'region', 'Canvas').getByRole('textbox').first()).toBeFocused()
    expect(await places(page), JSON.stringify(item)).toEqual(before)
  }
})

test('a press on a text of a selected item puts the caret there; Tab goes through the texts', async ({
  page,
  designer,
}) => {
  const { frame, item } = await openItems({ page, designer }, choice, written)
  await frame.click({ position: { x: 4, y: 4 } })
  await expect(text(page, 'Question')).toHaveCount(0)
  const label = await boxOf(frame.getByText('B', { exact: true }))
  await page.mouse.click(label.x + 60, label.y + label.height / 2)
  await expect(text(page, 'Label of option 2')).toBeFocused()
  await page.keyboard.type('oth')
  await page.keyboard.press('Tab')
  await expect(text(page, 'Label of option 3')).toBeFocused()
  await page.keyboard.type('None')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(text(page, 'Helper text')).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect(text(page, 'Helper text')).toBeFocused()
  await page.keyboard.press('Escape')
  const { helper_text: _, ...rest } = choice
  expect(await item()).toEqual({
    ...rest,
    options: [labels('A')[0], { label: 'Both', value: 'both' }, { label: 'None', value: 'none' }],
  })
})

test.describe('options', () => {
  test('Enter makes one, Backspace takes an empty one away, the fifth makes a dropdown', async ({ page, designer }) => {
    const { frame, item } = await openItems({ page, designer }, choice)
    await frame.focus()
    await page.keyboard.press('Enter')
    await text(page, 'Label of option 3').focus()
    await page.keyboard.press('Enter')
    await expect(text(page, 'Label of option 4')).toBeFocused()
    await page.keyboard.press('Backspace')
    await expect(text(page, 'Label of option 3')).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Both of them')
    await page.keyboard.press('Enter')
    await expect(text(page, 'Label of option 5')).toBeFocused()
    await page.keyboard.type('Neither')
    expect((await item()).options).toEqual([
      ...labels('A', 'B', 'C'),
      { label: 'Both of them', value: 'both_of_them' },
      { label: 'Neither', value: 'neither' },
    ])
    await expect(frame.getByRole('combobox')).toBeVisible()
  })

  test('several pasted lines become several options, in one step', async ({ page, designer, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { frame, item } = await openItems({ page, designer }, choice)
    await frame.focus()
    await page.keyboard.press('Enter')
    await text(page, 'Label of option 3').focus()
    await paste(page, { 'text/plain': 'Maybe\nNever\t9', 'text/html': '<b onclick="window.__ran=1">Maybe</b>' })
    await expect(text(page, 'Label of option 5')).toBeFocused()
    expect((await item()).options).toEqual([
      ...labels('A', 'B', 'C'),
      { label: 'Maybe', value: 'maybe' },
      { label: 'Never', value: '9' },
    ])
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => (await item()).options).toEqual(choice.options)
    await expect(one(page, 'region', 'Canvas').getByRole('textbox', { name: 'Label of option 3' })).toBeFocused()
  })

  test('pasted lines that are in doubt are shown first, and go in as decided', async ({ page, designer }) => {
    const { frame, item } = await openItems({ page, designer }, choice)
    await frame.focus()
    await page.keyboard.press('Enter')
    await text(page, 'Label of option 1').focus()
    await paste(page, { 'text/plain': 'Yes\ty\nA\nNo' })
    const dialog = one(page, 'dialog', 'Paste options')
    await expect(dialog).toContainText('Same label as an option that is there already')
    expect((await item()).options).toEqual(choice.options)
    await expectClean(page, 'Paste options', { popup: true })
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(text(page, 'Label of option 1')).toBeFocused()
    expect((await item()).options).toEqual(choice.options)

    await paste(page, { 'text/plain': 'Yes\ty\nA\nNo' })
    await one(dialog, 'button', 'Add 2 options').click()
    await expect(dialog).toBeHidden()
    const [first, ...rest] = choice.options
    const added = [
      { label: 'Yes', value: 'y' },
      { label: 'No', value: 'no' },
    ]
    expect((await item()).options).toEqual([first, ...added, ...rest])
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(async () => (await item()).options).toEqual(choice.options)

    await paste(page, { 'text/plain': 'Yes\nYes' }, text(page, 'Label of option 1'))
    await one(dialog, 'button', 'Replace all by 1 option').click()
    await expect.poll(async () => (await item()).options).toEqual([{ label: 'Yes', value: 'yes' }])
  })

  test('cells as a spreadsheet copies them, and lines that are split only as a person wants it', async ({
    page,
    designer,
  }) => {
    const { frame, item } = await openItems({ page, designer }, choice)
    await frame.focus()
    await page.keyboard.press('Enter')
    await text(page, 'Label of option 3').focus()
    await paste(page, { 'text/plain': 'Maybe, or "so"\tm\r\n"""Never"", it says"\tx\r\n' })
    await expect(text(page, 'Label of option 5')).toBeFocused()
    expect((await item()).options).toEqual([
      ...choice.options,
      { label: 'Maybe, or "so"', value: 'm' },
      { label: '"Never", it says', value: 'x' },
    ])

    const dialog = one(page, 'dialog', 'Paste options')
    await paste(page, { 'text/plain': 'Option;Value\nYes, always;y\nNo, never;n' })
    await expect(one(dialog, 'radio', 'Semicolons')).toBeChecked()
    await expect(dialog.getByRole('row')).toHaveText(['LabelValue', 'Yes, alwaysy', 'No, nevern'])
    await one(dialog, 'switch', 'The first line names the columns').click()
    await one(dialog, 'radio', 'Semicolons').focus()
    await page.keyboard.press('ArrowRight')
    await expect(one(dialog, 'radio', 'Commas')).toBeFocused()
    await expect(dialog.getByRole('row')).toHaveText([
      'LabelValue',
      'Option;Valueoption_value',
      'Yesalways;y',
      'Nonever;n',
    ])
    await page.keyboard.press('ArrowRight')
    await expect(one(dialog, 'radio', 'Nowhere')).toBeChecked()
    await one(dialog, 'button', 'Replace all by 3 options').click()
    await expect
      .poll(async () => (await item()).options)
      .toEqual([
        { label: 'Option;Value', value: 'option_value' },
        { label: 'Yes, always;y', value: 'yes_always_y' },
        { label: 'No, never;n', value: 'no_never_n' },
      ])
  })

  test('headings, units and placeholders are written in the panel below', async ({ page, designer }) => {
    const { frame, item } = await openItems({ page, designer }, headed)
    await frame.focus()
    await page.keyboard.press('Enter')
    await text(page, 'Heading of option 2').click()
    await page.keyboard.press('End')
    await page.keyboard.type(' not')
    await one(one(page, 'region', 'Canvas'), 'button', 'Placeholder').click()
    await expect(text(page, 'Placeholder')).toBeFocused()
    await page.keyboard.type('Say it')
    expect(await item()).toEqual({
      ...headed,
      placeholder_text_input: 'Say it',
      options: [headed.options[0], { ...headed.options[1], heading: 'Why? not' }],
    })
  })
})

test('shortcuts of the app stay out of a text, and undo there is the text’s own', async ({ page, designer }) => {
  const { frame, item } = await openItems({ page, designer }, choice, written)
  await frame.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.type('?m d')
  await page.keyboard.press('Delete')
  await page.keyboard.press('ControlOrMeta+d')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect((await item()).description).toBe('Which is better??m d')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => (await item()).description).not.toContain('?m d')
  await expect(text(page, 'Question')).toBeFocused()
  await expect(one(page, 'region', 'Canvas').locator('.canvas-item')).toHaveCount(2)
})

test('a new question is written at once, and nothing of it is left when it is undone', async ({ page, designer }) => {
  await designer.openBlank()
  await palette(page, 'Free text').click()
  await expect(text(page, 'Question')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(onCanvas(page, /^Free text/)).toHaveCount(0)
})

for (const [type, box] of [
  ['Free text', 'Question'],
  ['Rich text', 'HTML source'],
] as const) {
  test(`a press into the inspector while a new ${type.toLowerCase()} is being written takes the focus there`, async ({
    page,
    designer,
  }) => {
    await designer.openBlank()
    await palette(page, type).click()
    const written = text(page, type === 'Free text' ? 'Question' : 'Rich text')
    await expect(written).toBeFocused()
    const inForm = one(one(page, 'region', 'Inspector'), 'textbox', box)
    await inForm.click()
    await expect(inForm).toBeFocused()
    await page.keyboard.type('M d?')
    await expect(inForm).toHaveValue(/M d\?/)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(written).toHaveCount(0)
  })

  test(`a press where nothing takes the focus ends the writing of a ${type.toLowerCase()} and leaves its keys`, async ({
    page,
    designer,
  }) => {
    await designer.openBlank()
    await palette(page, type).click()
    await expect(text(page, type === 'Free text' ? 'Question' : 'Rich text')).toBeFocused()
    await one(page, 'region', 'Inspector').getByRole('heading').first().click()
    await expect(onCanvas(page, new RegExp(`^${type}`))).toBeFocused()
  })
}

test('pasted HTML is words on one line and never runs', async ({ page, designer }) => {
  const ran: unknown[] = []
  await page.exposeFunction('__trip', () => ran.push(1))
  const { frame, item } = await openItems({ page, designer }, { ...choice, description: '' })
  await frame.focus()
  await page.keyboard.press('Enter')
  const hostile = '<img src=x onerror="__trip()">\n<script>__trip()</script>'
  await paste(page, { 'text/plain': hostile, 'text/html': hostile })
  expect((await item()).description).toBe('<img src=x onerror="__trip()"> <script>__trip()</script>')
  await expect(text(page, 'Question').locator('*')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(frame).toContainText('<script>')
  expect(ran).toEqual([])
})

/** Where every part of the participant's page stands. */
function places(page: Page): Promise<string[]> {
  return page.locator('.canvas-page').evaluate((canvas) =>
    [...canvas.querySelectorAll('[class^="participant-"]')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return [element.className, x, y, width, height].join(' ')
    }),
  )
}

/** Pastes as the browser does, with these kinds of content, into what has the focus. */
async function paste(page: Page, content: Record<string, string>, into: Locator = page.locator(':focus')) {
  await into.evaluate((element, kinds) => {
    const data = new DataTransfer()
    for (const [kind, value] of Object.entries(kinds)) data.setData(kind, value)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, content)
}

test('letters typed before the editor is there are all kept, in order', async ({ page, designer }) => {
  // The editor comes late, as on a slow line.
  await page.route(/\/(rich-text-editor|in-place-editor)-[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  const { frame, item } = await openItems({ page, designer }, rich, written)
  await frame.dblclick()
  await page.keyboard.type('ABCDEFGH', { delay: 20 })
  const box = one(one(page, 'region', 'Canvas'), 'textbox', 'Rich text')
  await expect(box).toBeFocused()
  await page.keyboard.type('IJ')
  await expect(box).toHaveText('Read on.ABCDEFGHIJ')
  await page.keyboard.press('Escape')
  expect(await item()).toMatchObject({ content: 'Read on.ABCDEFGHIJ' })

  // The code is there by now: what is typed at once is all there too.
  await frame.dblclick()
  await page.keyboard.type('KLMNOP')
  await expect(box).toHaveText(/KLMNOP/)
})

test('letters typed before the text box of a question is there take the place of its words', async ({
  page,
  designer,
}) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/soon-[^/]*\.js$/, async (route) => {
    await released
    await route.continue()
  })
  // What comes late has come by now.
  await page.reload()
  await page.evaluate(() => window.designer.ready)
  const { frame, item } = await openItems({ page, designer }, written)
  await frame.click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('ABCDEFGH')
  await expect(text(page, 'Question')).toHaveCount(0)
  release()
  await expect(text(page, 'Question')).toBeFocused()
  await page.keyboard.type('IJ')
  await page.keyboard.press('Escape')
  expect(await item()).toMatchObject({ description: 'ABCDEFGHIJ' })
})
