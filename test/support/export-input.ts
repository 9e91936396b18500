import { Blob as NodeBlob } from 'node:buffer'
import type { Json } from '../../src/base/json.ts'
import { countingKeys } from '../../src/base/key.ts'
import { memoryDataset } from '../../src/dataset/memory-dataset.ts'
import { readValues } from '../../src/dataset/read-values.ts'
import type { Schema } from '../../src/dataset/schema.ts'
import { parseLayout } from '../../src/layout/wire/parse.ts'
import type { ExportDataset, ExportInput } from '../../src/outputs/export-catalogue.ts'
import { FIRST_PLAN } from '../../src/outputs/study-settings.ts'

// jsdom's blobs can't be read.
Object.defineProperty(globalThis, 'Blob', { value: NodeBlob, writable: true, configurable: true })

/** A project that has everything it takes: six datapoints, one question, all details. Parts of it can be replaced. */
export function exportInput(part: Partial<ExportInput> = {}): ExportInput {
  const rows = Array.from({ length: 6 }, (_, index) => ({ prompt: `Prompt ${index}`, answer: `Answer “${index}”` }))
  return {
    projectName: 'Project',
    layout: layoutFrom([
      {
        rows: [
          { columns: [{ items: [{ type: 'dataset_field', field: 'prompt' }] }] },
          { columns: [{ items: [{ type: 'free_text', description: 'Why?' }] }] },
        ],
      },
    ]),
    serverIds: [],
    schema: { strict: false, fields: ['prompt', 'answer'].map((name) => ({ name, type: 'text' as const })) },
    details: {
      name: 'Batch',
      workspace_id: 'workspace-1',
      task_details: { task_name: 'Task', task_introduction: '<p>Read.</p>', task_steps: '<p>Judge.</p>' },
      tasks_per_group: 2,
      annotators_per_task: 3,
      study: { name: 'Study', description: 'Judge answers.' },
    },
    plan: FIRST_PLAN,
    measuredMinutes: null,
    errors: [],
    dataset: datasetFrom(rows, 'rows.json'),
    renderRichText: (content) => Promise.resolve(content.replace(/<[^>]*>/g, '')),
    projectHead: () => '{}\n',
    project: () => Promise.resolve(new Blob(['{}\n'])),
    ...part,
  }
}

/** A layout from the file's shape. */
export function layoutFrom(pages: Json) {
  const parsed = parseLayout(pages, countingKeys('n'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.layout
}

/** A dataset in memory, as the export sees it; checked against the guessed schema without one. */
export function datasetFrom(
  rows: readonly { readonly [field: string]: Json }[],
  fileName: string,
  schema?: Schema,
): ExportDataset {
  const handle = memoryDataset(fileName, readValues(rows), undefined, schema)
  const { count, report } = handle.state()
  return {
    fileName,
    size: 0,
    count,
    isRead: true,
    isWhole: true,
    isStopped: false,
    profile: report?.profile ?? null,
    counts: report?.checks.counts ?? [],
    leftOut: report?.checks.leftOut.length ?? 0,
    groups: report?.checks.groups ?? null,
    datapoints: handle.datapoints,
    write: handle.write,
  }
}
