import type { DatasetHandle, TaskOptions } from '../dataset/dataset-handle.ts'
import { serializeProject, type Project } from './project-file.ts'

/** A project's file as a text, without datapoints. */
export function printProject(project: Omit<Project, 'datapoints'>): string {
  return `${JSON.stringify(serializeProject(project), null, 2)}\n`
}

/**
 * A project's file with its datapoints. These are written by whoever holds them and only put in their place here, so that a large dataset
 * is never in memory as a whole. Refused with the handle's own Error.
 */
export async function projectBlob(
  project: Pick<Project, 'document'>,
  handle: Pick<DatasetHandle, 'state' | 'write'> | null,
  task?: TaskOptions,
): Promise<Blob> {
  const type = 'application/json'
  if (handle === null) return new Blob([printProject(project)], { type })
  const text = printProject({ ...project, datasetName: handle.state().fileName })
  const datapoints = await handle.write({ which: 'all', format: 'json', asText: false }, task)
  return new Blob([text.replace(/\n\}\n$/, ''), ',\n  "datapoints": ', datapoints, '}\n'], { type })
}
