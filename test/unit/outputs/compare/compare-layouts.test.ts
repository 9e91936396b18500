import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../../src/base/json.ts'
import { countingKeys, type Key } from '../../../../src/base/key.ts'
import type { Item } from '../../../../src/items/schemas.ts'
import { createColumn, createItem, createPage, createRow } from '../../../../src/layout/create.ts'
import { listItems } from '../../../../src/layout/find.ts'
import type { ItemNode, Layout } from '../../../../src/layout/layout.ts'
import { listNodes } from '../../../../src/layout/list-nodes.ts'
import { moveNodes } from '../../../../src/layout/operations/move.ts'
import { listTargets } from '../../../../src/layout/targets.ts'
import { parseLayout } from '../../../../src/layout/wire/parse.ts'
import { serializeLayout } from '../../../../src/layout/wire/serialize.ts'
import { compareLayouts } from '../../../../src/outputs/compare/compare-layouts.ts'
import { arbitraryLayout } from '../../../support/arbitrary-layout.ts'
import { arbitraryQuestion } from '../../../support/arbitrary-question.ts'
import { layoutOf } from '../../../support/picture.ts'

const words = (before: Layout, after: Layout) => compareLayouts(before, after).changes.map((change) => change.words)
const pictured = (before: string, after: string) => words(layoutOf(before), layoutOf(after))

function read(json: unknown, prefix: string): Layout {
  const reading = parseLayout(json as Json, countingKeys(prefix))
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join())
  return reading.layout
}

/** The same layout as a file gives it back: other keys, with or without the server's ids. */
function copyOf(layout: Layout, ids: 'keep' | 'omit'): Layout {
  return read(JSON.parse(JSON.stringify(serializeLayout(layout, { ids }))), 'copy')
}

const choice: Item = {
  type: 'multiple_choice',
  description: 'Which is better?',
  answer_limit: -1,
  options: [
    { label: 'Response A', value: 'a' },
    { label: 'Response B', value: 'b' },
  ],
}

const byText = (a: unknown, b: unknown) => String(a).localeCompare(String(b))

const isNode = (item: Item | ItemNode): item is ItemNode => 'data' in item && 'key' in item

/** A layout of one row for each item. */
function layoutWith(...items: readonly (Item | ItemNode)[]): Layout {
  const keys = countingKeys('l')
  const nodes = items.map((item) => (isNode(item) ? item : createItem(item, keys)))
  return [
    createPage(
      nodes.map((node) => createRow([createColumn([node], keys)], keys)),
      keys,
    ),
  ]
}

function only(before: Item | ItemNode, after: Item | ItemNode) {
  const { changes } = compareLayouts(layoutWith(before), layoutWith(after))
  expect(changes).toHaveLength(1)
  const [change] = changes
  return { ...change!, said: change!.details.map((detail) => detail.words) }
}

describe('nothing changed', () => {
  it('is said of any layout and itself, whatever its keys and ids', () => {
    fc.assert(
      fc.property(arbitraryLayout, (layout) => {
        expect(words(layout, layout)).toEqual([])
        expect(words(layout, copyOf(layout, 'keep'))).toEqual([])
        expect(compareLayouts(copyOf(layout, 'keep'), layout).pairs.size).toBe(listNodes(layout).length)
      }),
    )
  })

  it('is said of a layout of questions without ids', () => {
    fc.assert(
      fc.property(fc.array(arbitraryQuestion, { maxLength: 8 }), (items) => {
        const layout = layoutWith(...items)
        expect(words(layout, copyOf(layout, 'omit'))).toEqual([])
      }),
    )
  })

  it('is said when only defaults and the order of the keys differ', () => {
    const text: Item = { type: 'rich_text', content: '<p>Hello</p>' }
    expect(
      words(layoutWith(text), layoutWith({ content: '<p>Hello</p>', content_format: 'html', type: 'rich_text' })),
    ).toEqual([])
    expect(words(layoutWith(choice), layoutWith({ ...choice, disable_dropdown: false, helper_text: null }))).toEqual([])
  })
})

describe('every item is accounted for once', () => {
  it('between any two layouts', () => {
    fc.assert(
      fc.property(arbitraryLayout, arbitraryLayout, fc.boolean(), (before, other, hasIds) => {
        const after = copyOf(other, hasIds ? 'keep' : 'omit')
        const { changes, pairs } = compareLayouts(before, after)
        const keysOf = (layout: Layout) => listItems(layout).map(({ node }) => node.key)
        const inPairs = (key: Key) => pairs.has(key)
        const removed = changes.filter(({ kinds, level }) => level === 'item' && kinds.includes('removed'))
        const added = changes.filter(({ kinds, level }) => level === 'item' && kinds.includes('added'))
        expect([...keysOf(before).filter(inPairs), ...removed.map((change) => change.before)].toSorted(byText)).toEqual(
          keysOf(before).toSorted(byText),
        )
        const partners = keysOf(before).flatMap((key) => pairs.get(key) ?? [])
        expect([...partners, ...added.map((change) => change.after)].toSorted(byText)).toEqual(
          keysOf(after).toSorted(byText),
        )
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
        expect(new Set(pairs.values()).size).toBe(pairs.size)
      }),
    )
  })

  it('a move is a move, never a removal and an addition', () => {
    fc.assert(
      fc.property(arbitraryLayout, fc.nat(), fc.nat(), fc.boolean(), (before, whichItem, whichTarget, hasIds) => {
        const items = listItems(before)
        const item = items[whichItem % Math.max(1, items.length)]
        fc.pre(item !== undefined)
        const targets = listTargets(before, { kind: 'nodes', keys: [item!.node.key] })
        fc.pre(targets.length > 0)
        const moved = moveNodes(before, [item!.node.key], targets[whichTarget % targets.length]!)
        const { changes } = compareLayouts(before, copyOf(moved, hasIds ? 'keep' : 'omit'))
        const kinds = changes.filter(({ level }) => level === 'item').flatMap((change) => change.kinds)
        expect(kinds.filter((kind) => kind !== 'moved')).toEqual([])
      }),
    )
  })
})

describe('in words', () => {
  it.each([
    ['A / B', 'A / B / C', ['Row 3: Rich text “C” was added']],
    ['A / B', 'A', ['Row 2: Rich text “B” was removed']],
    ['A / B / C', 'B / C / A', ['Row 1 → Row 3: Rich text “A” was moved']],
    ['A B', 'B A', ['Row 1, Item 1 → Row 1, Item 2: Rich text “A” was moved']],
    ['A B', 'A | B', ['Row 1, Item 2 → Row 1, right column: Rich text “B” was moved']],
    ['A // B C', 'A // C B', ['Page 2, Row 1, Item 1 → Row 1, Item 2: Rich text “B” was moved']],
    ['A', 'B', ['Row 1: Rich text “A” was removed', 'Row 1: Rich text “B” was added']],
    ['A | B', 'B | A', ['Row 1, left column → Row 1, right column: The column was moved']],
    [
      'A // B',
      'A B',
      ['Page 2, Row 1 → Page 1, Row 1, Item 2: Rich text “B” was moved', 'Page 2: The page was removed'],
    ],
    ['A', 'A // B', ['Page 2: The page was added', 'Page 2, Row 1: Rich text “B” was added']],
    ['A // B', 'B // A', ['Page 1 → Page 2: The page was moved']],
    ['A', 'intro: A', ['Page 1: The page was changed']],
    ['A B / C', 'C / A B', ['Row 1 → Row 2: The row of 2 items that begins with Rich text “A” was moved']],
    ['A / -', 'A', ['Row 2: The empty row was removed']],
    ['A', 'A / -', ['Row 2: The empty row was added']],
  ])('%s to %s', (before, after, said) => {
    expect(pictured(before, after).toSorted()).toEqual([...said].toSorted())
  })

  it('one thing that is moved and changed is one change', () => {
    const before = layoutWith({ type: 'rich_text', content: 'Zero' }, choice)
    const after = layoutWith({ ...choice, helper_text: 'Look twice.' }, { type: 'rich_text', content: 'Zero' })
    expect(words(before, after)).toHaveLength(2)
    const { changes } = compareLayouts(before, after)
    expect(changes.flatMap(({ kinds }) => kinds).toSorted()).toEqual(['changed', 'moved'])
  })

  it('a text is told word by word', () => {
    const change = only(choice, { ...choice, description: 'Which answer is better?' })
    expect(change.words).toBe('Row 1: Multiple choice “Which is better?” was changed')
    expect(change.details[0]?.diff).toEqual([
      { kind: 'same', text: 'Which ' },
      { kind: 'added', text: 'answer ' },
      { kind: 'same', text: 'is better?' },
    ])
  })

  it('Markdown that the server keeps as HTML is the same words', () => {
    const change = only(
      { type: 'rich_text', content: 'Read **both** answers with care', content_format: 'markdown' },
      { type: 'rich_text', content: '<p>Read <strong>both</strong> answers with care</p>' },
    )
    expect(change.said).toEqual([
      'Text: the same words, marked up in another way',
      'Written as HTML instead of Markdown',
    ])
    expect(change.breaks).toEqual([])
  })
})

describe('what breaks the reading of answers', () => {
  const withOptions = (...options: { label: string; value: string | number | boolean }[]): Item => ({
    ...choice,
    options,
  })
  const [a, b] = [
    { label: 'Response A', value: 'a' },
    { label: 'Response B', value: 'b' },
  ]

  it.each<[string, Item, Item, string, RegExp]>([
    [
      'value',
      choice,
      withOptions(a!, { ...b!, value: 'B' }),
      'Option “Response B” value changed from b to B',
      /hold “b”, new ones “B”/,
    ],
    [
      'its type',
      withOptions(a!, { label: 'No', value: 'false' }),
      withOptions(a!, { label: 'No', value: false }),
      'Option “No” value changed from false to false',
      /hold “false”, new ones false/,
    ],
    ['option', choice, withOptions(a!), 'Option “Response B” removed', /value “b” have no option/],
    [
      'limit',
      choice,
      { ...choice, answer_limit: 1 },
      'Number of answers changed from any number to one',
      /several choices/,
    ],
    [
      'lower limit',
      { ...choice, answer_limit: 4 },
      { ...choice, answer_limit: 2 },
      'Number of answers changed from up to 4 to up to 2',
      /more than 2/,
    ],
    [
      'bounds',
      { type: 'free_text', description: 'How many?' },
      { type: 'free_text', description: 'How many?', validation: { type: 'number', min: 1 } },
      'Bounds changed from none to a number of at least 1',
      /may be words/,
    ],
    [
      'type',
      { type: 'free_text', description: 'Which is better?' },
      choice,
      'Type changed from Free text to Multiple choice',
      /type before/,
    ],
  ])('%s', (_, before, after, said, reason) => {
    const change = only(before, after)
    expect(change.said).toContain(said)
    expect(change.breaks.join()).toMatch(reason)
  })

  it.each<[string, Item, string]>([
    ['a label', withOptions({ ...a!, label: 'Answer A' }, b!), 'Option “Response A”: label changed'],
    [
      'a new option',
      withOptions(a!, b!, { label: 'Neither', value: 'n' }),
      'Option “Neither” added, with the value “n”',
    ],
    ['the order', withOptions(b!, a!), 'Option “Response A” moved from place 1 to 2'],
    ['the dropdown', { ...choice, disable_dropdown: true }, 'Shown as buttons or boxes however many options there are'],
    ['help', { ...choice, helper_text: 'Look.' }, 'Help text added'],
  ])('%s does not', (_, after, said) => {
    const change = only(choice, after)
    expect(change.said).toContain(said)
    expect(change.breaks).toEqual([])
  })

  it('a unit’s value and a unit that goes', () => {
    const unit = (value: string) => ({ label: value.toUpperCase(), value })
    const item = (...values: string[]): Item => ({
      type: 'free_text_with_unit',
      description: 'How long?',
      unit_position: 'suffix',
      unit_options: values.map(unit),
    })
    expect(only(item('min', 'h'), item('min')).breaks).toEqual([
      'Answers in this unit that hold the value “h” have no unit any more.',
    ])
    const before = item('min', 'h')
    const after = { ...before, unit_options: [unit('min'), { label: 'H', value: 'hours' }] }
    expect(only(before, after).said).toEqual(['Unit “H” value changed from h to hours'])
  })

  it('a removed question, but not a removed text', () => {
    const text: Item = { type: 'rich_text', content: 'Bye' }
    const { changes } = compareLayouts(
      layoutWith(choice, text),
      layoutWith({ type: 'rich_text', content: 'New words' }),
    )
    const removed = changes.filter(({ kinds }) => kinds.includes('removed'))
    expect(removed.map(({ breaks }) => breaks.length)).toEqual([1, 0])
  })

  it('a lost or other id, when both sides hold ids', () => {
    const before = layoutWith(
      { key: 'x', id: '1', data: choice },
      { key: 'y', id: '2', data: { type: 'free_text', description: 'Why?' } },
    )
    const keeps = { key: 'y', id: '2', data: { type: 'free_text', description: 'Why?' } } as const
    const lost = compareLayouts(before, layoutWith({ key: 'x', data: choice }, keeps))
    expect(lost.changes.map(({ details, breaks }) => [details[0]?.words, breaks.length])).toEqual([
      ['Its id is lost', 1],
    ])
    const other = compareLayouts(before, layoutWith({ key: 'x', id: '9', data: choice }, keeps))
    expect(other.changes[0]?.details[0]?.words).toBe('Its id changed from “1” to “9”')
    const none = compareLayouts(before, copyOf(before, 'omit'))
    expect([none.changes.length, none.ids]).toEqual([0, 'before'])
  })
})

describe('pairs', () => {
  it('go by id even when everything else differs', () => {
    const change = only(
      { key: 'x', id: '1', data: choice },
      { key: 'y', id: '1', data: { type: 'free_text', description: 'Other' } },
    )
    expect(change.said[0]).toBe('Type changed from Multiple choice to Free text')
  })

  it('tell an item with many fields in common from one with few', () => {
    const before = layoutWith(
      { type: 'free_text', description: 'Why did you choose this response over the other one?' },
      { type: 'free_text', description: 'Name one thing that could be better in it' },
    )
    const after = layoutWith(
      { type: 'free_text', description: 'Name two things that could be better in it' },
      { type: 'free_text', description: 'Why did you pick this response over the other?' },
    )
    const { changes } = compareLayouts(before, copyOf(after, 'omit'))
    expect(changes.every(({ kinds }) => !kinds.includes('added') && !kinds.includes('removed'))).toBe(true)
  })

  it('compare a live batch with its create form without noise', () => {
    const file: unknown = JSON.parse(readFileSync('test/fixtures/e2e/live-batch.json', 'utf8'))
    const found = JSON.stringify(file)
    const batch = (JSON.parse(found) as { batch_items: unknown }).batch_items
    const live = read(batch, 'live')
    expect(words(live, copyOf(live, 'omit'))).toEqual([])
  })

  it('survive ids that occur twice, and content that nests without end', () => {
    let deep: Json = 1
    for (let depth = 0; depth < 5000; depth++) deep = { inside: deep }
    const twice = read(
      [
        {
          id: 'p',
          surprise: deep,
          rows: [
            {
              id: 'p',
              columns: [
                {
                  id: 'p',
                  items: [
                    { id: 'p', type: 'x', deep },
                    { id: 'p', type: 'x' },
                  ],
                },
              ],
            },
          ],
        },
      ],
      'd',
    )
    expect(words(twice, twice)).toEqual([])
    expect(words(twice, layoutOf('A')).length).toBeGreaterThan(0)
    expect(words(layoutOf('A'), twice).length).toBeGreaterThan(0)
  })
})

describe('size', () => {
  /** Questions that share most of their words, all changed a little: the worst case for the likeness. */
  const big = (suffix: string): Layout => {
    const keys = countingKeys(`big${suffix}`)
    return Array.from({ length: 10 }, (_, page) =>
      createPage(
        Array.from({ length: 100 }, (__, row) =>
          createRow(
            [
              createColumn(
                [
                  createItem(
                    { ...choice, description: `Question ${page * 100 + row} about the response ${suffix}` } as Item,
                    keys,
                  ),
                ],
                keys,
              ),
            ],
            keys,
          ),
        ),
        keys,
      ),
    )
  }

  it('pairs 1 000 items that all changed', () => {
    const { changes } = compareLayouts(big('before'), big('after'))
    expect(changes).toHaveLength(1000)
    expect(changes.every(({ kinds }) => kinds.join() === 'changed')).toBe(true)
  })
})
