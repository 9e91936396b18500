import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { choose, madeFile, textOf } from './support/files.ts'
import { one } from './support/one.ts'
import { expect, test } from './support/test.ts'

const dialogOf = (page: Page) => one(page, 'dialog', 'Export')

async function download(page: Page, name: string | RegExp): Promise<Download> {
  const started = page.waitForEvent('download')
  await one(dialogOf(page), 'button', name).click()
  return started
}

async function zipOf(page: Page) {
  const file = await download(page, 'Download everything as a ZIP')
  await expect(dialogOf(page).getByText('Downloaded. Begin with its README.')).toBeVisible()
  const path = await file.path()
  const bytes = readFileSync(path)
  const held = unzipSync(new Uint8Array(bytes))
  const texts = Object.fromEntries(
    Object.entries(held).map(([name, content]) => [name, Buffer.from(content).toString('utf8')]),
  )
  return { name: file.suggestedFilename(), path, bytes, texts }
}

/** Writes all that the platform asks for beside the layout. */
async function fillDetails(page: Page) {
  await one(dialogOf(page), 'radio', 'Create batch, not ready').click()
  await one(dialogOf(page), 'button', 'Batch details').click()
  const details = one(page, 'dialog', 'Batch details')
  await details.getByLabel('Batch name', { exact: true }).fill('October’s $(batch)')
  await details.getByLabel('Workspace id').fill('not an id')
  await expect(details.getByText('The workspace id can hold letters, digits')).toBeVisible()
  await details.getByLabel('Workspace id').fill('workspace-1')
  await details.getByLabel('Task name', { exact: true }).fill('Compare')
  for (const part of ['introduction', 'steps']) {
    await one(details, 'button', `Edit ${part}`).click()
    await expect(one(details, 'textbox', part === 'steps' ? 'Steps' : 'Introduction')).toBeFocused()
    await page.keyboard.type('Read both.')
  }
  await details.getByLabel('Participants for each group').fill('5')
  await details.getByLabel('Study name').fill('Study')
  await details.getByLabel('Study description').fill('Judge answers.')
  await details.getByLabel('Reward for a participant (£)').fill('1.25')
  await expect(details.getByText('Nothing is missing.')).toHaveCount(3)
  await one(details, 'button', 'Done').click()
  // Back to where the details were asked for.
  await expect(one(dialogOf(page), 'radio', 'Create batch')).toBeChecked()
}

test('everything in the list is shown before it is taken, and downloads as it is shown', async ({ page, designer }) => {
  await designer.showPage(1)
  await one(page, 'button', 'Export').click()
  await fillDetails(page)
  const titles = await dialogOf(page)
    .getByRole('radio')
    .evaluateAll((radios) => radios.map((radio) => radio.getAttribute('aria-label') ?? ''))
  expect(titles.length).toBeGreaterThan(13)
  expect(titles.filter((title) => title.includes('not ready'))).toEqual([])
  for (const title of titles) {
    await test.step(title, async () => {
      await one(dialogOf(page), 'radio', title).click()
      const shown = dialogOf(page).locator('pre')
      await expect(shown).toHaveAttribute('aria-busy', 'false')
      const file = await download(page, /^Download (?!everything)/)
      expect(file.suggestedFilename()).toMatch(/^[\w.-]+$/)
      if (file.suggestedFilename().endsWith('.zip')) return
      const text = await textOf(file)
      expect(text.length).toBeGreaterThan(0)
      // The project’s datapoints are in the file only.
      if (!title.startsWith('Project')) expect(text).toBe(await shown.textContent())
    })
  }
})

test('one ZIP holds it all, opens with unzip, and is the same each time', async ({ page, designer }) => {
  await designer.showPage(1)
  await one(page, 'button', 'Export').click()
  await fillDetails(page)
  const first = await zipOf(page)
  expect(first.name).toBe('Response-comparison.zip')
  expect(execFileSync('unzip', ['-t', first.path], { encoding: 'utf8' })).toContain('No errors detected')
  expect(Object.keys(first.texts)).toEqual(
    expect.arrayContaining(['README.md', 'batch_items.json', 'run.sh', 'run.py', 'project.json']),
  )
  expect(first.texts['run.sh']).toContain("BATCH_NAME='October’s $(batch)'")
  const study: unknown = JSON.parse(first.texts['bodies/study.json'] ?? '')
  expect(study).toMatchObject({ reward: 125, data_collection_metadata: { annotators_per_task: 5 } })
  const project: unknown = JSON.parse(first.texts['project.json'] ?? '')
  expect(project).toMatchObject({ details: { annotators_per_task: 5, study: { name: 'Study' } } })

  await page.keyboard.press('Escape')
  await one(page, 'button', 'Export').click()
  expect((await zipOf(page)).bytes.equals(first.bytes)).toBe(true)

  // The project that is in the ZIP opens again with its details and datapoints.
  await page.keyboard.press('Escape')
  await choose(page, 'project', madeFile('project.json', first.texts['project.json'] ?? ''))
  await one(page, 'button', 'Export').click()
  await expect(one(dialogOf(page), 'radio', 'Bash script')).toBeVisible()
})

test('the details are undoable, the same in the study’s dialog, and there again after a reload', async ({
  page,
  designer,
}) => {
  await designer.showPage(1)
  const open = async (command: string) => {
    await page.keyboard.press('Control+k')
    const commands = one(page, 'dialog', 'Commands')
    await commands.getByLabel('Find a command').fill(command)
    await one(commands, 'option', new RegExp(`^${command}`)).click()
  }
  await open('Groups, cost and answers')
  const study = one(page, 'dialog', 'Groups, cost and answers')
  await study.getByLabel('Participants for each group').fill('7')
  await one(study, 'tab', 'Cost').click()
  await study.getByLabel('Reward for an hour').fill('15')
  await page.keyboard.press('Escape')
  await open('Batch details')
  await expect(page.getByLabel('Participants for each group')).toHaveValue('7')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await designer.ready()
  await open('Groups, cost and answers')
  await expect(study.getByLabel('Participants for each group')).toHaveValue('7')
  await one(study, 'tab', 'Cost').click()
  await expect(study.getByLabel('Reward for an hour')).toHaveValue('15')
  await study.getByLabel('Reward for an hour').fill('20')
  await page.keyboard.press('Escape')
  await one(page, 'button', 'Undo').click()
  await open('Groups, cost and answers')
  await one(study, 'tab', 'Cost').click()
  await expect(study.getByLabel('Reward for an hour')).toHaveValue('15')
})

test('with an error only drafts can be taken, and the ZIP says what is missing', async ({ page, designer }) => {
  await designer.open({ layout: [{ rows: [{ columns: [{ items: [{ type: 'dataset_field', field: 'nowhere' }] }] }] }] })
  await one(page, 'button', 'Export').click()
  await expect(one(dialogOf(page), 'button', 'Download batch_items.json')).toBeDisabled()
  await expect(one(dialogOf(page), 'button', 'Copy batch_items')).toBeDisabled()
  expect((await download(page, 'Download the draft')).suggestedFilename()).toBe('batch_items.draft.json')
  const zip = await zipOf(page)
  expect(zip.name).toMatch(/\.draft\.zip$/)
  expect(Object.keys(zip.texts)).toContain('batch_items.draft.json')
  expect(Object.keys(zip.texts)).not.toContain('batch_items.json')
  expect(Object.keys(zip.texts)).not.toContain('run.sh')
  expect(zip.texts['README.md']).toContain('## Not in here')
})

test('values of options stay when a label changes after an export, and the inspector says so', async ({
  page,
  designer,
}) => {
  const item = {
    type: 'multiple_choice',
    description: 'Is it?',
    answer_limit: 1,
    options: [
      { label: 'Yes', value: 'yes' },
      { label: 'No', value: 'no' },
    ],
  }
  await designer.open({ layout: [{ rows: [{ columns: [{ items: [item] }] }] }] })
  await one(page, 'group', /Is it\?/).click()
  const inspector = one(page, 'region', 'Inspector')
  const [label, value] = ['label', 'value'].map((part) => inspector.getByLabel(`Option 1 ${part}`))
  await label?.fill('Sure')
  await expect(value ?? inspector).toHaveValue('sure')

  await one(page, 'button', 'Export').click()
  await download(page, 'Download batch_items.json')
  await page.keyboard.press('Escape')
  await label?.fill('Certainly')
  await expect(value ?? inspector).toHaveValue('sure')
  await expect(inspector.getByText('In use as “Sure”, so it stays: answers may hold it.')).toBeVisible()
  await inspector.getByLabel('Option 2 label').fill('Never')
  await expect(inspector.getByLabel('Option 2 value')).toHaveValue('no')

  await page.reload()
  await designer.ready()
  await one(page, 'group', /Is it\?/).click()
  await label?.fill('Absolutely')
  await expect(value ?? inspector, 'after a reload').toHaveValue('sure')
  await one(inspector, 'button', 'Make it absolutely').click()
  await expect(value ?? inspector).toHaveValue('absolutely')
})
