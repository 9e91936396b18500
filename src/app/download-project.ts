import { isJsonList, isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { downloadText } from '../designer/download-text.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { serializeProject } from '../store/project-file.ts'

/** Hands over the whole project as one file: layout, schema, details and datapoints. */
export async function downloadProject(store: DesignerStore) {
  const { history, projectName, dataset } = store.getState()
  const blob = await dataset.handle?.write({ which: 'all', format: 'json', asText: false })
  const datapoints = blob === undefined ? undefined : readDatapointList(await blob.text())
  const project = serializeProject({
    name: projectName,
    document: history.present,
    ...(datapoints === undefined ? {} : { datapoints }),
  })
  downloadText(`${fileName(projectName)}.json`, `${JSON.stringify(project, null, 2)}\n`)
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
