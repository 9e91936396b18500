import { summariseUpdate } from '../../layout/summarise-update.ts'
import {
  batchBody,
  datasetBody,
  datasetNote,
  printBody,
  type RequestBody,
  setupBody,
  STUDY_NOTE,
  studyBody,
  updateBody,
} from '../batch/bodies.ts'
import { notCountedWords } from '../not-counted-words.ts'
import type { ExportEntry, ExportInput } from '../export-catalogue.ts'

/** What the requests send, for those who call the API by themselves. */
export function listBodyExports(input: ExportInput): readonly ExportEntry[] {
  const update = summariseUpdate(input.layout, input.serverIds)
  const noDataset = datasetNote(input)
  const uncounted = notCountedWords(input.dataset?.leftOut ?? 0)
  return [
    entry(
      'dataset-body',
      'Dataset',
      'Creates the dataset: its name, workspace and schema. POST /datasets',
      'dataset',
      datasetBody(input),
    ),
    {
      ...entry(
        'batch-body',
        'Create batch',
        'Creates the batch: its details and the layout without ids. POST /batches',
        'batch',
        batchBody(input),
      ),
      ...(noDataset !== null && { note: noDataset }),
    },
    ...(update.kept === 0
      ? []
      : [
          {
            ...entry(
              'update-body',
              'Update batch',
              'Changes the batch that this layout was opened from. PATCH /batches/{id}',
              'update',
              updateBody(input),
            ),
            inZip: 'update/update.json',
            note: update.words,
          },
        ]),
    {
      ...entry(
        'setup-body',
        'Setup',
        'Makes the task groups of the batch. POST /batches/{id}/setup',
        'setup',
        setupBody(input),
      ),
      ...(noDataset !== null && { note: noDataset }),
    },
    {
      ...entry('study-body', 'Study', 'Makes the study as a draft. POST /studies/', 'study', studyBody(input)),
      note: uncounted === '' ? STUDY_NOTE : `${STUDY_NOTE} ${uncounted}`,
    },
  ]
}

function entry(id: string, title: string, purpose: string, name: string, body: RequestBody): ExportEntry {
  return {
    id,
    group: 'bodies',
    title,
    purpose,
    fileName: `${name}.json`,
    draftName: `${name}.draft.json`,
    mediaType: 'application/json',
    blocked: body.blocked,
    inZip: `bodies/${name}.json`,
    make: () => printBody(body),
  }
}
