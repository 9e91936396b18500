import type { Json, JsonObject } from '../base/json.ts'
import type { Datapoint } from './schema.ts'

/** A datapoint from a JSON object: every own key becomes a field, `__proto__` included. */
export function datapointFrom(object: JsonObject): Map<string, Json> {
  const datapoint = new Map<string, Json>()
  for (const name of Object.keys(object)) datapoint.set(name, object[name] ?? null)
  return datapoint
}

/** A datapoint as a JSON object, with the fields in their order. Safe for names such as `__proto__`. */
export function objectFrom(datapoint: Datapoint): JsonObject {
  return Object.fromEntries(datapoint)
}
