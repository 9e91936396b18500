import { nameJson } from '../../base/json.ts'
import type { ItemFinding } from '../../items/item-model.ts'
import { type Item, modelOf } from '../../items/schemas.ts'
import { listUnknownKeys, takeAwayLabel } from './unknown-keys.ts'

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

function findAll(item: Item): readonly Finding[] {
  const model = modelOf(item)
  const result = model.schema.safeParse(item)
  const refused = result.success ? [] : result.error.issues
  // The rules rely on the types: a text where a list belongs is all there is to say.
  const wrongTypes = refused.filter(isWrongType)
  if (wrongTypes.length > 0) return wrongTypes.map((issue) => toFinding(item, issue))

  const findings = model.rules.flatMap((rule) => rule(item))
  const isSaid = (path: Path) =>
    findings.some((finding) => isWithin(path, finding.path) || isWithin(finding.path, path))
  const unsaid = refused.filter((issue) => !isSaid(toPath(issue.path))).map((issue) => toFinding(item, issue))
  const unknown = listUnknownKeys(item, model.schema)
    .filter(({ path }) => !isSaid(path))
    .map((finding) => withFix(item, finding))
  return [...findings, ...unsaid, ...unknown]
}

/** The warning for an unknown key, with the mend where the key is surely wrong. */
function withFix(item: Item, finding: Omit<Finding, 'fix'>): Finding {
  const { path } = finding
  const key = String(path.at(-1))
  const label = takeAwayLabel(key)
  if (label === null) return finding
  const mended = structuredClone(item)
  const holder = valueAt(mended, path.slice(0, -1))
  if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, key)
  return { ...finding, fix: { label, item: mended } }
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
    message: `"${name}" is ${nameJson(valueAt(item, path))}, which the platform does not accept. ${allowed ? `Use ${allowed}.` : 'Correct it in the JSON.'}`,
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
