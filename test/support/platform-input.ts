import { Blob as NodeBlob } from 'node:buffer'
import type { Json, JsonObject } from '../../src/base/json.ts'
import { countingKeys } from '../../src/base/key.ts'
import { memoryDataset } from '../../src/dataset/memory-dataset.ts'
import { readValues } from '../../src/dataset/read-values.ts'
import { parseLayout } from '../../src/layout/wire/parse.ts'
import type { Layout } from '../../src/layout/layout.ts'
import type { ExportDataset, ExportFile } from '../../src/outputs/export-catalogue.ts'
import type { RenderedTexts } from '../../src/outputs/platforms/rendered-texts.ts'
import { renderTexts } from '../../src/outputs/platforms/rendered-texts.ts'
import { renderRichText } from '../../src/ui/rich-text/render-rich-text.ts'

// jsdom's blobs can't be read.
Object.defineProperty(globalThis, 'Blob', { value: NodeBlob, writable: true, configurable: true })

/** A layout from the file's shape. */
export function layoutOf(pages: Json): Layout {
  const parsed = parseLayout(pages, countingKeys('n'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.layout
}

/** A layout of one body page with these items under each other. */
export function pageOf(...items: readonly JsonObject[]): Layout {
  return layoutOf([{ rows: items.map((item) => ({ columns: [{ items: [item] }] })) }])
}

/** Datapoints in memory, as an export sees them. */
export function datasetOf(rows: readonly JsonObject[]): ExportDataset {
  const handle = memoryDataset('rows.json', readValues(rows))
  const { count, report } = handle.state()
  const { datapoints, write } = handle
  const { profile = null, checks } = report ?? {}
  return {
    fileName: 'rows.json',
    size: 0,
    count,
    isRead: true,
    isWhole: true,
    isStopped: false,
    profile,
    counts: checks?.counts ?? [],
    leftOut: checks?.leftOut.length ?? 0,
    groups: checks?.groups ?? null,
    datapoints,
    write,
  }
}

/** The layout's rich texts as the app renders them. */
export function textsOf(layout: Layout): Promise<RenderedTexts> {
  return renderTexts(layout, {}, renderRichText)
}

/** The text of a file of a project; throws when there is none. */
export async function textIn(files: readonly ExportFile[], path: string): Promise<string> {
  const file = files.find((one) => one.path === path)
  if (!file) throw new Error(`no ${path}`)
  if (typeof file.content === 'string') return file.content
  return file.content instanceof Uint8Array ? new TextDecoder().decode(file.content) : file.content.text()
}
