import { isJsonObject, ownValue, type Json, type JsonObject } from '../../base/json.ts'
import type { BatchDetails, StudyDetails } from './batch-details.ts'

/** The batch details in a project's file: texts that are not empty and whole numbers that fit; anything else is left out. */
export function readDetails(value: Json | undefined): BatchDetails {
  if (!isJsonObject(value)) return {}
  const task = ownValue(value, 'task_details')
  const study = ownValue(value, 'study')
  return {
    ...texts(value, ['name', 'workspace_id', 'dataset_id']),
    ...(isJsonObject(task) ? { task_details: texts(task, ['task_name', 'task_introduction', 'task_steps']) } : {}),
    ...wholes(value, ['tasks_per_group', 'annotators_per_task'], 1),
    ...(isJsonObject(study) ? { study: readStudy(study) } : {}),
  }
}

function readStudy(study: JsonObject): StudyDetails {
  return {
    ...texts(study, ['name', 'description']),
    ...wholes(study, ['reward'], 0),
    ...wholes(study, ['estimated_completion_time', 'total_available_places'], 1),
  }
}

function texts<K extends string>(object: JsonObject, names: readonly K[]): { readonly [name in K]?: string } {
  const found: { [name in K]?: string } = {}
  for (const name of names) {
    const value = ownValue(object, name)
    if (typeof value === 'string' && value !== '') found[name] = value
  }
  return found
}

function wholes<K extends string>(
  object: JsonObject,
  names: readonly K[],
  least: number,
): { readonly [name in K]?: number } {
  const found: { [name in K]?: number } = {}
  for (const name of names) {
    const value = ownValue(object, name)
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) found[name] = value
  }
  return found
}
