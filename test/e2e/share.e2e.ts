import type { BrowserContext, Page } from '@playwright/test'
import { encodeShare } from '../../src/outputs/share-link.ts'
import { axeFindings } from './support/axe.ts'
import { choose, downloadExport, madeFile } from './support/files.ts'
import { one, onCanvas } from './support/one.ts'
import { boxOf } from './support/pointer.ts'
import { remoteHandle } from './support/remote-handle.ts'
import { expectClean } from './support/looks.ts'
import { expect, test } from './support/test.ts'

const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
const layout = [
  {
    rows: [
      row({ type: 'rich_text', content: `<p>Read with care</p><img src=x onerror="window.hacked=1">` }),
      row({
        type: 'multiple_choice',
        description: 'Which is better?',
        answer_limit: 1,
        options: [
          { label: 'A', value: 'a' },
          { label: 'B', value: 'b' },
        ],
      }),
      row({ type: 'free_text', description: HOSTILE }),
    ],
  },
]

// The policy stops what the canvas would not show anyhow; the browser says so.
test.beforeEach(({ faults }) => faults.expect(/Content Security Policy|Executing inline event handler/))

test('a reviewer opens a link, answers, notes something, and the note comes back to the author', async ({
  page,
  designer,
  browser,
}) => {
  test.slow()
  await designer.open({ layout, schema: null })
  const sent = await copyLink(page)
  expect(sent).toContain('#share=1.')

  const theirs = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const returned = await review(theirs, sent)
  await theirs.close()

  await page.goto(returned)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const note = page.getByRole('article', { name: /^Note on Multiple choice/ })
  await expect(note).toContainText(HOSTILE)
  await expect(note).toContainText('Rita')
  await one(page, 'button', 'Add its notes to the open project').click()
  await expect(one(page, 'region', 'Notes')).toContainText(HOSTILE)
  expect(new URL(page.url()).hash).toBe('')
  await one(page, 'button', /^1 note on Multiple choice/).click()
  await expect(onCanvas(page, /^Multiple choice/)).toHaveAttribute('aria-current', 'true')

  expect(await downloadExport(page)).not.toContain('Rita')
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  await one(page.getByRole('banner'), 'button', 'Undo').click()
  await expect(one(page, 'region', 'Notes')).not.toContainText(HOSTILE)
})

test('a shared layout is taken over as a project of its own, and the open one stays', async ({ page, designer }) => {
  await designer.open({ layout, schema: null })
  await one(page, 'textbox', 'Project name').fill('Mine')
  const link = await copyLink(page)
  await one(page, 'textbox', 'Project name').fill('Changed since')
  await page.goto(link)
  await one(page, 'button', 'Take over as a new project').click()
  await expect(page.getByText('“Mine” is a project of your own now.')).toBeVisible()
  await expect(one(page, 'textbox', 'Project name')).toHaveValue('Mine')
  await expect(onCanvas(page, /^Multiple choice/)).toBeVisible()
  expect(await designer.exportLayout()).toHaveLength(1)
  await page.reload()
  await remoteHandle(page).ready()
  await expect(one(page, 'textbox', 'Project name')).toHaveValue('Mine')
})

test('a damaged link says so and touches nothing', async ({ page, designer }) => {
  await designer.open({ layout, schema: null })
  const before = await designer.exportLayout()
  const link = await copyLink(page)
  await page.goto(link.slice(0, -20))
  await expect(page.getByRole('alert')).toContainText('incomplete')
  await one(page, 'button', 'Go to the designer').click()
  await expect(onCanvas(page, /^Multiple choice/)).toBeVisible()
  expect(await designer.exportLayout()).toEqual(before)
})

test('the viewer and the notes have no fault that axe finds', async ({ page, designer }) => {
  test.slow()
  await designer.open({ layout, schema: { strict: false, fields: { prompt: { type: 'text' } } } })
  const link = await copyLink(page)
  await addNote(page, 'Too long for a phone')
  await one(page, 'region', 'Notes').getByRole('button', { name: 'Reply' }).waitFor()
  await expectClean(page, 'notes and link')
  await page.goto(link)
  await expect(one(page, 'button', 'Take over as a new project')).toBeVisible()
  await expectClean(page, 'notes and link')
})

test('two layouts are compared, and what breaks answers is found', async ({ page, designer }) => {
  await designer.open({ layout, schema: null })
  await command(page, 'Compare with…')
  const dialog = one(page, 'dialog', 'Compare')
  const server = structuredClone(layout) as typeof layout
  const text = JSON.stringify({ id: 'batch', batch_items: server }).replace('"value":"b"', '"value":"B"')
  await dialog.getByLabel('File to compare with').setInputFiles(madeFile('live.json', text))
  await expect(dialog.getByText(/^1 change. It would break the reading/)).toBeVisible()
  await expect(one(dialog, 'list', 'Changes')).toContainText('Option “B” value changed from B to b')
  await expect(one(dialog, 'region', 'Before')).toContainText('Changed')
  expect(await axeFindings(page, { popup: true })).toEqual([])
  await dialog.getByLabel('File to compare with').setInputFiles(madeFile('broken.json', '{"a": 1}'))
  await expect(one(dialog, 'region', 'Compare with').getByRole('alert')).toBeVisible()
  await expect(one(dialog, 'list', 'Changes')).toBeVisible()
})

test('changes are taken back one by one, each an undoable step, until the two say the same', async ({
  page,
  designer,
}) => {
  const before = [{ rows: [...layout[0]!.rows, row({ type: 'free_text', description: 'Why?' })] }]
  await designer.open({ layout: before, schema: null })
  const now = [{ rows: [row({ type: 'rich_text', content: '<p>New</p>' }), before[0]!.rows[1]!, before[0]!.rows[2]!] }]
  await designer.open({ layout: now, schema: null })
  await command(page, 'Compare with…')
  const dialog = one(page, 'dialog', 'Compare')
  await dialog.getByLabel('File to compare with').setInputFiles(madeFile('before.json', JSON.stringify(before)))
  const changes = one(dialog, 'list', 'Changes').getByRole('listitem')
  await expect(changes).toHaveCount(3)
  await changes.filter({ hasText: 'Why?' }).getByRole('button').click()
  await expect(dialog.getByText('Why?').last()).toBeVisible()
  for (const left of [2, 1]) {
    await one(dialog, 'button', 'Take this one back').click()
    await expect(changes).toHaveCount(left)
  }
  await one(dialog, 'button', 'Take this one back').press('Enter')
  await expect(dialog.getByRole('status').filter({ hasText: 'No differences' })).toBeFocused()
  expect(await designer.exportLayout()).toEqual(before)
  await page.keyboard.press('Escape')
  for (let step = 0; step < 3; step++) await designer.undo()
  expect(await designer.exportLayout()).toEqual(now)
})

test('what a change is about is brought into sight on both sides, past the options of a question above it', async ({
  page,
  designer,
}) => {
  const choice = (at: number) => ({ ...layout[0]!.rows[1]!.columns[0]!.items[0]!, description: `Question ${at}` })
  const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => row(choice(at)))
  await designer.open({ layout: [{ rows: [row({ type: 'rich_text', content: '<p>First</p>' }), ...rows] }] })
  await command(page, 'Compare with…')
  const dialog = one(page, 'dialog', 'Compare')
  const before = [{ rows: [row({ type: 'rich_text', content: '<p>First, before</p>' }), ...rows] }]
  const long = `${'a-very-long-name-'.repeat(12)}.json`
  await dialog.getByLabel('File to compare with').setInputFiles(madeFile(long, JSON.stringify(before)))
  await expect(one(dialog, 'list', 'Changes')).toContainText('changed')
  const panes = ['Before', 'Now'].map((name) => one(dialog, 'group', `${name}, the page`))
  for (const pane of panes) await expect(pane.getByText(/^First/).first()).toBeInViewport()
  const [left, right] = await Promise.all(panes.map(boxOf))
  expect(left!.y, 'the pages stand at one height').toBe(right!.y)
})

test('a link of a large layout is made and opens', async ({ page, designer }) => {
  test.slow()
  const words = Array.from({ length: 9000 }, (_, at) => `${(at * 7919) % 8999}`)
  const rows = Array.from({ length: 1000 }, (_, at) =>
    row({ type: 'rich_text', content: `<p>Text ${at}: ${words.slice(at * 9, at * 9 + 9).join(' ')}</p>` }),
  )
  await designer.open({ layout: [{ rows }], schema: null })
  const link = await copyLink(page)
  expect(link.length).toBeGreaterThan(8000)
  await page.goto(link)
  await expect(page.getByText('Text 999')).toBeAttached()
  await noteInViewer(page, /^Add a note on Rich text/, 'Long')
  await one(page, 'button', 'Copy link with the notes').click()
  await expect(one(page, 'button', 'Copied')).toBeVisible()
  expect(new URL(page.url()).hash, 'a reload loses no note').not.toBe(new URL(link).hash)
})

test('a note is written with the keys alone, follows its item into another file, and stays when it is gone', async ({
  page,
  designer,
}) => {
  await designer.open({ layout, schema: null })
  await onCanvas(page, /^Multiple choice/).click()
  await addNote(page, 'By key')
  await expect(one(page, 'button', /^1 note on Multiple choice/)).toBeVisible()
  const more = [{ rows: [row({ type: 'free_text', description: 'First of all' }), ...layout[0]!.rows] }]
  await choose(page, 'layout', madeFile('more.json', JSON.stringify(more)))
  await expect(onCanvas(page, 'Free text: First of all')).toBeVisible()
  await expect(one(page, 'button', /^1 note on Multiple choice/)).toBeVisible()
  await choose(page, 'layout', madeFile('other.json', JSON.stringify([{ rows: [] }])))
  await expect(one(page, 'region', 'Notes')).toContainText('On something deleted')
})

test('a note is there after a reload that follows at once', async ({ page, designer }) => {
  await designer.open({ layout, schema: null })
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()
  await addNote(page, 'Just in time')
  await page.reload()
  await designer.ready()
  await expect(one(page, 'button', /^1 note on Multiple choice/)).toBeVisible()
})

test('notes that were not sent are not discarded without asking, and a deleted one comes back', async ({
  page,
  designer,
}) => {
  await designer.open({ layout, schema: null })
  const link = await openOwnLink(page)
  await noteInViewer(page, /^Add a note on Multiple choice/, 'Not sent')
  await one(page, 'button', 'Delete note').click()
  await expect(page.getByRole('article')).toHaveCount(0)
  await one(page, 'button', 'Undo').click()
  await expect(page.getByRole('article')).toContainText('Not sent')

  const asks = one(page, 'dialog', 'Your notes are not sent yet')
  await one(page, 'button', 'Discard').click()
  await one(asks, 'button', 'Stay here').click()
  await expect(asks).toBeHidden()
  await expect.poll(() => new URL(page.url()).hash).not.toBe(new URL(link).hash)
  await page.reload()
  await one(page, 'button', 'Discard').click()
  await one(asks, 'button', 'Discard the notes').click()
  await expect(one(page, 'region', 'Canvas')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('article')).toContainText('Not sent')

  await one(page, 'button', 'Copy link with the notes').click()
  await expect(one(page, 'button', 'Copied')).toBeVisible()
  await one(page, 'button', 'Discard').click()
  await expect(one(page, 'region', 'Canvas')).toBeVisible()
})

test('what was half-written when a shared layout is discarded is said to stay, and is there again', async ({
  page,
  designer,
}) => {
  await designer.open({ layout, schema: null })
  await openOwnLink(page)
  await one(page, 'button', 'Discard').click()
  const told = page.getByText('The shared layout is discarded.')
  await expect(told).toBeVisible()
  await expect(page.getByText('stays in this browser')).toHaveCount(0)
  await one(page, 'button', 'Open it again').click()
  await page.getByRole('button', { name: /^Add a note on Multiple choice/ }).click()
  const box = page.getByRole('textbox', { name: /^Note on/ })
  await box.fill('I was about to say')
  await one(page, 'button', 'Discard').click()
  await expect(page.getByText('The note that you had begun stays in this browser.')).toBeVisible()
  await one(page, 'button', 'Open it again').click()
  await expect(box.or(page.getByText('I was about to say'))).toBeVisible()
})

test('that a project is open in another window is told where it is shown, and not over a shared layout', async ({
  page,
  designer,
  context,
}) => {
  await designer.open({ layout, schema: null })
  const link = await copyLink(page)
  const other = await context.newPage()
  await other.goto(link)
  // A question to the first window and its answer have gone to and fro by then.
  await noteInViewer(other, /^Add a note on Multiple choice/, 'Mine')
  const told = other.getByText('This project is open in another window, too.').first()
  await expect(told).toBeHidden()
  await one(other, 'button', 'Discard').click()
  await one(other, 'button', 'Discard the notes').click()
  await expect(told).toBeVisible()
})

test('a long link is unpacked by a worker, also when it is damaged', async ({ page }) => {
  const words = (seed: number) =>
    Array.from({ length: 60 }, (_, at) => ((seed * 7919 + at * 104_729) % 1_000_003).toString(36)).join(' ')
  const rows = Array.from({ length: 300 }, (_, at) => ({
    columns: [{ items: [{ type: 'rich_text', content: `<p>${at}: ${words(at + 1)}</p>` }] }],
  }))
  const link = encodeShare({
    kind: 'batch-layout-designer project',
    version: 1,
    name: 'Long',
    batch_items: [{ rows }],
    page_names: [''],
    schema: null,
    details: {},
    server_ids: [],
    notes: [],
  })
  expect(link.length).toBeGreaterThan(25_000)
  const unpacking = page.waitForEvent('worker', (worker) => worker.url().includes('decode-worker'))
  await page.goto(`./${link}`)
  await unpacking
  await expect(page.getByText(/^299: /)).toBeAttached()
  await page.goto('about:blank')
  await page.goto(`./${link.slice(0, -5)}`)
  await expect(page.getByRole('alert')).toContainText('This link is incomplete')
})

/** Opens the link as somebody else, answers, notes something at the question, and copies the link with the note. */
async function review(theirs: BrowserContext, link: string): Promise<string> {
  const page = await theirs.newPage()
  await page.goto(link)
  await one(page, 'radio', 'A').check()
  await noteInViewer(page, /^Add a note on Multiple choice/, HOSTILE, 'Rita')
  await expect(page.getByRole('article')).toContainText(HOSTILE)
  await expect(one(page, 'radio', 'A')).toBeChecked()
  await one(page, 'button', 'Copy link with the notes').click()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Opens the link of what is open, as somebody does who gets it. */
async function openOwnLink(page: Page): Promise<string> {
  const link = await copyLink(page)
  // Another fragment alone would not load the page anew.
  await page.goto('about:blank')
  await page.goto(link)
  return link
}

async function copyLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await command(page, 'Share a link…')
  await one(one(page, 'dialog', 'Share a link'), 'button', 'Copy link').click()
  await expect(one(page, 'button', 'Copied')).toBeVisible()
  await page.keyboard.press('Escape')
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Writes a note in the shared layout, at the first that the button's name fits; `author` where nobody's name is remembered yet. */
async function noteInViewer(page: Page, button: RegExp, text: string, author?: string) {
  await page.getByRole('button', { name: button }).first().click()
  await page.getByRole('textbox', { name: /^Note on/ }).fill(text)
  if (author !== undefined) await page.getByLabel('Your name').fill(author)
  await one(page, 'button', 'Add note').click()
}

async function addNote(page: Page, text: string) {
  await page.keyboard.press('Escape')
  await onCanvas(page, /^Multiple choice/).click()
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /^Note on/ }).fill(text)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article', { name: /^Note on Multiple choice/ })).toContainText(text)
}

async function command(page: Page, name: string) {
  await one(page, 'button', 'Open').click()
  await one(page, 'menuitem', name).click()
}

function row(item: object) {
  return { columns: [{ items: [item] }] }
}
