import { objectFrom } from '../dataset/datapoint.ts'
import type { JsonObject } from '../base/json.ts'
import { downloadText } from '../designer/download-text.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { serializeProject } from '../store/project-file.ts'

/** Hands over the whole project as one file: layout, schema, details and datapoints. */
export async function downloadProject(store: DesignerStore) {
  const { history, projectName, dataset } = store.getState()
  const datapoints: JsonObject[] = []
  for (let index = 0; index < (dataset.source?.count ?? 0); index++) {
    const datapoint = await dataset.source?.read(index)
    if (datapoint) datapoints.push(objectFrom(datapoint))
  }
  const project = serializeProject({ name: projectName, document: history.present, ...(dataset.source === null ? {} : { datapoints }) })
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
