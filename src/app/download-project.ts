import { isJsonList, isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { downloadText } from '../designer/download-text.ts'
import type { DatasetHandle } from '../dataset/dataset-handle.ts'
import type { DesignDocument } from '../store/design-document.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { serializeProject } from '../store/project-file.ts'

/** Hands over what is open as one file: layout, schema, details and datapoints. */
export function downloadProject(store: DesignerStore): Promise<void> {
  const { history, projectName, dataset } = store.getState()
  return downloadProjectFile(projectName, history.present, dataset.handle)
}

/** Hands over a project as one file, with the datapoints of `handle`. */
export async function downloadProjectFile(name: string, document: DesignDocument, handle: DatasetHandle | null) {
  const blob = await handle?.write({ which: 'all', format: 'json', asText: false })
  const datapoints = blob === undefined ? undefined : readDatapointList(await blob.text())
  const project = serializeProject({ name, document, ...(datapoints === undefined ? {} : { datapoints }) })
  downloadText(`${fileName(name)}.json`, `${JSON.stringify(project, null, 2)}\n`)
}

/** A name that every file system takes. */
function fileName(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return safe === '' ? 'project' : safe
}

function readDatapointList(text: string): readonly JsonObject[] {
  const value: Json = JSON.parse(text)
  return isJsonList(value) ? value.filter(isJsonObject) : []
}
