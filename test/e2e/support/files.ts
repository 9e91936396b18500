import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Download, Page } from '@playwright/test'
import { one } from './one.ts'

/** The path of a file among the fixtures. */
export function fixture(name: string): string {
  return join(import.meta.dirname, '../../fixtures', name)
}

/** The `batch_items` of a create body among the fixtures. */
export function batchItems(name: string): unknown {
  const body: { batch_items: unknown } = JSON.parse(readFileSync(fixture(name), 'utf8'))
  return body.batch_items
}

/** A file that a test makes up. */
export function madeFile(name: string, content: string | Buffer) {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
}

/** Chooses files in one of the three inputs. */
export async function choose(page: Page, input: 'layout' | 'dataset' | 'project', ...files: readonly Chosen[]) {
  const paths = files.filter((file) => typeof file === 'string')
  const made = files.filter((file) => typeof file !== 'string')
  await page.getByLabel(`Open ${input} file`, { exact: true }).setInputFiles(paths.length > 0 ? paths : made)
}

type Chosen = string | ReturnType<typeof madeFile>

/** Takes the export as a person does: opens the dialog, downloads, closes it. Gives back the file's text. */
export async function downloadExport(page: Page): Promise<string> {
  await one(page, 'button', 'Export').click()
  const dialog = one(page, 'dialog', 'Export')
  const started = page.waitForEvent('download')
  await one(dialog, 'button', 'Download batch_items.json').click()
  const text = await textOf(await started)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  return text
}

/** What a downloaded file holds. */
export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

/** A layout in which a rich text of a single paragraph stands without the paragraph's tag: an editor may add one. */
export function withoutLoneParagraphs(layout: string): unknown {
  return JSON.parse(layout, (key, value: unknown) =>
    key === 'content' && typeof value === 'string' ? value.replace(/^<p>((?:(?!<p>)[^])*)<\/p>$/, '$1') : value,
  )
}
