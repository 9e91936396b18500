import { isDeepStrictEqual } from 'node:util'
import { isJsonList, isJsonObject, type Json, type JsonObject, ownValue } from '../../../src/base/json.ts'

type Check = (value: Json, argument: Json, schema: JsonObject, root: JsonObject) => boolean

/**
 * Whether a value is valid by a JSON Schema (draft 2020-12). Knows the keywords that our generated schema uses and throws at any other,
 * so that a keyword cannot be ignored by mistake.
 */
export function isValid(value: Json, schema: JsonObject, root: JsonObject = schema): boolean {
  return Object.entries(schema).every(([keyword, argument]) => {
    if (ANNOTATIONS.has(keyword)) return true
    const check = CHECKS.get(keyword)
    if (!check) throw new Error(`No check for the keyword ${keyword}`)
    return check(value, argument, schema, root)
  })
}

const ANNOTATIONS = new Set(['$schema', '$defs', 'title', 'description', 'default'])

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['$ref', (value, ref, _, root) => isValid(value, resolve(text(ref), root), root)],
  ['type', (value, type) => (isJsonList(type) ? type : [type]).some((name) => isType(value, name))],
  ['const', (value, wanted) => isDeepStrictEqual(value, wanted)],
  ['enum', (value, allowed) => isJsonList(allowed) && allowed.some((one) => isDeepStrictEqual(value, one))],
  ['minLength', (value, least) => typeof value !== 'string' || Array.from(value).length >= Number(least)],
  ['maxLength', (value, most) => typeof value !== 'string' || Array.from(value).length <= Number(most)],
  ['pattern', (value, pattern) => typeof value !== 'string' || new RegExp(text(pattern), 'u').test(value)],
  ['minimum', (value, least) => typeof value !== 'number' || value >= Number(least)],
  ['maximum', (value, most) => typeof value !== 'number' || value <= Number(most)],
  ['exclusiveMinimum', (value, below) => typeof value !== 'number' || value > Number(below)],
  ['minItems', (value, least) => !isJsonList(value) || value.length >= Number(least)],
  ['maxItems', (value, most) => !isJsonList(value) || value.length <= Number(most)],
  ['items', (value, part, _, root) => !isJsonList(value) || value.every((entry) => isValid(entry, object(part), root))],
  [
    'contains',
    (value, part, _, root) => !isJsonList(value) || value.some((entry) => isValid(entry, object(part), root)),
  ],
  ['allOf', (value, parts, _, root) => isJsonList(parts) && parts.every((part) => isValid(value, object(part), root))],
  [
    'properties',
    (value, parts, _, root) =>
      !isJsonObject(value) ||
      Object.entries(object(parts)).every(([key, part]) => {
        const held = ownValue(value, key)
        return held === undefined || isValid(held, object(part), root)
      }),
  ],
  [
    'required',
    (value, keys) => !isJsonObject(value) || (isJsonList(keys) && keys.every((key) => Object.hasOwn(value, text(key)))),
  ],
  ['additionalProperties', (_, part) => Object.keys(object(part)).length === 0],
  ['anyOf', (value, parts, _, root) => isJsonList(parts) && parts.some((part) => isValid(value, object(part), root))],
  [
    'oneOf',
    (value, parts, _, root) =>
      isJsonList(parts) && parts.filter((part) => isValid(value, object(part), root)).length === 1,
  ],
  ['not', (value, part, _, root) => !isValid(value, object(part), root)],
])

function isType(value: Json, name: Json): boolean {
  if (name === 'integer') return Number.isInteger(value)
  if (name === 'array') return isJsonList(value)
  if (name === 'object') return isJsonObject(value)
  if (name === 'null') return value === null
  return typeof value === name
}

function resolve(ref: string, root: JsonObject): JsonObject {
  const name = /^#\/\$defs\/([\w%]+)$/.exec(ref)?.[1]
  return object(ownValue(object(ownValue(root, '$defs') ?? null), decodeURIComponent(name ?? '')))
}

function object(value: Json | undefined): JsonObject {
  if (!isJsonObject(value)) throw new Error(`Not an object: ${JSON.stringify(value)}`)
  return value
}

function text(value: Json): string {
  if (typeof value !== 'string') throw new Error(`Not a text: ${JSON.stringify(value)}`)
  return value
}
