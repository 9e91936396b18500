import type { Key } from '../base/key.ts'
import type { KeptValue } from '../items/multiple-choice/option-edits.ts'
import { answersOf } from '../items/answer-models.ts'
import type { Item } from '../items/schemas.ts'
import { listItems } from './find.ts'
import type { GivenOut } from './given-out.ts'
import type { ItemNode, Layout } from './layout.ts'

/** With the values that the layout's questions have now, under their labels. The same map when nothing is new. `which` leaves items out. */
export function giveOut(before: GivenOut, layout: Layout, which: (node: ItemNode) => boolean = () => true): GivenOut {
  const after = new Map(before)
  let isNew = false
  for (const { node } of listItems(layout)) {
    const known = before.get(node.key) ?? []
    const given = which(node) ? optionValues(node.data) : []
    if (given.every((one) => known.some(({ value, label }) => value === one.value && label === one.label))) continue
    const gone = known.filter(({ value }) => !given.some((one) => one.value === value))
    after.set(node.key, [...gone, ...given])
    isNew = true
  }
  return isNew ? after : before
}

/** The values for the layout that takes the place of another. `pairs` says which node stands for which; of others, nothing is left. */
export function carryGivenOut(before: GivenOut, pairs: ReadonlyMap<Key, Key>): GivenOut {
  return new Map(
    [...before].flatMap(([key, values]) => {
      const partner = pairs.get(key)
      return partner === undefined ? [] : [[partner, values] as const]
    }),
  )
}

/** The options or units of an item whose values are texts, each value once: only such a one is ever made from a label. */
function optionValues(item: Item): readonly KeptValue[] {
  const entries = answersOf(item)?.shapeOf(item).entries ?? []
  const values = new Map<string, KeptValue>()
  for (const shape of entries.flatMap((entry) => Object.values(entry))) {
    if (shape.kind !== 'option') continue
    for (const { value, label } of shape.options)
      if (typeof value === 'string' && value !== '' && !values.has(value)) values.set(value, { value, label })
  }
  return [...values.values()]
}
