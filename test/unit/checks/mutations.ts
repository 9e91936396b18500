import fc from 'fast-check'
import { isJsonList, isJsonObject, type Json } from '../../../src/base/json.ts'

type Path = readonly (string | number)[]
type Mutation = {
  readonly at: number
  readonly kind: 'set' | 'remove' | 'repeat' | 'add'
  readonly value: Json
  readonly key: string
}

/** Values that stand at the edges of the rules. */
const edge = fc.constantFrom<Json>(
  null,
  '',
  ' ',
  'a',
  'prompt',
  'metadata',
  'https://example.com/a.png',
  'http://example.com/a.png',
  0,
  -1,
  -2,
  1,
  2,
  2.5,
  99,
  1e300,
  true,
  false,
  [],
  {},
  [[]],
  [{}],
  { type: 'free_text' },
  { type: 'audio', x: 1 },
  { type: 'number', min: 3, max: 1 },
  { type: 'string', min: -1, max: 0.5 },
)
const keyName = fc.constantFrom(
  'id',
  'type',
  'title',
  'display_position',
  '__proto__',
  'constructor',
  'validation',
  'exclusive',
  'default_unit',
)

/** Between none and four changes to a file. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    at: fc.nat({ max: 100_000 }),
    kind: fc.constantFrom('set', 'set', 'remove', 'repeat', 'add'),
    value: fc.oneof(
      { weight: 5, arbitrary: edge },
      { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }).map(toJson) },
    ),
    key: keyName,
  }),
  { maxLength: 4 },
)

/** The file with these changes made, each at a node picked by its number. The file itself stays as it is. */
export function mutate(file: Json, changes: readonly Mutation[]): Json {
  return changes.reduce((value, change) => {
    const paths = listPaths(value)
    const path = paths[change.at % paths.length] ?? []
    return changeAt(value, path, change)
  }, file)
}

function listPaths(value: Json, path: Path = []): Path[] {
  const inner = isJsonList(value)
    ? value.flatMap((part, index) => listPaths(part, [...path, index]))
    : isJsonObject(value)
      ? Object.entries(value).flatMap(([key, part]) => listPaths(part, [...path, key]))
      : []
  return [path, ...inner]
}

function changeAt(value: Json, [step, ...rest]: Path, change: Mutation): Json {
  if (step === undefined) {
    if (change.kind === 'add' && isJsonObject(value))
      return Object.fromEntries([...Object.entries(value), [change.key, change.value]])
    return change.kind === 'add' && isJsonList(value) ? [...value, change.value] : change.value
  }
  if (isJsonList(value)) {
    const index = Number(step)
    if (rest.length > 0 || change.kind === 'set' || change.kind === 'add')
      return value.map((part, at) => (at === index ? changeAt(part, rest, change) : part))
    return value.flatMap((part, at) => (at !== index ? [part] : change.kind === 'remove' ? [] : [part, part]))
  }
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      if (key !== step) return [[key, part]]
      if (rest.length === 0 && change.kind === 'remove') return []
      return [[key, rest.length === 0 && change.kind === 'repeat' ? part : changeAt(part, rest, change)]]
    }),
  )
}

function toJson(value: unknown): Json {
  const json: Json = JSON.parse(JSON.stringify(value))
  return json
}
