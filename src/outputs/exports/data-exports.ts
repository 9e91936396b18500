import { nullWords } from '../../dataset/null-words.ts'
import { printSchema } from '../../dataset/schema-file.ts'
import { createSelectionWriter } from '../../dataset/write-selection.ts'
import { blockedBySchema } from '../batch/bodies.ts'
import { countWords } from '../../base/number-words.ts'
import { datasetTask, type ExportDataset, type ExportEntry, type ExportInput } from '../export-catalogue.ts'
import { leftOutWords } from './left-out-words.ts'
import { partSuffix, partWords, unreadWords } from './read-words.ts'
import { MAX_FILE_NAME, safeName } from '../safe-name.ts'

/** How many datapoints are shown of a file that may hold a million. */
const SHOWN = 20

/** The dataset's schema and its good datapoints. */
export function listDataExports({ schema, dataset }: ExportInput): readonly ExportEntry[] {
  return [
    {
      id: 'schema',
      group: 'data',
      title: 'Dataset schema',
      purpose: 'The fields of the dataset and their types, to create it with.',
      fileName: 'schema.json',
      mediaType: 'application/json',
      blocked: blockedBySchema(schema),
      ...(schema !== null && { draftName: 'schema.draft.json' }),
      inZip: 'data/schema.json',
      make: () => (schema === null ? '' : printSchema(schema)),
    },
    dataEntry('jsonl', 'Dataset, JSONL', 'application/jsonl', dataset, schema),
    dataEntry('csv', 'Dataset, CSV', 'text/csv', dataset, schema),
  ]
}

/**
 * The name of the dataset's file in every output: the scripts and the ZIP speak of the same one. It says when only the first datapoints are
 * in it.
 */
export function datasetFileName(dataset: ExportDataset | null, format: 'jsonl' | 'csv' = 'jsonl'): string {
  const base = (dataset?.fileName ?? 'dataset').replace(/\.(jsonl|ndjson|json|csv|tsv|txt)$/i, '')
  const part = dataset === null ? '' : partSuffix(dataset)
  return `${safeName(base, 'dataset').slice(0, MAX_FILE_NAME - part.length)}${part}.${format}`
}

function dataEntry(
  format: 'jsonl' | 'csv',
  title: string,
  mediaType: string,
  dataset: ExportDataset | null,
  schema: ExportInput['schema'],
): ExportEntry {
  const fields = schema ?? { strict: false, fields: [] }
  const names = fields.fields.map(({ name }) => name)
  const part = dataset === null ? null : partWords(dataset)
  const leftOut = dataset === null ? null : leftOutWords(dataset)
  const note = [part, leftOut].filter((words) => words !== null).join(' ')
  const fileName = datasetFileName(dataset, format)
  const missing = whyNot(dataset)
  const refused = schema === null ? null : blockedBySchema(schema)
  return {
    id: `dataset-${format}`,
    group: 'data',
    title,
    purpose:
      format === 'jsonl'
        ? `The good datapoints, one a line, with every value written as a text; ${nullWords(fields.strict)}.${part === null ? ' This is the file to upload.' : ''}`
        : // A cell that begins with `=` stays so: a mark before it would change the datapoint that the platform imports.
          'The good datapoints as a table. Import it into a spreadsheet with all columns as text: what begins with = stays as it is. The ZIP of everything holds the JSONL instead, which is the file to upload.',
    fileName,
    mediaType,
    blocked: missing ?? refused,
    // The datapoints are all there: only what describes them is refused.
    ...(missing === null && refused !== null && { draftName: fileName.replace(/\.(\w+)$/, '.draft.$1') }),
    ...(note !== '' && { note }),
    ...(format === 'jsonl' && { inZip: `data/${fileName}` }),
    make: async (task) =>
      dataset === null ? '' : dataset.write({ which: 'good', format, asText: true }, datasetTask(task)),
    head: async () => {
      const results = dataset === null ? [] : await dataset.datapoints(0, SHOWN)
      const writer = createSelectionWriter(fields, names, { which: 'good', format, asText: true })
      const content = writer.head + results.map((result, index) => writer.next(index, result)).join('') + writer.tail
      const count = dataset?.count ?? 0
      const words = count > SHOWN ? `The first ${SHOWN} of ${countWords(count, 'datapoint')} are shown.` : ''
      return { content, words }
    },
  }
}

function whyNot(dataset: ExportDataset | null): string | null {
  if (dataset === null) return 'No dataset is open. Open one.'
  const unread = unreadWords(dataset)
  if (unread !== null) return unread
  return dataset.count === 0 ? 'The dataset has no datapoints. Open another one.' : null
}
