import type { Editor } from '@tiptap/core'
import { DOMParser, type Node } from '@tiptap/pm/model'
import { editorHtml } from './editor-input.ts'
import { cutMarkdown } from './markdown-renderer.ts'

/**
 * A Markdown text as somebody wrote it, block by block, beside what the editor made of it. With it a change in one block leaves the others
 * as they were written. `lead` and `after` are what stands before, between and behind: blank lines, definitions of links, comments.
 */
export type MarkdownSource = { readonly lead: string; readonly blocks: readonly SourceBlock[] }
type SourceBlock = { readonly source: string; readonly after: string; readonly nodes: readonly Node[] }

/** Ties a Markdown text to the editor that has just opened it; null where the two do not fit block by block. */
export function readMarkdownSource(markdown: string, editor: Editor): MarkdownSource | null {
  const pieces = cutMarkdown(markdown)
  if (pieces === null) return null
  let lead = ''
  const blocks: SourceBlock[] = []
  for (const { raw, html } of pieces) {
    const nodes = parseNodes(html, editor)
    const last = blocks.at(-1)
    if (nodes.length === 0) {
      if (last === undefined) lead += raw
      else blocks[blocks.length - 1] = { ...last, after: last.after + raw }
      continue
    }
    const source = raw.replace(/\n+$/, '')
    blocks.push({ source, after: raw.slice(source.length), nodes })
  }
  const all = blocks.flatMap(({ nodes }) => nodes)
  const { doc } = editor.state
  return all.length === doc.childCount && all.every((node, at) => node.eq(doc.child(at))) ? { lead, blocks } : null
}

/** A document as Markdown: the blocks that are still what they were as they were written, the others by `serialize`. */
export function writeMarkdownSource(
  { lead, blocks }: MarkdownSource,
  doc: Node,
  serialize: (nodes: readonly Node[]) => string,
): string {
  const units = listUnits(blocks, doc.children)
  const written = joinUnits(units, blocks, serialize)
  const [first] = units
  const start = first?.block === 0 || lead.trim() === '' ? (first?.block === 0 ? lead : '') : `${lead.trim()}\n\n`
  // What stood between blocks that are no longer neighbours, such as the address of a link, is not lost.
  const kept = new Set(units.flatMap((unit, at) => (isFollowed(units, at, blocks) ? [unit.block] : [])))
  const loose = blocks.filter((_, at) => !kept.has(at)).map(({ after }) => after.trim())
  return [start + written, ...loose.filter((text) => text !== '')].join('\n\n')
}

/** A block that is kept (its number and nodes), or nodes to be written anew (null). */
type Unit = { readonly block: number | null; readonly nodes: readonly Node[] }

function listUnits(blocks: readonly SourceBlock[], nodes: readonly Node[]): readonly Unit[] {
  const keptAt = matchBlocks(blocks, nodes)
  const units: Unit[] = []
  for (let at = 0; at < nodes.length;) {
    const block = keptAt.get(at) ?? null
    const length = block === null ? 1 : (blocks[block]?.nodes.length ?? 1)
    units.push({ block, nodes: nodes.slice(at, at + length) })
    at += length
  }
  // Side by side, some blocks would be read as one; written together they are kept apart.
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (let at = 1; at < units.length; at++) {
      const [one, other] = [units[at - 1], units[at]]
      if (!one || !other || (one.block === null && other.block === null) || areNeighbours(one, other)) continue
      if (!wouldMerge(one.nodes.at(-1), other.nodes[0])) continue
      units[at - 1] = { ...one, block: null }
      units[at] = { ...other, block: null }
      isChanged = true
    }
  }
  return units
}

function joinUnits(
  units: readonly Unit[],
  blocks: readonly SourceBlock[],
  serialize: (nodes: readonly Node[]) => string,
): string {
  let text = ''
  let fresh: Node[] = []
  const add = (piece: string) => {
    if (piece !== '') text += (text === '' || text.endsWith('\n\n') ? '' : '\n\n') + piece
  }
  units.forEach((unit, at) => {
    if (unit.block === null) {
      fresh.push(...unit.nodes)
      return
    }
    add(serialize(fresh))
    fresh = []
    const { source = '', after = '' } = blocks[unit.block] ?? {}
    const before = units[at - 1]
    if (before !== undefined && areNeighbours(before, unit)) text += source
    else add(source)
    if (isFollowed(units, at, blocks)) text += after
  })
  add(serialize(fresh))
  return text
}

/** Whether what stood behind a kept block still stands there: before the same block as ever, or at the end. */
function isFollowed(units: readonly Unit[], at: number, blocks: readonly SourceBlock[]): boolean {
  const unit = units[at]
  if (unit === undefined || unit.block === null) return false
  const next = units[at + 1]
  return next === undefined ? unit.block === blocks.length - 1 : areNeighbours(unit, next)
}

function areNeighbours(one: Unit, other: Unit): boolean {
  return one.block !== null && other.block === one.block + 1
}

function wouldMerge(one: Node | undefined, other: Node | undefined): boolean {
  const [before, after] = [one?.type.name ?? '', other?.type.name ?? '']
  if (LISTS.includes(before)) return LISTS.includes(after) || after === 'codeBlock'
  return before === 'blockquote' && after === 'blockquote'
}

const LISTS = ['bulletList', 'orderedList']

/** Where kept blocks begin among the nodes of now: index of the node → number of the block. The longest run of equal nodes is kept. */
function matchBlocks(blocks: readonly SourceBlock[], nodes: readonly Node[]): ReadonlyMap<number, number> {
  const old = blocks.flatMap(({ nodes: own }) => own)
  const pairs = matchNodes(old, nodes)
  const starts = new Map<number, number>()
  let index = 0
  blocks.forEach(({ nodes: own }, block) => {
    const start = pairs.get(index)
    if (start !== undefined && own.every((_, offset) => pairs.get(index + offset) === start + offset))
      starts.set(start, block)
    index += own.length
  })
  return starts
}

/** More than so many comparisons would be felt while typing. */
const MOST_COMPARISONS = 40_000

/** Equal nodes in the same order: index of the old one → index of the new one. */
function matchNodes(old: readonly Node[], now: readonly Node[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const equal = (i: number, j: number) => old[i] === now[j] || (now[j] !== undefined && old[i]?.eq(now[j]) === true)
  let start = 0
  while (start < old.length && start < now.length && equal(start, start)) pairs.set(start, start++)
  let [oldEnd, nowEnd] = [old.length, now.length]
  while (oldEnd > start && nowEnd > start && equal(oldEnd - 1, nowEnd - 1)) pairs.set(--oldEnd, --nowEnd)
  const [height, width] = [oldEnd - start, nowEnd - start]
  if (height * width === 0 || height * width > MOST_COMPARISONS) return pairs
  const lengths = Array.from({ length: height + 1 }, () => Array.from({ length: width + 1 }, () => 0))
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = height - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      const length = equal(start + i, start + j)
        ? lengthAt(i + 1, j + 1) + 1
        : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
      lengths[i]?.splice(j, 1, length)
    }
  }
  for (let i = 0, j = 0; i < height && j < width;) {
    if (equal(start + i, start + j)) pairs.set(start + i++, start + j++)
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++
    else j++
  }
  return pairs
}

function parseNodes(html: string, editor: Editor): readonly Node[] {
  const body = new globalThis.DOMParser().parseFromString(editorHtml(html, 'html'), 'text/html').body
  if (body.childNodes.length === 0 || (body.textContent.trim() === '' && body.children.length === 0)) return []
  return DOMParser.fromSchema(editor.schema).parse(body).children
}
