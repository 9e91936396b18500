import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spelledNumber, type Json } from '../../../../src/base/json.ts'
import type { Schema } from '../../../../src/dataset/schema.ts'
import {
  checkPlan,
  counterbalance,
  FIRST_ENDING,
  freeEnding,
  schemaWithOrder,
  type SwapPlan,
} from '../../../../src/outputs/counterbalance/counterbalance.ts'

const schema: Schema = {
  strict: true,
  fields: [
    { name: 'a', type: 'text' },
    { name: 'b', type: 'text' },
    { name: 'image', type: 'image_url' },
    { name: 'group', type: 'task_group_id' },
  ],
}
const plan: SwapPlan = { pairs: [['a', 'b']], mode: 'double', seed: '1', orderField: 'order' }
const datapoint = new Map([
  ['a', 'first'],
  ['b', 'second'],
  ['group', 'g1'],
])
const groups = { field: 'group', ending: FIRST_ENDING }
const objects = (list: readonly ReadonlyMap<string, unknown>[]) => list.map((one) => Object.fromEntries(one))

describe('counterbalancing', () => {
  it('doubles a datapoint, the twin swapped and in a group of its own', () => {
    expect(objects(counterbalance(false, datapoint, plan, groups))).toEqual([
      { a: 'first', b: 'second', group: 'g1', order: 'original' },
      { a: 'second', b: 'first', group: 'g1 swapped', order: 'swapped' },
    ])
  })

  it('gives the twin of a numbered group the number as it is spelled', () => {
    const numbered = new Map<string, Json>([...datapoint, ['group', spelledNumber('1212092628029698049')]])
    const [, twin] = counterbalance(false, numbered, plan, groups)
    expect(twin?.get('group')).toBe('1212092628029698049 swapped')
  })

  it('finds an ending for the groups of the twins that no group has yet', () => {
    expect(freeEnding(new Set())).toBe(FIRST_ENDING)
    expect(freeEnding(new Set(['g1', 'g2', 'x swapped', 'swapped']))).toBe(FIRST_ENDING)
    expect(freeEnding(new Set(['g1', 'g1 swapped']))).toBe(' swapped 2')
    expect(freeEnding(new Set(['g1', 'g1 swapped', 'g2', 'g2 swapped 2']))).toBe(' swapped 3')
  })

  it('leaves a twin without a group without one', () => {
    const [, twin] = counterbalance(false, new Map([['a', 'x']]), plan, groups)
    expect(Object.fromEntries(twin!)).toEqual({ b: 'x', order: 'swapped' })
  })

  it('alternates: each datapoint once, as it is drawn, the groups as they were', () => {
    const once = { ...plan, mode: 'alternate' } as const
    expect(objects([false, true].flatMap((isSwapped) => counterbalance(isSwapped, datapoint, once, groups)))).toEqual([
      { a: 'first', b: 'second', group: 'g1', order: 'original' },
      { a: 'second', b: 'first', group: 'g1', order: 'swapped' },
    ])
  })

  it('is undone by swapping once more, whatever the datapoint holds', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'image', 'group', '__proto__'), fc.string())
    fc.assert(
      fc.property(values, (object) => {
        const before = new Map(Object.entries(object))
        const [, twin] = counterbalance(false, before, plan, null)
        const [, again] = counterbalance(false, twin!, plan, null)
        const { order: _order, ...rest } = Object.fromEntries(again!)
        expect(rest).toEqual(Object.fromEntries(before))
      }),
    )
  })

  it('adds the order as metadata', () => {
    expect(schemaWithOrder(schema, ' order ').fields.at(-1)).toEqual({ name: 'order', type: 'metadata' })
  })
})

it.each<[string, Partial<SwapPlan>, number]>([
  ['a whole plan', {}, 0],
  ['no pair', { pairs: [] }, 1],
  ['a field with itself', { pairs: [['a', 'a']] }, 1],
  [
    'a field in two pairs',
    {
      pairs: [
        ['a', 'b'],
        ['b', 'image'],
      ],
    },
    2,
  ],
  ['fields of two types', { pairs: [['a', 'image']] }, 1],
  ['no name', { orderField: ' ' }, 1],
  ['a name that is taken', { orderField: 'group' }, 1],
  ['a name that is too long', { orderField: 'x'.repeat(129) }, 1],
  ['the longest name, of characters of two halves', { orderField: '😀'.repeat(128) }, 0],
])('a plan with %s', (_name, change, problems) => {
  expect(checkPlan({ ...plan, ...change }, schema)).toHaveLength(problems)
})

it('a schema that is full takes no order field', () => {
  const full = {
    ...schema,
    fields: Array.from({ length: 200 }, (_, at) => ({ name: `f${at}`, type: 'text' as const })),
  }
  expect(checkPlan({ ...plan, pairs: [['f1', 'f2']] }, full)).toHaveLength(1)
})
