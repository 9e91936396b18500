import type { Page } from '@playwright/test'
import { choose, fixture, madeFile, textOf } from './support/files.ts'
import { fillStorage } from './support/full-storage.ts'
import { one, onCanvas } from './support/one.ts'
import { boxOf } from './support/pointer.ts'
import { remoteHandle, type RemoteHandle } from './support/remote-handle.ts'
import { expectClean } from './support/looks.ts'
import { expect, openApp, test } from './support/test.ts'

test('each project keeps its own layout, datapoints and place; switching saves the one before', async ({
  page,
  designer,
}) => {
  test.slow()
  const first = await designer.exportLayout()
  await designer.goToDatapoint(3)
  await openProjects(page)
  await one(page, 'button', 'New project').click()
  await expect(one(page, 'dialog', 'Projects')).toBeHidden()
  expect(await designer.exportLayout()).toEqual([{ rows: [] }])
  await expect(one(page, 'region', 'Dataset')).not.toContainText('of 14')

  await one(page, 'textbox', 'Project name').fill('My second')
  await choose(page, 'layout', fixture('layout/response-comparison.batch.json'))
  await choose(page, 'dataset', fixture('layout/response-comparison.rows.jsonl'))
  await expect(one(page, 'region', 'Dataset')).toContainText('of 3')
  await one(page, 'textbox', 'Project name').fill('My second')
  const second = await designer.exportLayout()
  await one(page, 'tab', 'Preview').click()
  await one(page, 'radio', 'Phone').check()

  await openProject(page, 'Response comparison')
  expect(await designer.exportLayout()).toEqual(first)
  await expect(one(page, 'spinbutton', 'Datapoint')).toHaveValue('3')
  await expect(one(page, 'region', 'Canvas')).toBeVisible()

  await openProject(page, 'My second')
  expect(await designer.exportLayout()).toEqual(second)
  await expect(one(page, 'region', 'Dataset')).toContainText('of 3')
  await expect(one(page, 'region', 'Preview')).toBeVisible()

  await page.reload()
  await designer.ready()
  expect(await designer.exportLayout()).toEqual(second)
  await expect(one(page, 'region', 'Preview')).toBeVisible()
  await expect(one(page, 'radio', 'Phone')).toBeChecked()
  await expect(one(page, 'region', 'Dataset')).toContainText('of 3')
})

test('a project from a template is made when one is chosen, not before, and leads back to the one before', async ({
  page,
  designer,
}) => {
  const first = await designer.exportLayout()
  await openProjects(page)
  await one(page, 'button', 'From a template').click()
  const templates = one(page, 'dialog', 'New project from a template')
  await expect(templates.getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('Escape')
  const projects = one(page, 'dialog', 'Projects')
  const again = one(projects, 'button', 'From a template')
  await expect(again).toBeFocused()
  await expect(one(projects, 'list', 'Projects').getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Enter')
  const card = one(templates, 'listitem', 'Factuality rating')
  await one(card, 'button', /^Open with \d+ example datapoints$/).click()
  await expect(templates).toBeHidden()
  await expect(one(page, 'textbox', 'Project name')).toHaveValue('Factuality rating')
  await expect(one(page, 'button', 'Undo')).toBeDisabled()
  await page.getByRole('button', { name: 'Go back to “Response comparison”' }).click()
  await expect(one(page, 'textbox', 'Project name')).toHaveValue('Response comparison')
  expect(await designer.exportLayout()).toEqual(first)
  await openProjects(page)
  await expect(one(projects, 'list', 'Projects').getByRole('listitem')).toHaveCount(2)
})

test('a project is renamed, duplicated, downloaded, thrown away, brought back, and removed for good', async ({
  page,
  designer,
}) => {
  test.slow()
  await designer.ready()
  await openProjects(page)
  const dialog = one(page, 'dialog', 'Projects')
  const cards = one(dialog, 'list', 'Projects').getByRole('listitem')
  await chooseAction(page, 'Response comparison', 'Duplicate')
  await expect(cards).toHaveCount(2)
  await chooseAction(page, 'Response comparison (copy)', 'Rename')
  await expect(one(dialog, 'textbox', 'New name')).toBeFocused()
  await page.keyboard.type('The copy')
  await page.keyboard.press('Enter')
  await expect(one(dialog, 'button', 'The copy')).toBeVisible()

  const started = page.waitForEvent('download')
  await chooseAction(page, 'The copy', 'Download')
  const file: { name: string; datapoints: unknown[] } = JSON.parse(await textOf(await started))
  expect(file).toMatchObject({ kind: 'batch-layout-designer project', version: 1 })
  expect(file.datapoints).toHaveLength(14)

  await page.setViewportSize({ width: 900, height: 560 })
  await chooseAction(page, 'The copy', 'Delete')
  await expect(cards).toHaveCount(1)
  const message = page.getByText('“The copy” is in the bin.').first()
  await expect
    .poll(async () => (await boxOf(dialog)).y + (await boxOf(dialog)).height <= (await boxOf(message)).y, {
      message: 'the dialog leaves the message its room',
    })
    .toBe(true)
  await page.setViewportSize({ width: 1440, height: 900 })
  await undoFromToast(page, '“The copy” is in the bin.')
  await expect(cards).toHaveCount(2)
  await chooseAction(page, 'The copy', 'Delete')
  await one(dialog, 'button', 'Put back “The copy”').click()
  await expect(cards).toHaveCount(2)
  // The one that is open: another takes its place.
  await chooseAction(page, 'Response comparison', 'Delete')
  await expect(cards).toHaveCount(1)
  await expect(cards.getByText('Open now')).toBeVisible()
  await expect(page.getByLabel('Project name', { exact: true })).toHaveValue('The copy')
  await expectClean(page, 'projects', { popup: true })
  await one(dialog, 'button', 'Delete for good “Response comparison”').click()
  await expect(one(dialog, 'region', 'Bin')).toBeHidden()
})

test('restore points: by hand, before an import by themselves, and back in one step', async ({ page, designer }) => {
  test.slow()
  const first = await designer.exportLayout()
  await openRestorePoints(page)
  const dialog = one(page, 'dialog', 'Restore points')
  await one(dialog, 'textbox', 'Name of a new restore point').fill('The pilot')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Kept by hand')).toBeVisible()
  await expectClean(page, 'projects', { popup: true })
  await page.keyboard.press('Escape')

  await choose(page, 'layout', madeFile('other.json', OTHER))
  await expect(page.getByText(/^Opened “other\.json”/)).toBeVisible()
  const opened = await designer.exportLayout()
  expect(opened).not.toEqual(first)
  await openRestorePoints(page)
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await one(dialog, 'button', 'Go back to “Before “Open other.json””').click()
  await expect(dialog).toBeHidden()
  expect(await designer.exportLayout()).toEqual(first)
  await designer.undo()
  expect(await designer.exportLayout()).toEqual(opened)

  await openRestorePoints(page)
  await one(dialog, 'button', 'Delete “The pilot”').click()
  await expect(one(dialog, 'button', 'Go back to “The pilot”')).toBeHidden()
  await undoFromToast(page, 'The restore point “The pilot” is deleted.')
  await expect(one(dialog, 'button', 'Go back to “The pilot”')).toBeVisible()
})

test('a full storage is said at once with a way out, and all is well when there is room again', async ({
  page,
  designer,
}) => {
  await saved(page)
  const makeRoom = await fillStorage(page)
  await one(page, 'textbox', 'Project name').fill('Too much')
  const notice = one(page, 'region', 'Your work is not being saved.')
  await expect(notice).toContainText('storage is full')
  await expectClean(page, 'storage')
  const started = page.waitForEvent('download')
  await one(notice, 'button', 'Download the project').click()
  expect(JSON.parse(await textOf(await started))).toMatchObject({ name: 'Too much' })
  // Work goes on meanwhile.
  await one(page, 'button', 'Add row').click()

  await makeRoom()
  // It tries again by itself.
  await expect(notice).toBeHidden({ timeout: 15_000 })
  await saved(page)
  const edited = await designer.exportLayout()
  await page.reload()
  await designer.ready()
  expect(await designer.exportLayout()).toEqual(edited)
})

test('a damaged project hurts no other and can be taken out as it is', async ({ page, designer }) => {
  const layout = await designer.exportLayout()
  await saved(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('batch-layout-designer')
        opening.onsuccess = () => {
          const change = opening.result.transaction('projects', 'readwrite')
          change.objectStore('projects').put({ name: 'Half a project', document: '{"batch_items": [' }, 'broken')
          change.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await page.reload()
  await designer.ready()
  expect(await designer.exportLayout()).toEqual(layout)
  await openProjects(page)
  const aside = one(page, 'region', 'Set aside')
  await expect(aside).toContainText('is damaged')
  const started = page.waitForEvent('download')
  await one(aside, 'button', 'Download what is left of “Half a project”').click()
  expect(await textOf(await started)).toBe('{"batch_items": [')
})

test.describe('the same project in two windows', () => {
  test.slow()

  test('is noticed at once; taking the other version keeps one’s own as a restore point', async ({
    page,
    designer,
  }) => {
    const other = await openOther(page, designer)
    await expect(other.getByText('This project is open in another window, too.').first()).toBeVisible()
    await ask(other, 'Theirs?')
    await expect(notice(page)).toBeVisible()
    await expectClean(page, 'storage')
    await ask(page, 'Mine?')
    await one(notice(page), 'button', 'Take over the other version').click()
    await expect(notice(page)).toBeHidden()
    await expect(onCanvas(page, 'Multiple choice: Theirs?')).toBeVisible()
    expect(await restorePointsHold(page)).toContain('Mine?')
    await designer.undo()
    await expect(onCanvas(page, 'Multiple choice: Mine?')).toBeVisible()
    // Now the first window has overtaken the other one, knowingly, and that is told there.
    await expect(notice(other)).toBeVisible()
  })

  test('mine as a copy: two projects then, each with its own', async ({ page, designer }) => {
    const other = await openOther(page, designer)
    await ask(other, 'Theirs?')
    await expect(notice(page)).toBeVisible()
    await ask(page, 'Mine?')
    await one(notice(page), 'button', 'Keep mine as a copy').click()
    await expect(notice(page)).toBeHidden()
    await expect(one(page, 'textbox', 'Project name')).toHaveValue('Response comparison (copy)')
    await saved(page)
    await ask(other, 'Theirs again?')
    await saved(other)
    await expect(notice(page)).toBeHidden()
    await openProject(page, 'Response comparison')
    await expect(onCanvas(page, 'Multiple choice: Theirs again?')).toBeVisible()
    await openProject(page, 'Response comparison (copy)')
    await expect(onCanvas(page, 'Multiple choice: Mine?')).toBeVisible()
  })

  test('mine for both: the other version is a restore point, and the other window is told', async ({
    page,
    designer,
  }) => {
    const other = await openOther(page, designer)
    await ask(other, 'Theirs?')
    await expect(notice(page)).toBeVisible()
    await ask(page, 'Mine?')
    await one(notice(page), 'button', 'Use mine for both').click()
    await expect(notice(page)).toBeHidden()
    expect(await restorePointsHold(page)).toContain('Theirs?')
    await expect(notice(other)).toBeVisible()
    await one(notice(other), 'button', 'Take over the other version').click()
    await expect(onCanvas(other, 'Multiple choice: Mine?')).toBeVisible()
  })

  test('thrown away in one, it can go on in the other', async ({ page, designer }) => {
    const other = await openOther(page, designer)
    await openProjects(other)
    await chooseAction(other, 'Response comparison', 'Delete')
    const told = one(page, 'region', 'This project was deleted in another window.')
    await expect(told).toBeVisible()
    await one(told, 'button', 'Bring it back with mine').click()
    await expect(told).toBeHidden()
    await saved(page)
    await page.reload()
    await remoteHandle(page).ready()
    await expect(one(page, 'textbox', 'Project name')).toHaveValue('Response comparison')
  })
})

const OTHER = JSON.stringify([{ rows: [{ columns: [{ items: [{ type: 'free_text', description: 'Why?' }] }] }] }])

async function undoFromToast(page: Page, words: string) {
  const toast = page.locator('[data-type]').filter({ hasText: words })
  await one(toast, 'button', 'Undo').click()
}

async function openOther(page: Page, designer: RemoteHandle): Promise<Page> {
  await designer.ready()
  await saved(page)
  const other = await page.context().newPage()
  await openApp(other)
  return other
}

function notice(page: Page) {
  return one(page, 'region', 'This project was changed in another window.')
}

async function ask(page: Page, words: string) {
  await onCanvas(page, /^Multiple choice: /).click()
  await one(one(page, 'region', 'Inspector'), 'textbox', 'Question').fill(words)
  await expect(onCanvas(page, `Multiple choice: ${words}`)).toBeVisible()
}

async function saved(page: Page) {
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()
}

async function openProjects(page: Page) {
  await one(page, 'button', 'Projects').click()
  await expect(one(one(page, 'dialog', 'Projects'), 'list', 'Projects')).toBeVisible()
}

async function openProject(page: Page, name: string) {
  await openProjects(page)
  await one(one(page, 'dialog', 'Projects'), 'button', name).click()
  await expect(one(page, 'dialog', 'Projects')).toBeHidden()
  await expect(one(page, 'textbox', 'Project name')).toHaveValue(name)
}

async function chooseAction(page: Page, project: string, action: string) {
  await one(page, 'button', `More for ${project}`).click()
  await one(page, 'menuitem', action).click()
}

async function openRestorePoints(page: Page) {
  await openProjects(page)
  await one(page, 'button', 'Restore points').click()
  await expect(one(page, 'dialog', 'Restore points')).toBeVisible()
}

/** All that lies in the restore points, as one text. */
function restorePointsHold(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('batch-layout-designer')
        opening.onsuccess = () => {
          const reading = opening.result.transaction('points').objectStore('points').getAll()
          reading.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify(reading.result))
          }
        }
      }),
  )
}
