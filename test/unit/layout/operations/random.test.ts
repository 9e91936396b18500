import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { countingKeys, type Key } from '../../../../src/base/key.ts'
import { emptyLayout } from '../../../../src/layout/create.ts'
import { findNode, listItems } from '../../../../src/layout/find.ts'
import { type DropTarget, type Layout, MAX_COLUMNS, type PageNode } from '../../../../src/layout/layout.ts'
import { addPage, addRow } from '../../../../src/layout/operations/add.ts'
import { canDrop, type DropSubject } from '../../../../src/layout/operations/can.ts'
import { joinColumns, splitColumn, swapColumns } from '../../../../src/layout/operations/columns.ts'
import { groupInColumns } from '../../../../src/layout/operations/group-in-columns.ts'
import { duplicateNodes } from '../../../../src/layout/operations/duplicate.ts'
import { insertFragment } from '../../../../src/layout/operations/insert.ts'
import { moveNodes } from '../../../../src/layout/operations/move.ts'
import { insertPages, movePage, movePages } from '../../../../src/layout/operations/page.ts'
import { removeNodes } from '../../../../src/layout/operations/remove.ts'
import { renameField, renameFields } from '../../../../src/layout/operations/rename-field.ts'
import { splitRows } from '../../../../src/layout/operations/split.ts'
import { removeKey, updateItem, updatePage } from '../../../../src/layout/operations/update.ts'
import { updateItems } from '../../../../src/layout/operations/update-items.ts'
import { currentTarget, describeTarget, listTargets, targetKey } from '../../../../src/layout/targets.ts'
import { arbitraryLayout } from '../../../support/arbitrary-layout.ts'
import { deepFreeze, itemsOf, keysOf } from '../../../support/picture.ts'

// Many runs on a slow machine take longer than the usual five seconds.
vi.setConfig({ testTimeout: 30_000 })

/** A step of a random session: an operation and two numbers to choose its arguments by. */
const arbitraryStep = fc.record({
  verb: fc.constantFrom(
    'move',
    'move',
    'move',
    'remove',
    'duplicate',
    'insert',
    'addRow',
    'addPage',
    'movePage',
    'update',
    'rename',
    'columns',
    'group',
    'split',
  ),
  picks: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  target: fc.nat(),
})
type Step = typeof arbitraryStep extends fc.Arbitrary<infer S> ? S : never

describe('any sequence of operations', () => {
  test('keeps keys unique, two columns at most, no emptied container, ids with their items, and never touches its input', () => {
    fc.assert(
      fc.property(arbitraryLayout, fc.array(arbitraryStep, { maxLength: 8 }), (start, steps) => {
        let layout = deepFreeze(start)
        steps.forEach((step, index) => {
          const next = deepFreeze(run(layout, step, `s${index}-`))
          checkInvariants(layout, next, step)
          layout = next
        })
      }),
      { numRuns: 700 },
    )
  })
})

describe('any move', () => {
  const arbitraryMove = fc.tuple(arbitraryLayout, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }))

  test('that may land stands where the words say; one that may not changes nothing in structure', () => {
    let landed = 0
    fc.assert(
      fc.property(arbitraryMove, fc.nat(), ([layout, picks], pick) => {
        const keys = choose(keysOf(layout), picks)
        const target = anyTarget(layout, pick)
        const subject: DropSubject = { kind: 'nodes', keys }
        const reason = canDrop(layout, subject, target)
        const next = moveNodes(deepFreeze(layout), keys, target)
        if (reason === null) {
          landed++
          expectLanded(layout, next, movedItems(layout, keys), target, new Set(keys))
        } else if (!reason.includes('field') && !reason.includes('Intro')) expect(next).toBe(layout)
      }),
      { numRuns: 1500 },
    )
    expect(landed).toBeGreaterThan(500)
  })

  test('finds each place once: all differ in what they give, and only the present one changes nothing', () => {
    fc.assert(
      fc.property(arbitraryMove, ([layout, picks]) => {
        const keys = choose(keysOf(layout), picks)
        const current = currentTarget(layout, keys)
        const targets = listTargets(layout, { kind: 'nodes', keys })
        const results = targets
          .filter((target) => current === null || targetKey(target) !== targetKey(current))
          .map((target) => moveNodes(layout, keys, target))
        expect(results.every((result) => result !== layout)).toBe(true)
        // Items that leave several rows empty can meet in any of them, which looks alike.
        if (keys.length === 1) expect(new Set(results.map(outlineOf)).size).toBe(results.length)
        expect(new Set(targets.map((target) => describeTarget(layout, target))).size).toBe(targets.length)
        expect(current === null || targets.some((target) => targetKey(target) === targetKey(current))).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  test('reaches, by the listed places, everything that any target reaches', () => {
    fc.assert(
      fc.property(arbitraryMove, fc.nat(), ([layout, picks], pick) => {
        const keys = choose(keysOf(layout), picks)
        const next = moveNodes(layout, keys, anyTarget(layout, pick))
        if (next === layout) return
        const reached = listTargets(layout, { kind: 'nodes', keys }).map((each) =>
          outlineOf(moveNodes(layout, keys, each)),
        )
        expect(reached).toContain(outlineOf(next))
      }),
      { numRuns: 600 },
    )
  })
})

test('new items land where the words say, or nowhere', () => {
  fc.assert(
    fc.property(arbitraryLayout, fc.nat(), (layout, pick) => {
      const target = anyTarget(layout, pick)
      const fragment = { kind: 'items', items: itemsOf('X Y') } as const
      const reason = canDrop(layout, { kind: 'fragment', fragment }, target)
      const next = insertFragment(deepFreeze(layout), fragment, target)
      if (reason === null) expectLanded(layout, next, ['X', 'Y'], target)
      else expect(next).toBe(layout)
    }),
    { numRuns: 600 },
  )
})

function run(layout: Layout, { verb, picks, target }: Step, prefix: string): Layout {
  const keys = choose(keysOf(layout), picks)
  const [key = ''] = keys
  const source = countingKeys(prefix)
  switch (verb) {
    case 'move':
      return moveNodes(layout, keys, anyTarget(layout, target))
    case 'remove':
      return removeNodes(layout, keys)
    case 'duplicate':
      return duplicateNodes(layout, keys, source).layout
    case 'insert': {
      const items = itemsOf('X Y').map((item) => ({ ...item, key: source() }))
      return insertFragment(layout, { kind: 'items', items }, anyTarget(layout, target))
    }
    case 'addRow':
      return addRow(layout, layout[target % layout.length]!.key, target % 5, source)
    case 'addPage':
      return target % 3 === 0
        ? insertPages(layout, emptyLayout(source), target % 4)
        : addPage(layout, target % 4, source)
    case 'movePage':
      return target % 3 === 0 ? movePages(layout, new Set(keys), target % 4) : movePage(layout, key, target % 4)
    case 'update': {
      const named = updatePage(layout, key, { name: `n${target}` })
      const shown = updateItems(named, keys, () => ({ type: 'dataset_field', field: `f${target % 3}` }))
      return removeKey(updateItem(shown, key, { type: 'rich_text', content: `c${target}` }), key, 'title')
    }
    case 'rename': {
      const names = new Map([
        ['f0', 'shared'],
        ['shared', 'f0'],
      ])
      return target % 2 === 0 ? renameField(layout, 'f0', 'f2') : renameFields(layout, names)
    }
    case 'columns':
      return [swapColumns, splitColumn, joinColumns][target % 3]!(layout, key)
    case 'group':
      return groupInColumns(layout, keys)
    case 'split':
      return splitRows(layout, keys)
  }
}

function checkInvariants(before: Layout, after: Layout, step: Step): void {
  const keys = keysOf(after)
  expect(new Set(keys).size).toBe(keys.length)
  expect(after.length).toBeGreaterThan(0)
  const rows = after.flatMap((page) => page.rows)
  expect(rows.every((row) => row.columns.length <= MAX_COLUMNS)).toBe(true)

  const emptyBefore = new Set(emptyContainers(before))
  const isNew = (key: Key) => findNode(before, key) === null
  const allowNew = step.verb === 'addRow' || step.verb === 'duplicate'
  for (const key of emptyContainers(after)) expect(emptyBefore.has(key) || (allowNew && isNew(key))).toBe(true)

  const known = new Map(listItems(before).map(({ node }) => [node.key, node]))
  for (const { node } of listItems(after)) {
    const old = known.get(node.key)
    expect(node.id).toBe(old?.id)
    if (step.verb !== 'update' && step.verb !== 'rename' && old) expect(node).toBe(old)
  }
  if (['move', 'movePage', 'columns', 'split', 'group', 'addRow', 'addPage', 'update', 'rename'].includes(step.verb))
    expect(itemKeys(after).toSorted()).toEqual(itemKeys(before).toSorted())
}

/** Rows and columns that hold nothing. */
function emptyContainers(layout: Layout): readonly Key[] {
  return layout.flatMap((page) =>
    page.rows.flatMap((row) => [
      ...(row.columns.length === 0 ? [row.key] : []),
      ...row.columns.filter((column) => column.items.length === 0).map((column) => column.key),
    ]),
  )
}

/** What "Row 2, Column 1, before Item 3" and its like promise, checked against the layout after the drop. */
function expectLanded(
  before: Layout,
  after: Layout,
  moved: readonly Key[],
  target: DropTarget,
  leaving: ReadonlySet<Key> = new Set(),
): void {
  const others = (keys: readonly Key[]) => keys.filter((key) => !moved.includes(key))
  expect(others(itemKeys(after)).toSorted()).toEqual(others(itemKeys(before)).toSorted())
  if (target.kind === 'page') {
    const isMoved = (page: PageNode) => leaving.has(page.key)
    const stays = (page: PageNode) => !isMoved(page)
    const at = Math.min(target.index, before.length)
    expect(after).toEqual([
      ...before.slice(0, at).filter(stays),
      ...before.filter(isMoved),
      ...before.slice(at).filter(stays),
    ])
    return
  }
  if (moved.length === 0) return
  const first = findNode(after, moved[0]!)
  if (first?.kind !== 'item') throw new Error('what was moved is not there')

  if (target.kind === 'column') {
    const old = findNode(before, target.column)
    if (old?.kind !== 'column') throw new Error('no such column')
    const oldKeys = old.node.items.map((item) => item.key)
    const index = Math.max(0, Math.min(target.index, oldKeys.length))
    expect(first.column.key).toBe(target.column)
    expect(first.column.items.map((item) => item.key)).toEqual([
      ...others(oldKeys.slice(0, index)),
      ...moved,
      ...others(oldKeys.slice(index)),
    ])
  } else if (target.kind === 'beside') {
    expect(first.row.key).toBe(target.row)
    expect(first.column.items.map((item) => item.key)).toEqual(moved)
    expect(first.place.column).toBe(target.side === 'left' ? 0 : first.row.columns.length - 1)
  } else {
    expect(first.page.key).toBe(target.page)
    const rows = first.page.rows
    const held = rows.flatMap((row, index) => {
      const keys = row.columns.flatMap((column) => column.items.map((item) => item.key))
      return keys.some((key) => moved.includes(key)) ? [{ index, keys }] : []
    })
    // The moved items have their rows for themselves, one under the other, below what stood above the gap and stayed.
    expect(held.flatMap(({ keys }) => keys)).toEqual(moved)
    const old = findNode(before, target.page)
    if (old?.kind !== 'page') throw new Error('no such page')
    const stays = (key: Key) => rows.some((row) => row.key === key) && !leaving.has(key)
    const above = rows.slice(0, held[0]!.index).map((row) => row.key)
    const movedRows = new Set(held.map(({ index }) => rows[index]!.key))
    const aboveBefore = old.node.rows.slice(0, Math.max(0, target.index)).map((row) => row.key)
    expect(above.filter(stays)).toEqual(aboveBefore.filter((key) => stays(key) && !movedRows.has(key)))
  }
}

/** What stands where: pages by their key, rows of items by the keys of the items, other rows by their own key. */
function outlineOf(layout: Layout): string {
  return layout
    .map(({ key: page, rows }) => [
      page,
      ...rows.map((row) =>
        row.columns
          .map(({ items }) => items.map(({ key }) => key).join(' '))
          .join('|')
          .replace(/^\|?$/, row.key),
      ),
    ])
    .map((rows) => rows.join('/'))
    .join('//')
}

function movedItems(layout: Layout, keys: readonly Key[]): readonly Key[] {
  const selected = new Set(keys)
  return listItems(layout)
    .filter(({ node, column, row }) => [node, column, row].some(({ key }) => selected.has(key)))
    .map(({ node }) => node.key)
}

function itemKeys(layout: Layout): readonly Key[] {
  return listItems(layout).map(({ node }) => node.key)
}

function choose<T>(list: readonly T[], picks: readonly number[]): readonly T[] {
  return [...new Set(picks.map((pick) => list[pick % list.length]!))]
}

/** Any target of a layout, sensible or not. */
function anyTarget(layout: Layout, pick: number): DropTarget {
  const targets: DropTarget[] = layout.flatMap((page, at) => [
    { kind: 'page', index: at + (at % 2) },
    ...[0, 1, 2, 5].map((index): DropTarget => ({ kind: 'row', page: page.key, index })),
    ...page.rows.flatMap((row): DropTarget[] => [
      { kind: 'beside', row: row.key, side: 'left' },
      { kind: 'beside', row: row.key, side: 'right' },
      ...row.columns.flatMap(({ key }) =>
        [0, 1, 2, 9].map((index): DropTarget => ({ kind: 'column', column: key, index })),
      ),
    ]),
  ])
  return targets[pick % targets.length]!
}
