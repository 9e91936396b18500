/**
 * Which of the offered names takes the place of which wanted one: those that have most words in common (`model_answer`, `final_answer`) or
 * words of one meaning (`prompt`, `question`), and alike ones in order (`response_a`, `response_b` and `response_1`, `response_2`). What is
 * in doubt is left out, and so is a name that is like none, though it were the only one.
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
  return pairs
}

/** How many of their words two names share, from 0 to 1. */
export function nameLikeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  const shared = first.filter((word) => second.includes(word)).length
  return shared / Math.max(first.length, second.length, 1)
}

function mostAlike(name: string, others: readonly string[]) {
  const likeness = Math.max(0, ...others.map((other) => meaningLikeness(name, other)))
  return { likeness, names: others.filter((other) => meaningLikeness(name, other) === likeness) }
}

/**
 * How many of their words two names share, from 0 to 1, where words of one meaning are the same. A lone letter or a number says little: it
 * counts beside a shared word, or as the last of two names that have words besides (`response_a`, `text_a`).
 */
function meaningLikeness(a: string, b: string): number {
  const [first, second] = [meaningsOf(a), meaningsOf(b)]
  const shared = first.filter((word) => second.includes(word))
  const endsAlike = first.at(-1) === second.at(-1) && first.some(isWord) && second.some(isWord)
  return shared.some(isWord) || endsAlike ? shared.length / Math.max(first.length, second.length, 1) : 0
}

function meaningsOf(name: string): readonly string[] {
  return wordsOf(name).map((word) => SAME_MEANING.find((words) => words.includes(word))?.[0] ?? word)
}

const SAME_MEANING = [
  ['prompt', 'question', 'query', 'instruction'],
  ['response', 'answer', 'reply', 'completion', 'output'],
  ['image', 'picture', 'photo'],
]

function isWord(text: string): boolean {
  return !/^(?:[a-z]|\d+)$/.test(text)
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
