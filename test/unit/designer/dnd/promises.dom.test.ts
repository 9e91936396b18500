import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { countingKeys, type Key } from '../../../../src/base/key.ts'
import { carriedOf, createDragController, landingWords } from '../../../../src/designer/dnd/drag-controller.ts'
import { createDragState } from '../../../../src/designer/dnd/drag-state.ts'
import { lineOf, resolveSticky, type PageGeometry } from '../../../../src/designer/dnd/geometry.ts'
import { dropSubject } from '../../../../src/designer/dnd/drop-subject.ts'
import { listMoves } from '../../../../src/designer/list-moves.ts'
import { listBranches, listLines } from '../../../../src/designer/outline/list-lines.ts'
import { LINE_HEIGHT, markOf, resolveOutlineSticky } from '../../../../src/designer/outline/outline-target.ts'
import type { DropTarget, Layout } from '../../../../src/layout/layout.ts'
import { canDrop, type DropSubject } from '../../../../src/layout/operations/can.ts'
import { findNode } from '../../../../src/layout/find.ts'
import { resolveItems, resolveMoved } from '../../../../src/layout/moved.ts'
import { createDesignerStore } from '../../../../src/store/designer-store.ts'
import { createAnnouncer } from '../../../../src/ui/announcer.tsx'
import { arbitraryLayout } from '../../../support/arbitrary-layout.ts'
import { measured } from '../../../support/measured.ts'
import { itemsOf, keysOf } from '../../../support/picture.ts'
import { placeOfWords, readAfter, readNow, type PromisedPlace } from '../../../support/place-of-words.ts'

vi.setConfig({ testTimeout: 60_000 })

/** What can be carried: something new, or nodes of the layout. */
const KINDS = ['new items', 'an item', 'items', 'a column', 'a row', 'rows', 'a page', 'pages', 'anything'] as const
type Kind = (typeof KINDS)[number]

/** A layout, something to carry, and numbers to aim by. */
const arbitraryCarry = fc
  .tuple(
    arbitraryLayout,
    fc.constantFrom(...KINDS),
    fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
    fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }),
  )
  .map(([layout, kind, picks, aim]) => ({ layout, kind, subject: subjectOf(layout, kind, picks), aim }))

const ON_PAGES = KINDS.filter((kind) => kind !== 'a page' && kind !== 'pages')

describe('what was said is what the document became', () => {
  test('when things are dropped on the canvas by pointer', () => {
    const landed = tally()
    fc.assert(
      fc.property(arbitraryCarry, fc.nat(2), ({ layout, kind, subject, aim: [x = 0, y = 0, way = 0] }, pick) => {
        const page = layout[pick % layout.length]!
        const geometry = measured(page)
        const target = aimOnCanvas(layout, subject, geometry, x, y, way)
        if (target === null) return
        expect(lineOf(geometry, target), 'the line of the place').not.toBeNull()
        if (expectKept(layout, subject, target)) landed.add(kind)
      }),
      { numRuns: 2000 },
    )
    expect(landed.fewerThan(20, ON_PAGES)).toEqual([])
  })

  test('when things are dropped in the outline by pointer, folded or not', () => {
    const landed = tally()
    fc.assert(
      fc.property(
        arbitraryCarry,
        fc.array(fc.nat(30), { maxLength: 3 }),
        ({ layout, kind, subject, aim: [x = 0, y = 0, way = 0] }, folds) => {
          const branches = listBranches(layout)
          const lines = listLines(layout, new Set(folds.map((fold) => branches[fold % branches.length]!)))
          const height = (lines.length + 1) * LINE_HEIGHT
          const point = { x: x / 4, y: (y / 1000) * height, width: 250 }
          const what = carriedOf(layout, subject)
          const start = resolveOutlineSticky(layout, lines, { ...point, y: (way / 1000) * height }, what, null)
          const target = resolveOutlineSticky(layout, lines, point, what, start)
          if (target === null) return
          expect(markOf(layout, lines, target), 'the mark of the place').not.toBeNull()
          if (expectKept(layout, subject, target)) landed.add(kind)
        },
      ),
      { numRuns: 2000 },
    )
    expect(landed.fewerThan(20, KINDS)).toEqual([])
  })

  test('when things are carried by key, at every place on the way', () => {
    const landed = tally()
    let ends = 0
    fc.assert(
      fc.property(arbitraryCarry, ({ layout, kind, subject, aim: [steps = 0] }) => {
        const { store, state, controller, announcer } = carrying(layout)
        controller.startKeyboard(subject, 'It')
        if (state.get() === null) return
        controller.step('first')
        const { of: places } = state.get()!.step!
        for (let step = 0; step < steps % places; step++) controller.step('next')
        const [, said = '', note = ''] = /^(.*)\. Place \d+ of \d+\. ?(.*?)\u00a0?$/.exec(announcer.current()) ?? []
        const { target } = state.get()!
        expect(said).toBe(landingWords(layout, subject, target!))
        controller.drop()
        if (subject.kind === 'nodes' && target?.kind === 'column') {
          const [before, after] = [layout, store.getState().history.present.layout].map((one) =>
            columnsBeside(one, target),
          )
          expect(note !== '', note).toBe(before === 2 && after === 1)
          if (note !== '') ends++
        } else expect(note).toBe('')
        expect(readNow(store.getState().history.present.layout)).toEqual(promised(layout, subject, said))
        landed.add(kind)
      }),
      { numRuns: 800 },
    )
    expect(landed.fewerThan(10, KINDS)).toEqual([])
    expect(ends, 'drops that leave a row one column, which was said').toBeGreaterThan(5)
  })

  test('when a place is chosen in “Move to…”, by the words under its page’s name', () => {
    const landed = tally()
    fc.assert(
      fc.property(arbitraryCarry, ({ layout, kind, subject, aim: [pick = 0] }) => {
        if (subject.kind !== 'nodes') return
        const moves = listMoves(layout, subject.keys).filter(({ reason }) => reason === null)
        const move = moves[pick % moves.length]
        if (move === undefined) return
        const at = layout.findIndex(({ key }) => key === move.page)
        const words = at < 0 ? move.words : readUnder(`Page ${at + 1}`, move.words)
        expect(dropped(layout, subject, move.target), words).toEqual(promised(layout, subject, words))
        landed.add(kind)
      }),
      { numRuns: 1200 },
    )
    expect(landed.fewerThan(20, KINDS.slice(1))).toEqual([])
  })
})

test('left, right and the page keys lead only to places that are there, and each place can be left again', () => {
  fc.assert(
    fc.property(
      arbitraryCarry,
      fc.array(fc.constantFrom('left', 'right', 'next', 'previous', 'next page', 'previous page'), { maxLength: 12 }),
      ({ layout, subject }, steps) => {
        const { store, state, controller } = carrying(layout)
        controller.startKeyboard(subject, 'It')
        if (state.get() === null) return
        for (const step of steps) {
          controller.step(step)
          expect(canDrop(layout, subject, state.get()!.target!)).toBeNull()
        }
        controller.cancel()
        expect(store.getState().history.present.layout).toBe(layout)
        expect(store.getState().session.page).toBe(layout[0]!.key)
      },
    ),
    { numRuns: 300 },
  )
})

function carrying(layout: Layout) {
  const store = createDesignerStore(countingKeys('n'))
  store.load({ ...store.getState().history.present, layout, name: 'Test' })
  const state = createDragState()
  const announcer = createAnnouncer()
  return { store, state, announcer, controller: createDragController(store, state, announcer) }
}

function subjectOf(layout: Layout, kind: Kind, picks: readonly number[]): DropSubject {
  const rows = layout.flatMap((page) => page.rows)
  const columns = rows.flatMap((row) => row.columns)
  const [nodes, count] = {
    'new items': [[], 0] as const,
    'an item': [columns.flatMap(({ items }) => items), 1] as const,
    items: [columns.flatMap(({ items }) => items), 3] as const,
    'a column': [columns, 1] as const,
    'a row': [rows, 1] as const,
    rows: [rows, 2] as const,
    'a page': [layout, 1] as const,
    pages: [layout, 2] as const,
    anything: [keysOf(layout).map((key) => ({ key })), 3] as const,
  }[kind]
  if (nodes.length === 0) return { kind: 'fragment', fragment: { kind: 'items', items: itemsOf('X Y') } }
  const keys = picks.slice(0, count).map((pick) => nodes[pick % nodes.length]!.key)
  return { kind: 'nodes', keys: [...new Set(keys)] }
}

/** Counts what has landed, so that no kind of thing goes untested. */
function tally() {
  const counts = new Map<Kind, number>()
  return {
    add: (kind: Kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1),
    fewerThan: (least: number, kinds: readonly Kind[]) => kinds.filter((kind) => (counts.get(kind) ?? 0) < least),
  }
}

/** Words under a page's name, read together with that name. */
function readUnder(page: string, words: string): string {
  return words.includes('the page')
    ? words.replace('the page', page)
    : words.replace(/Row \d+(?!.*Row)/, `$& of ${page}`)
}

/** A drag from one point of the page to another, so that staying with the place before is part of it. */
function aimOnCanvas(layout: Layout, subject: DropSubject, geometry: PageGeometry, x: number, y: number, way: number) {
  const { right, bottom } = geometry.box
  const what = carriedOf(layout, subject)
  const at = (share: number) => ({ x: (x / 1000) * right, y: (share / 1000) * bottom })
  return resolveSticky(geometry, at(y), what, resolveSticky(geometry, at(way), what, null))
}

/** Drops where nothing refuses and compares: exactly what was said must have come true. Gives back whether it landed. */
function expectKept(layout: Layout, subject: DropSubject, target: DropTarget): boolean {
  if (canDrop(layout, subject, target) !== null) return false
  const words = landingWords(layout, subject, target)
  expect(dropped(layout, subject, target), words).toEqual(promised(layout, subject, words))
  return true
}

/** How many columns the row of a landing place has. */
function columnsBeside(layout: Layout, { column }: Extract<DropTarget, { kind: 'column' }>): number {
  const found = findNode(layout, column)
  return found?.kind === 'column' ? found.row.columns.length : 0
}

/** How the document reads after a drop. */
function dropped(layout: Layout, subject: DropSubject, target: DropTarget): readonly string[] {
  const { store } = carrying(layout)
  dropSubject(store, subject, target, 'It')
  return readNow(store.getState().history.present.layout)
}

function promised(layout: Layout, subject: DropSubject, words: string): readonly string[] {
  const place = placeOfWords(layout, words)
  const moved = subject.kind === 'nodes' ? resolveMoved(layout, subject.keys)?.kind : 'items'
  if (subject.kind === 'nodes' && moved === 'pages') return pagesAfter(layout, subject.keys, place)
  if (subject.kind === 'nodes' && moved === 'rows') return rowsAfter(layout, subject.keys, place)
  return readAfter(layout, carriedItems(layout, subject), place)
}

function carriedItems(layout: Layout, subject: DropSubject): readonly Key[] {
  if (subject.kind === 'nodes') return resolveItems(layout, subject.keys).map(({ node }) => node.key)
  return subject.fragment.kind === 'items' ? subject.fragment.items.map(({ key }) => key) : []
}

/** Pages land whole between others, in their order. */
function pagesAfter(layout: Layout, keys: readonly Key[], { kind, page: gap }: PromisedPlace): readonly string[] {
  if (kind !== 'between pages') throw new Error('a page lands only between pages')
  const order: Layout[number][] = []
  for (let at = 0; at <= layout.length; at++) {
    if (at === gap) order.push(...layout.filter(({ key }) => keys.includes(key)))
    const page = layout[at]
    if (page !== undefined && !keys.includes(page.key)) order.push(page)
  }
  return readNow(order)
}

/** Rows land whole in a gap, in their order. */
function rowsAfter(layout: Layout, keys: readonly Key[], place: PromisedPlace): readonly string[] {
  if (place.kind !== 'gap') throw new Error('a row lands only between rows')
  const rows = layout.flatMap((page) => page.rows.filter((row) => keys.includes(row.key)))
  return readNow(
    layout.map((page, at) => {
      const stays = (row: { key: Key }) => !keys.includes(row.key)
      if (at !== place.page) return { ...page, rows: page.rows.filter(stays) }
      return {
        ...page,
        rows: [...page.rows.slice(0, place.row).filter(stays), ...rows, ...page.rows.slice(place.row).filter(stays)],
      }
    }),
  )
}
