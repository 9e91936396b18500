import { summariseUpdate } from '../../layout/summarise-update.ts'
import { printLayout } from '../../layout/wire/serialize.ts'
import { blockedByErrors } from '../batch/bodies.ts'
import type { ExportEntry, ExportInput } from '../export-catalogue.ts'

/** The bare list of pages: without ids for a new batch and, where the layout has ids, with them for an update. */
export function listLayoutExports({ layout, serverIds, errors }: ExportInput): readonly ExportEntry[] {
  const update = summariseUpdate(layout, serverIds)
  const blocked = blockedByErrors(errors.length)
  const whole = { group: 'layout', mediaType: 'application/json', blocked } as const
  const create: ExportEntry = {
    ...whole,
    id: 'batch-items',
    title: 'batch_items.json',
    purpose: 'The bare array of pages, as the API and the command-line client take it.',
    fileName: 'batch_items.json',
    draftName: 'batch_items.draft.json',
    inZip: 'batch_items.json',
    make: () => printLayout(layout, { ids: 'omit' }),
    ...(update.kept > 0 && { note: 'All ids are left out, so the platform makes everything anew.' }),
  }
  if (update.kept === 0) return [create]
  return [
    create,
    {
      ...whole,
      id: 'batch-items-update',
      title: 'batch_items.json, with ids',
      purpose: 'The bare array of pages, to update the batch that this layout was opened from.',
      fileName: 'batch_items.json',
      draftName: 'batch_items.draft.json',
      inZip: 'update/batch_items.json',
      note: update.words,
      make: () => printLayout(layout, { ids: 'keep' }),
    },
  ]
}
