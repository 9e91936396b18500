/**
 * Which of the offered names takes the place of which wanted one: those that have most words in common (`response_a`, `answer_a`), alike
 * ones in order (`response_a`, `response_b` and `response_1`, `response_2`), and the only one left for the only one left. What is in doubt is left out.
 */
export function pairNames(wanted: readonly string[], offered: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  const free = new Set(offered)
  const left = () => wanted.filter((name) => !pairs.has(name))
  const pair = (name: string, other: string) => {
    pairs.set(name, other)
    free.delete(other)
  }
  for (let found = true; found;) {
    found = false
    const bests = left().map((name) => ({ name, best: mostAlike(name, [...free]) }))
    const top = Math.max(0, ...bests.map(({ best }) => best.likeness))
    const groups = new Map<string, { readonly names: string[]; readonly others: readonly string[] }>()
    for (const { name, best } of bests) {
      if (best.likeness === 0 || best.likeness < top) continue
      const group = groups.get(best.names.join('\n')) ?? { names: [], others: best.names }
      group.names.push(name)
      groups.set(best.names.join('\n'), group)
    }
    for (const { names, others } of groups.values()) {
      if (names.length !== others.length || others.some((other) => !free.has(other))) continue
      names.forEach((name, index) => pair(name, others[index] ?? ''))
      found = true
    }
  }
  const [name, more] = left()
  const [other, another] = free
  if (name !== undefined && more === undefined && other !== undefined && another === undefined) pair(name, other)
  return pairs
}

/** How many of their words two names share, from 0 to 1. */
export function nameLikeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const shared = first.filter((word) => second.includes(word)).length
  return shared / Math.max(first.length, second.length, 1)
}

function mostAlike(name: string, others: readonly string[]) {
  const likeness = Math.max(0, ...others.map((other) => nameLikeness(name, other)))
  return { likeness, names: others.filter((other) => nameLikeness(name, other) === likeness) }
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
