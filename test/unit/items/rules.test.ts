import { describe, expect, test } from 'vitest'
import type { ItemFinding } from '../../../src/items/item-model.ts'
import { type Item, modelOf } from '../../../src/items/schemas.ts'
import { itemCases } from './rule-cases.ts'

describe.each(itemCases)('$rule: $why', ({ rule, item, findings }) => {
  test('finds exactly this', () => {
    expect(findingsOf(item, rule).map(({ severity, path }) => ({ severity, path }))).toEqual(
      findings.map(({ severity, path }) => ({ severity, path })),
    )
  })

  test('mends it where the mend is certain', () => {
    const found = findingsOf(item, rule)
    expect(found.map(({ fix }) => fix)).toEqual(findings.map(({ fix }) => fix))
    for (const { fix } of found) {
      if (fix) expect(findingsOf(fix.item, rule).length).toBeLessThan(found.length)
    }
  })

  test('says it in whole sentences', () => {
    for (const { message } of findingsOf(item, rule)) expect(message).toMatch(/^["A-Z].*[^.]\.$/s)
  })
})

test('every rule has an item that it accepts and one that it refuses', () => {
  const refusing = new Set(itemCases.filter(({ findings }) => findings.length > 0).map(({ rule }) => rule))
  const accepting = new Set(itemCases.filter(({ findings }) => findings.length === 0).map(({ rule }) => rule))
  expect([...refusing].toSorted()).toEqual([...accepting].toSorted())
})

function findingsOf(item: Item, rule: string): readonly ItemFinding<Item>[] {
  return modelOf(item)
    .rules.flatMap((check) => check(item))
    .filter((finding) => finding.rule === rule)
}
