import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import { downloadBlob } from '../designer/download-blob.ts'
import { safeName } from '../outputs/safe-name.ts'
import type { DesignDocument } from '../store/design-document.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { projectBlob } from '../store/project-blob.ts'

/** Hands over what is open as one file: layout, schema, details and datapoints. */
export function downloadProject(store: DesignerStore): Promise<void> {
  const { history, dataset } = store.getState()
  return downloadProjectFile(history.present, dataset.handle)
}

/** Hands over a project as one file, with the datapoints of `handle`. */
export async function downloadProjectFile(document: DesignDocument, handle: DatasetHandle | null) {
  downloadBlob(`${safeName(document.name, 'project')}.json`, await projectBlob({ document }, handle))
}
