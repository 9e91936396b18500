import { parseJsonText } from '../base/json-text.ts'
import { isJsonList, isJsonObject, type Json } from '../base/json.ts'
import { parseSpelled } from '../base/parse-spelled.ts'
import { printJson } from '../base/print-json.ts'
import { shortName } from '../base/short-name.ts'
import { readValues } from '../dataset/read-values.ts'
import type { Projects } from '../designer/projects/projects-handle.tsx'
import { sayStep } from '../designer/say-step.ts'
import type { DesignerStore } from '../store/designer-store.ts'
import { parseProject, type Project } from '../store/project-file.ts'
import { refused, type Opening } from './opening.ts'
import { showReading, type Arrival } from './show-dataset.ts'
import { putInPlaceInstead, wayBack } from './way-back.ts'

/**
 * Opens a project's file as a project of its own, beside the one that is open, which is saved before. Where nothing can be kept, or there
 * are no `projects`, it takes the place of what is open as one undoable step.
 */
export async function openProject(
  store: DesignerStore,
  text: string,
  fileName: string,
  projects: Projects | null,
): Promise<Opening> {
  const parsed = parseJsonText(text, parseSpelled)
  if (!parsed.ok) return refused(fileName, 'project', [parsed.problem.message])
  // Only datapoints keep the spelling of their numbers.
  const { datapoints, ...design } = isJsonObject(parsed.value) ? parsed.value : {}
  const reading = parseProject(JSON.parse(printJson(design)), store.keys)
  if (!reading.ok) return refused(fileName, 'project', reading.problems)
  const { project } = reading
  const title = `Opened the project “${shortName(project.document.name)}”.`
  if (projects === null || store.getState().saving.status === 'off') {
    await putInPlace(store, project, datapoints, fileName)
    return { ok: true, kind: 'project', title, details: [] }
  }

  const { kept, goBack } = wayBack(store, projects)
  const reason = await projects.create(project.document)
  if (reason !== null) {
    const instead = async () => {
      await putInPlace(store, project, datapoints, fileName)
      sayStep(store, title)
    }
    return { ...refused(fileName, 'project', [reason]), actions: [putInPlaceInstead(instead)] }
  }
  await showDatapoints(store, project, datapoints, { asStep: false })
  return { ok: true, kind: 'project', title, details: [kept], actions: [goBack] }
}

async function putInPlace(store: DesignerStore, project: Project, datapoints: Json | undefined, fileName: string) {
  const mergeKey = `open ${fileName}`
  store.commit(`Open ${fileName}`, (document) => ({ ...document, ...project.document }), {
    select: [],
    mergeKey,
    replaces: { kind: 'import' },
  })
  await showDatapoints(store, project, datapoints, { asStep: true, mergeKey })
  store.closeRun()
}

async function showDatapoints(
  store: DesignerStore,
  { datasetName, document }: Project,
  datapoints: Json | undefined,
  arrival: Arrival,
) {
  if (datapoints === undefined || !isJsonList(datapoints)) return
  const keepsSchema = document.schema !== null
  await showReading(store, datasetName ?? document.name, readValues(datapoints), { ...arrival, keepsSchema })
}
