import { countCharacters } from '../base/count-characters.ts'
import { FIELD_TYPES, type FieldType } from '../base/field-type.ts'
import { isJsonObject, nameJson, ownValue, type Json, type JsonObject } from '../base/json.ts'
import { shortName } from '../base/short-name.ts'
import type { Field, Schema } from './schema.ts'

/** Limits of a schema. Source: format.md §3 (sure). */
export const MAX_FIELDS = 200
export const MAX_NAME_LENGTH = 128
export const MAX_LABEL_LENGTH = 255

/** A schema that was read, with notes on what was assumed; or what keeps the file from being one. */
export type SchemaReading =
  | { readonly ok: true; readonly schema: Schema; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] }

/** A limit that a schema breaks. `field` is absent for what concerns the whole schema. */
export type SchemaProblem = { readonly rule: string; readonly field?: string; readonly message: string }

/**
 * Reads a schema from `{strict, fields}`, `{schema: {…}}` or a dataset as the API returns it. Source: format.md §3 and §7.
 * Refuses only a wrong shape; limits are the business of `checkSchema`. Unknown keys are kept in `rest`.
 */
export function parseSchema(value: Json): SchemaReading {
  const found = findSchema(value)
  if (!found) {
    const wrong = isJsonObject(value) ? 'this object has no "fields"' : `this is ${nameJson(value)}`
    return refuse(`A schema is an object with "fields", such as {"strict": false, "fields": {…}}; ${wrong}.`)
  }
  const notes: string[] = []
  const problems: string[] = []
  const strict = readStrict(ownValue(found, 'strict'), notes, problems)
  const fields = ownValue(found, 'fields')
  if (!isJsonObject(fields)) return refuse(`"fields" has to be an object of field names; it is ${nameJson(fields)}.`)
  const read = Object.entries(fields).flatMap(([name, description]) => readField(name, description, problems))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, schema: { strict, fields: read, ...restOf(found, ['strict', 'fields']) }, notes }
}

/** What the platform would refuse in a schema; empty when it is fine. Source: format.md §3: limits (sure). */
export function checkSchema(schema: Schema): readonly SchemaProblem[] {
  return [...checkWhole(schema), ...schema.fields.flatMap(checkField)]
}

/** The schema as the API takes it: `strict` is always written, empty labels are left out. Source: format.md §3 (sure). */
export function serializeSchema(schema: Schema): JsonObject {
  return {
    ...schema.rest,
    strict: schema.strict,
    fields: Object.fromEntries(schema.fields.map((field) => [field.name, serializeField(field)])),
  }
}

/** The schema as the text of a file: indented by two spaces, with a line break at the end. */
export function printSchema(schema: Schema): string {
  return `${JSON.stringify(serializeSchema(schema), null, 2)}\n`
}

function refuse(problem: string): SchemaReading {
  return { ok: false, problems: [problem] }
}

function findSchema(value: Json | undefined): JsonObject | null {
  if (!isJsonObject(value)) return null
  if (Object.hasOwn(value, 'fields')) return value
  const inner = ownValue(value, 'schema')
  return isJsonObject(inner) && Object.hasOwn(inner, 'fields') ? inner : null
}

function readStrict(value: Json | undefined, notes: string[], problems: string[]): boolean {
  if (typeof value === 'boolean') return value
  if (value === undefined || value === null) {
    notes.push('The schema does not say "strict". It was read as false: a datapoint may miss a field.')
  } else {
    problems.push(`"strict" has to be true or false; it is ${nameJson(value)}.`)
  }
  return false
}

function readField(name: string, value: Json, problems: string[]): readonly Field[] {
  if (!isJsonObject(value)) {
    problems.push(
      `Field "${name}": a field is described by an object such as {"type": "text"}; this is ${nameJson(value)}.`,
    )
    return []
  }
  const type = FIELD_TYPES.find((known) => known === ownValue(value, 'type'))
  const label = ownValue(value, 'label') ?? undefined
  if (type === undefined) {
    problems.push(
      `Field "${name}": the type has to be one of ${FIELD_TYPES.join(', ')}; it is ${nameJson(ownValue(value, 'type'))}.`,
    )
  }
  if (label !== undefined && typeof label !== 'string') {
    problems.push(`Field "${name}": the label has to be a text; it is ${nameJson(label)}.`)
    return []
  }
  return type === undefined ? [] : [fieldOf(name, type, label, value)]
}

function fieldOf(name: string, type: FieldType, label: string | undefined, value: JsonObject): Field {
  return { name, type, ...(label === undefined ? {} : { label }), ...restOf(value, ['type', 'label']) }
}

function restOf(value: JsonObject, known: readonly string[]): { readonly rest?: JsonObject } {
  const rest = Object.entries(value).filter(([key]) => !known.includes(key))
  return rest.length === 0 ? {} : { rest: Object.fromEntries(rest) }
}

function serializeField(field: Field): JsonObject {
  return { ...field.rest, type: field.type, ...(field.label ? { label: field.label } : {}) }
}

function checkWhole(schema: Schema): readonly SchemaProblem[] {
  const count = schema.fields.length
  const names = schema.fields.map((field) => field.name)
  const groups = schema.fields.filter((field) => field.type === 'task_group_id')
  const problems: SchemaProblem[] = []
  if (count === 0) problems.push({ rule: 'no-fields', message: 'The schema has no field. Add at least one.' })
  if (count > MAX_FIELDS) {
    problems.push({
      rule: 'too-many-fields',
      message: `The schema has ${count} fields; ${MAX_FIELDS} are allowed. Remove ${count - MAX_FIELDS}.`,
    })
  }
  for (const field of groups.slice(1)) {
    const message = `"${field.name}" is a second task_group_id; "${groups[0]?.name}" is one already. Give one of them another type.`
    problems.push({ rule: 'second-task-group', field: field.name, message })
  }
  const seen = new Set<string>()
  const twice = new Set(names.filter((name) => seen.size === seen.add(name).size))
  for (const name of twice) {
    problems.push({ rule: 'same-name', field: name, message: `Two fields are named "${name}". Rename one.` })
  }
  return problems
}

function checkField({ name, label }: Field): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = []
  if (name === '') problems.push({ rule: 'no-name', field: name, message: 'A field has no name. Give it one.' })
  const length = countCharacters(name)
  if (length > MAX_NAME_LENGTH) {
    const message = `The field name "${shortName(name)}" has ${length} characters; ${MAX_NAME_LENGTH} are allowed. Shorten it.`
    problems.push({ rule: 'long-name', field: name, message })
  }
  const ofLabel = countCharacters(label ?? '')
  if (ofLabel > MAX_LABEL_LENGTH) {
    const message = `The label of "${name}" has ${ofLabel} characters; ${MAX_LABEL_LENGTH} are allowed. Shorten it.`
    problems.push({ rule: 'long-label', field: name, message })
  }
  return problems
}
