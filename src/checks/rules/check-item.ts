import { isJsonList, isJsonObject, nameJson } from '../../base/json.ts'
import type { ItemFinding } from '../../items/item-model.ts'
import { findModel, type Item, itemModels, modelOf } from '../../items/schemas.ts'
import type { UnknownItem } from '../../items/unknown/schema.ts'
import { parseItemData } from '../../layout/wire/parse-item.ts'
import { nearestName } from '../nearest-name.ts'
import { listUnknownKeys } from './unknown-keys.ts'

type Finding = ItemFinding<Item>
type Path = Finding['path']

const found = new WeakMap<Item, readonly Finding[]>()

/**
 * What is wrong with an item by itself, wherever it stands: its own rules, then what its schema refuses beyond them, then the keys that
 * the format does not have. Remembered by the item's identity, so that one edit checks one item again.
 */
export function checkItem(item: Item): readonly Finding[] {
  const known = found.get(item)
  if (known) return known
  const findings = findAll(item)
  found.set(item, findings)
  return findings
}

const IN_THE_JSON = 'Correct it in the JSON.'

function findAll(item: Item): readonly Finding[] {
  const { findings, hasShape } = findOwn(item)
  if (item.type === 'unknown') return [...findings, ...checkType(item)]
  // The rules rely on the types: a text where a list belongs is all there is to say.
  if (!hasShape) return findings
  const { schema, blank } = modelOf(item)
  const unknown = listUnknownKeys(item, schema, blank)
    .filter(({ path }) => !isSaid(findings, path))
    .map(({ mend, ...finding }): Finding => {
      const mended = mend && readAs(renameKey(item, finding.path, mend.name), item.type, findings)
      if (mended) return { ...finding, fix: { label: mend.label, item: mended } }
      return mend ? { ...finding, message: `${finding.message} ${IN_THE_JSON}` } : finding
    })
  return [...findings, ...unknown]
}

/** What an item's own rules and its schema say, and whether its shape is right: then there may be unknown keys besides. */
function findOwn(item: Item): { readonly findings: readonly Finding[]; readonly hasShape: boolean } {
  const model = modelOf(item)
  const result = model.schema.safeParse(item)
  const refused = result.success ? [] : result.error.issues
  const wrongTypes = refused.filter(isWrongType)
  if (wrongTypes.length > 0) return { findings: wrongTypes.map((issue) => toFinding(item, issue)), hasShape: false }
  const findings = model.rules.flatMap((rule) => rule(item))
  const unsaid = refused.filter((issue) => !isSaid(findings, toPath(issue.path)))
  return { findings: [...findings, ...unsaid.map((issue) => toFinding(item, issue))], hasShape: true }
}

function isSaid(findings: readonly Finding[], path: Path): boolean {
  return findings.some((finding) => isWithin(path, finding.path) || isWithin(finding.path, path))
}

/** The item of this type that an object holds; null when it is none, or has other errors than those that are `known`. */
function readAs(raw: unknown, type: string, known: readonly Finding[]): Item | null {
  const model = findModel(type)
  const item = model && isJsonObject(raw) ? parseItemData(raw, model).data : null
  const isKnown = ({ rule, path }: Finding) => known.some((one) => one.rule === rule && one.path.join() === path.join())
  return item && findOwn(item).findings.every((one) => one.severity !== 'error' || isKnown(one)) ? item : null
}

/** The value with the key at `path` called otherwise, in its own place, or without it when `name` is null. */
function renameKey(value: unknown, [step, ...path]: Path, name: string | null): unknown {
  if (isJsonList(value)) return value.map((entry, at) => (at === step ? renameKey(entry, path, name) : entry))
  if (!isJsonObject(value)) return value
  const isLast = path.length === 0
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, held]): (readonly [string, unknown])[] => {
      if (key !== step) return isLast && key === name ? [] : [[key, held]]
      if (!isLast) return [[key, renameKey(held, path, name)]]
      return name === null ? [] : [[name, held]]
    }),
  )
}

/**
 * Says of an item of a type that the platform does not publish what may come of it, and which type was meant where one is written nearly so.
 * Source: format.md §1, "Unknown keys and unknown item types" (open): keep, show, warn.
 */
function checkType(item: UnknownItem): readonly Finding[] {
  const type = item.raw.type
  if (typeof type !== 'string' || type.trim() === '') return []
  const types = Object.keys(itemModels).filter((name) => name !== item.type)
  const meant = nearestName(type, types)
  const mended = meant === null ? null : readAs({ ...item.raw, type: meant }, meant, [])
  const mend =
    meant === null
      ? `If it is a slip, write one that it has in the JSON (${types.join(', ')}), or put another item in its place.`
      : `Did you mean "${meant}"?${mended ? '' : ` ${IN_THE_JSON}`}`
  return [
    {
      rule: 'type-unknown',
      severity: 'warning',
      message: `The platform publishes no item type "${type}": it may refuse the layout, or show participants nothing here. ${mend}`,
      path: ['type'],
      ...(mended && { fix: { label: `Use "${meant}" instead`, item: mended } }),
    },
  ]
}

type Refusal = {
  readonly code?: string
  readonly expected?: string
  readonly values?: readonly unknown[]
  readonly path: readonly PropertyKey[]
}

/** A fraction where a whole number belongs has a rule of its own; zod calls it a type too. */
function isWrongType(issue: Refusal): boolean {
  return issue.code === 'invalid_union' || (issue.code === 'invalid_type' && issue.expected !== 'int')
}

function toFinding(item: Item, issue: Refusal): Finding {
  const path = toPath(issue.path)
  const name = path.filter((step) => typeof step === 'string').at(-1) ?? 'item'
  const allowed = issue.values?.map((value) => JSON.stringify(value)).join(' or ')
  return {
    rule: 'value-refused',
    severity: 'error',
    message: `"${name}" is ${nameJson(valueAt(item, path))}, which the platform does not accept. ${allowed ? `Use ${allowed}.` : IN_THE_JSON}`,
    path,
  }
}

function toPath(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)))
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined
    at = Object.getOwnPropertyDescriptor(at, step)?.value
  }
  return at
}

/** Whether `path` is `outer` or lies inside of it. */
function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, index) => path[index] === step)
}
