import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import { formatSize } from '../designer/data/format-size.ts'
import { downloadBlob } from '../designer/download-blob.ts'
import { MAX_PROJECT_BYTES } from '../outputs/project-size.ts'
import { safeName } from '../outputs/safe-name.ts'
import type { DesignDocument } from '../store/design-document.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { projectBlob } from '../store/project-blob.ts'
import { showToast } from '../ui/toasts.tsx'

/** Hands over what is open as one file: layout, schema, details and datapoints. */
export function downloadProject(store: DesignerStore): Promise<void> {
  const { history, dataset } = store.getState()
  return downloadProjectFile(history.present, dataset.handle)
}

/**
 * Hands over a project as one file, with the datapoints of `handle`. Where that is larger than what this designer opens again, it is said
 * before, with the way round it.
 */
export async function downloadProjectFile(document: DesignDocument, handle: DatasetHandle | null) {
  const take = (blob: Blob) => downloadBlob(`${safeName(document.name, 'project')}.json`, blob)
  const blob = await projectBlob({ document }, handle)
  if (blob.size <= MAX_PROJECT_BYTES) return take(blob)
  showToast('The project’s file would be too large to be opened again.', {
    description: `It has ${formatSize(blob.size)}, and this designer opens up to ${formatSize(MAX_PROJECT_BYTES)}. Take it without its datapoints, and open it together with their file.`,
    stays: true,
    actions: [
      { label: 'Download it without the datapoints', run: () => void projectBlob({ document }, null).then(take) },
      { label: 'Download it all the same', run: () => take(blob) },
    ],
  })
}
