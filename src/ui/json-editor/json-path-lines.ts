import { jsonLanguage } from '@codemirror/lang-json'

/** A way into a JSON text: keys and indexes from the outside in. Empty for the whole. */
export type JsonPath = readonly (string | number)[]

/** A stretch of a text. Lines and columns count from 1, `from` and `to` are offsets from 0. */
export type TextPlace = { readonly line: number; readonly column: number; readonly from: number; readonly to: number }

/**
 * Where the values at some paths stand in a JSON text, keyed by the very path objects that were asked for. A path that is not there
 * gives the place of its closest parent that is; a text without any value gives no places. Broken JSON is read as far as it goes.
 * `part` asks for the key that a path ends with instead of its value. Loads CodeMirror's JSON parser: import it from code that is loaded
 * lazily.
 */
export function pathPositions(
  text: string,
  paths: readonly JsonPath[],
  { part = 'value' }: { readonly part?: 'value' | 'key' } = {},
): ReadonlyMap<JsonPath, TextPlace> {
  const root = rootValue(text)
  if (root === null) return new Map()
  const lineStarts = listLineStarts(text)
  return new Map(
    paths.map((path) => {
      const value = findValue(root, path, text)
      return [path, placeOf((part === 'key' ? value.parent?.getChild('PropertyName') : null) ?? value, lineStarts)]
    }),
  )
}

/**
 * The path of the innermost value at an offset of a JSON text; on a key it is the path of that key's value. Null where no value
 * stands, as in the space after the end.
 */
export function pathAtOffset(text: string, offset: number): (string | number)[] | null {
  const tree = jsonLanguage.parser.parse(text)
  const path: (string | number)[] = []
  const [behind, before] = [tree.resolveInner(offset, 1), tree.resolveInner(offset, -1)]
  // Right behind a value still means the value, not the bracket or comma that follows.
  let node: JsonNode | null = !LEAVES.has(behind.name) && LEAVES.has(before.name) ? before : behind
  if (node.type.isTop) return null
  for (; node !== null; node = node.parent) {
    if (node.name === 'Property') path.unshift(keyOf(node, text))
    else if (node.parent?.name === 'Array' && VALUES.has(node.name))
      path.unshift(valuesOf(node.parent).indexOf(node.from))
  }
  return path
}

type JsonNode = ReturnType<ReturnType<typeof jsonLanguage.parser.parse>['resolveInner']>

const SCALARS = ['String', 'Number', 'True', 'False', 'Null']
const VALUES: ReadonlySet<string> = new Set(['Object', 'Array', ...SCALARS])
const LEAVES: ReadonlySet<string> = new Set(['PropertyName', ...SCALARS])

function rootValue(text: string): JsonNode | null {
  return childrenOf(jsonLanguage.parser.parse(text).topNode).find((node) => VALUES.has(node.name)) ?? null
}

function findValue(root: JsonNode, path: JsonPath, text: string): JsonNode {
  let node = root
  for (const step of path) {
    const next = typeof step === 'number' ? elementAt(node, step) : valueAt(node, step, text)
    if (next === null) return node
    node = next
  }
  return node
}

function elementAt(node: JsonNode, index: number): JsonNode | null {
  if (node.name !== 'Array') return null
  return childrenOf(node).filter((child) => VALUES.has(child.name))[index] ?? null
}

/** The value of a key; of several with the same name the last, as JSON.parse reads it. */
function valueAt(node: JsonNode, key: string, text: string): JsonNode | null {
  if (node.name !== 'Object') return null
  const property = childrenOf(node).findLast((child) => child.name === 'Property' && keyOf(child, text) === key)
  return property ? (childrenOf(property).find((child) => VALUES.has(child.name)) ?? null) : null
}

function keyOf(property: JsonNode, text: string): string {
  const name = property.getChild('PropertyName')
  if (name === null) return ''
  const quoted = text.slice(name.from, name.to)
  try {
    return String(JSON.parse(quoted))
  } catch {
    // A broken escape: the words between the quotes are the best name there is.
    return quoted.replace(/^"|"$/g, '')
  }
}

function valuesOf(list: JsonNode): number[] {
  return childrenOf(list)
    .filter((child) => VALUES.has(child.name))
    .map((child) => child.from)
}

function childrenOf(node: JsonNode): JsonNode[] {
  const children: JsonNode[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child)
  return children
}

function listLineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function placeOf({ from, to }: JsonNode, lineStarts: readonly number[]): TextPlace {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= from) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: from - (lineStarts[low] ?? 0) + 1, from, to }
}
