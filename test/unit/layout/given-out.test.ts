import { describe, expect, it } from 'vitest'
import type { Json } from '../../../src/base/json.ts'
import type { Item } from '../../../src/items/schemas.ts'
import { carryGivenOut, giveOut } from '../../../src/layout/give-out.ts'
import { parseGivenOut, serializeGivenOut } from '../../../src/layout/given-out.ts'
import type { Layout } from '../../../src/layout/layout.ts'

const choice = (...labels: readonly string[]): Item => ({
  type: 'multiple_choice',
  description: 'Which?',
  answer_limit: 1,
  options: [...labels.map((label) => ({ label, value: label.toLowerCase() })), { label: 'Seven', value: 7 }],
})
const UNITS: Item = {
  type: 'free_text_with_unit',
  description: 'How long?',
  unit_position: 'suffix',
  unit_options: [{ label: 'Hours', value: 'h' }],
}
const layoutWith = (...items: readonly Item[]): Layout => [
  {
    key: 'p',
    rows: [{ key: 'r', columns: [{ key: 'c', items: items.map((data, index) => ({ key: `i${index}`, data })) }] }],
  },
]

describe('giveOut', () => {
  it('takes the texts among the values of options and units, with their labels', () => {
    const given = giveOut(new Map(), layoutWith(choice('Yes', 'No'), UNITS))
    expect([...given]).toEqual([
      [
        'i0',
        [
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ],
      ],
      ['i1', [{ value: 'h', label: 'Hours' }]],
    ])
  })

  it('keeps what was given out before, takes the newer label, and is the same map when nothing is new', () => {
    const first = giveOut(new Map(), layoutWith(choice('Yes', 'No')))
    expect(giveOut(first, layoutWith(choice('No')))).toBe(first)
    const renamed: Item = {
      type: 'multiple_choice',
      description: '',
      answer_limit: 1,
      options: [{ label: 'Never', value: 'no' }],
    }
    expect(giveOut(first, layoutWith(renamed)).get('i0')).toEqual([
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'Never' },
    ])
  })

  it('leaves out the items it is told to', () => {
    expect(giveOut(new Map(), layoutWith(choice('Yes'), UNITS), ({ key }) => key === 'i1').size).toBe(1)
  })
})

it('carries values to the nodes that stand for others, and drops the rest', () => {
  const given = giveOut(new Map(), layoutWith(choice('Yes'), UNITS))
  expect([...carryGivenOut(given, new Map([['i1', 'new']]))]).toEqual([['new', [{ value: 'h', label: 'Hours' }]]])
})

describe('in a file', () => {
  it('comes back to the same items, without those that are gone', () => {
    const layout = layoutWith(choice('Yes', 'No'), UNITS)
    const given = giveOut(new Map(), layout)
    const file: Json = JSON.parse(JSON.stringify(serializeGivenOut(given, layout)))
    expect(parseGivenOut(file, layout)).toEqual(given)
    expect(serializeGivenOut(given, layoutWith(UNITS))).toHaveLength(1)
  })

  it.each<[Json | undefined]>([
    [undefined],
    ['x'],
    [[1, null, {}, { page: 0, row: 0, column: 0, item: 0 }]],
    [[{ page: 0, row: 0, column: 0, item: 9, values: [['a', 'A']] }]],
    [[{ page: '__proto__', row: 0, column: 0, item: 0, values: [['a', 'A']] }]],
    [[{ page: 0, row: 0, column: 0, item: 0, values: [['a'], [1, 2], 'b', null] }]],
  ])('reads nothing out of %j', (json) => {
    expect(parseGivenOut(json, layoutWith(UNITS)).size).toBe(0)
  })
})
