import type { Key } from '../base/key.ts'
import type { Answer } from '../items/item-model.ts'
import { definitionOf } from '../items/registry.ts'
import { listItems } from '../layout/find.ts'
import type { PageNode } from '../layout/layout.ts'

/** What keeps a participant on a page, by item key, in reading order; empty when they may go on. Every question is needed. */
export function checkPage(page: PageNode, answers: ReadonlyMap<Key, Answer>): ReadonlyMap<Key, string> {
  const errors = new Map<Key, string>()
  for (const { node } of listItems(page)) {
    const problem = definitionOf(node.data).checkAnswer?.(node.data, answers.get(node.key) ?? [])
    if (problem !== null && problem !== undefined) errors.set(node.key, problem)
  }
  return errors
}
