import type { DesignerStore } from '../../store/designer-store.ts'
import type { DesignerTools } from '../designer-tools.tsx'
import { deriveDataset } from './derive-dataset.ts'

/** Writes %20 for the spaces in a field's links, in a copy of the dataset that takes its place: one undoable step. */
export function mendLinks(
  store: DesignerStore,
  tools: Pick<DesignerTools, 'openDataset' | 'say'>,
  field: string,
): Promise<void> {
  return deriveDataset(
    store,
    tools,
    { kind: 'encode-spaces', field },
    {
      name: `Write %20 for spaces in the links of ${field}`,
      change: (document) => document,
      doing: `Mending the links in “${field}”`,
      done: `The links in “${field}” have %20 for their spaces now.`,
      details: (fileName) => `The data is now a copy, “${fileName}”; what you opened stays as it is.`,
      failed: `The links in “${field}” were not mended.`,
      shows: store.getState().dataset.index,
    },
  )
}
