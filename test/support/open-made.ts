import { showReading } from '../../src/app/show-dataset.ts'
import { readDatasetText } from '../../src/dataset/read-text.ts'
import type { DesignerTools } from '../../src/designer/designer-tools.tsx'
import type { DesignerStore } from '../../src/store/designer-store.ts'

/** Opens a dataset that was made of the open one as the shell does, but without a worker. */
export function openMade(store: DesignerStore): DesignerTools['openDataset'] {
  return async (file, made) => {
    await showReading(store, file.name, readDatasetText(await file.text(), file.name), { asStep: true, made })
    return null
  }
}
