/** Two fields that are meant to be compared, such as `response_a` and `response_b`. */
export type FieldPair = readonly [string, string]

/** Finds fields whose names differ only in a last a/b, 1/2 or left/right. In the order of the names. */
export function findPairs(names: readonly string[]): readonly FieldPair[] {
  const stems = new Map<string, string>()
  const pairs: FieldPair[] = []
  for (const name of names) {
    const [, stem = '', side = ''] = SIDE.exec(name) ?? []
    const other = OTHER_SIDE.get(side.toLowerCase())
    if (other === undefined) continue
    const twin = stems.get(`${stem}/${other}`)
    if (twin !== undefined) pairs.push([twin, name])
    stems.set(`${stem}/${side.toLowerCase()}`, name)
  }
  return pairs
}

const SIDE = /^(.*?)[_ -]?([abAB12]|left|right)$/
const OTHER_SIDE = new Map([
  ['b', 'a'],
  ['a', 'b'],
  ['2', '1'],
  ['1', '2'],
  ['right', 'left'],
  ['left', 'right'],
])
