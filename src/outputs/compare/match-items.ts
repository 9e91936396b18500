import type { Key } from '../../base/key.ts'
import { fileTypeOf, modelOf } from '../../items/schemas.ts'
import type { FoundItem } from '../../layout/find.ts'
import { allWords } from '../../items/plain-text.ts'
import { splitWords } from '../split-words.ts'
import { canonicalText, plainItem, textsIn } from './plain-item.ts'

/** Items of one side that stand for items of the other, by key; each at most once. */
export type ItemPairs = Map<Key, FoundItem>

/** From so many shared words on (of all, from 0 to 1) two items of one type are taken for the same. */
const LIKE = 0.5

/** Enough where two items of one type stand at the same place. */
const LIKE_IN_PLACE = 0.2

/** The likeness of items that ask or show the same, of one type and of two. */
const SAME_NAME = 0.8
const SAME_NAME_OTHER_TYPE = 0.6

/** So many words of an item are looked at; so many of them, the rarest, find it partners; so many items each: the time grows with the items only. */
const MAX_WORDS = 60
const MAX_RARE = 8
const MAX_SHARING = 12

type Read = {
  readonly found: FoundItem
  readonly index: number
  readonly type: string
  readonly content: string
  readonly name: string
  readonly words: ReadonlySet<string>
}

/**
 * Finds for each item before the one after that stands for it: by server id, else the very same content, else the likest of what is left.
 * A layout without ids is so compared by what it says.
 */
export function matchItems(before: readonly FoundItem[], after: readonly FoundItem[]): ItemPairs {
  const pairs: ItemPairs = new Map()
  const taken = new Set<Key>()
  const pair = (from: FoundItem, to: FoundItem) => {
    pairs.set(from.node.key, to)
    taken.add(to.node.key)
  }
  const isFree = (from: FoundItem, to: FoundItem) => !pairs.has(from.node.key) && !taken.has(to.node.key)

  const byId = new Map<string, FoundItem>()
  for (const to of after) if (to.node.id !== undefined && !byId.has(to.node.id)) byId.set(to.node.id, to)
  for (const from of before) {
    const to = from.node.id === undefined ? undefined : byId.get(from.node.id)
    if (to !== undefined && isFree(from, to)) pair(from, to)
  }

  const reading = before.filter(({ node }) => !pairs.has(node.key)).map(readItem)
  const others = after.filter(({ node }) => !taken.has(node.key)).map(readItem)
  const byContent = groupBy(others, ({ content }) => content)
  for (const { found, content } of reading) {
    const to = byContent.get(content)?.find((other) => isFree(found, other.found))
    if (to !== undefined) pair(found, to.found)
  }
  const left = reading.filter(({ found }) => !pairs.has(found.node.key))
  const right = others.filter(({ found }) => !taken.has(found.node.key))
  for (const { from, to } of rankLikeness(left, right)) if (isFree(from, to)) pair(from, to)
  return pairs
}

function readItem(found: FoundItem, index: number): Read {
  const plain = plainItem(found.node)
  const texts = allWords(textsIn({ ...plain, type: null }).join(' '), 'html').toLowerCase()
  return {
    found,
    index,
    type: fileTypeOf(found.node.data),
    content: canonicalText(plain),
    name: modelOf(found.node.data).describe(found.node.data),
    words: new Set(splitWords(texts.slice(0, 4000)).slice(0, MAX_WORDS)),
  }
}

type Candidate = { readonly from: FoundItem; readonly to: FoundItem; readonly score: number; readonly distance: number }

/** Pairs that may stand for each other, the likest first; of equally like ones the nearer. */
function rankLikeness(left: readonly Read[], right: readonly Read[]): readonly Candidate[] {
  const byWord = new Map<string, { count: number; readonly first: Read[] }>()
  for (const to of right) {
    for (const word of to.words) {
      const sharing = byWord.get(word)
      if (sharing === undefined) byWord.set(word, { count: 1, first: [to] })
      else if (++sharing.count <= MAX_SHARING) sharing.first.push(to)
    }
  }
  const byName = groupBy(right, ({ name }) => name)
  const byPlace = groupBy(right, placeOf)
  return left
    .flatMap((from) => {
      const others = new Set<Read>()
      const sharing = [...from.words].flatMap((word) => byWord.get(word) ?? []).toSorted((a, b) => a.count - b.count)
      for (const { first } of sharing.slice(0, MAX_RARE)) for (const to of first) others.add(to)
      if (from.name !== '') for (const to of byName.get(from.name)?.slice(0, MAX_SHARING) ?? []) others.add(to)
      const inPlace = byPlace.get(placeOf(from))?.[0]
      if (inPlace !== undefined) others.add(inPlace)
      return [...others].flatMap((to): readonly Candidate[] => {
        const score = likeness(from, to)
        if (score < (to === inPlace ? LIKE_IN_PLACE : LIKE)) return []
        return [{ from: from.found, to: to.found, score, distance: Math.abs(from.index - to.index) }]
      })
    })
    .toSorted((a, b) => b.score - a.score || a.distance - b.distance)
}

/** From 0 (nothing in common) to 1. Items of different types are alike only when they ask the same. */
function likeness(from: Read, to: Read): number {
  const isSameName = from.name !== '' && from.name === to.name
  if (from.type !== to.type) return isSameName ? SAME_NAME_OTHER_TYPE : 0
  let shared = 0
  for (const word of from.words) if (to.words.has(word)) shared++
  const all = from.words.size + to.words.size
  return Math.max(isSameName ? SAME_NAME : 0, all === 0 ? 0 : (2 * shared) / all)
}

function placeOf({ found }: Read): string {
  const { page, row, column, item } = found.place
  return `${page}.${row}.${column}.${item}`
}

function groupBy<T>(list: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const value of list) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return groups
}
