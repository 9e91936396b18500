// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { countingKeys, type Key } from '../../../../src/base/key.ts'
import { createDragController, landingWords } from '../../../../src/designer/dnd/drag-controller.ts'
import { createDragState } from '../../../../src/designer/dnd/drag-state.ts'
import { lineOf, resolveSticky, type PageGeometry } from '../../../../src/designer/dnd/geometry.ts'
import { dropSubject } from '../../../../src/designer/dnd/drop-subject.ts'
import { listBranches, listLines } from '../../../../src/designer/outline/list-lines.ts'
import { LINE_HEIGHT, markOf, resolveOutlineSticky } from '../../../../src/designer/outline/outline-target.ts'
import type { DropTarget, Layout } from '../../../../src/layout/layout.ts'
import { canDrop, type DropSubject } from '../../../../src/layout/operations/can.ts'
import { resolveItems, resolveMoved } from '../../../../src/layout/moved.ts'
import { createDesignerStore } from '../../../../src/store/designer-store.ts'
import { createAnnouncer } from '../../../../src/ui/announcer.tsx'
import { arbitraryLayout } from '../../../support/arbitrary-layout.ts'
import { measured } from '../../../support/measured.ts'
import { itemsOf, keysOf } from '../../../support/picture.ts'
import { placeOfWords, readAfter, readNow } from '../../../support/place-of-words.ts'

vi.setConfig({ testTimeout: 60_000 })

/** A layout, something to carry (new items, or any nodes of it), and numbers to aim by. */
const arbitraryCarry = fc
  .tuple(arbitraryLayout, fc.array(fc.nat(), { maxLength: 3 }), fc.array(fc.nat(1000), { minLength: 3, maxLength: 3 }))
  .map(([layout, picks, aim]) => ({ layout, subject: subjectOf(layout, picks), aim }))

describe('what was said is what the document became', () => {
  test('when things are dropped on the canvas by pointer', () => {
    fc.assert(
      fc.property(arbitraryCarry, fc.nat(2), ({ layout, subject, aim: [x = 0, y = 0, way = 0] }, pick) => {
        const page = layout[pick % layout.length]!
        const geometry = measured(page)
        const target = aimOnCanvas(layout, subject, geometry, x, y, way)
        if (target === null) return
        expect(lineOf(geometry, target), 'the line of the place').not.toBeNull()
        expectKept(layout, subject, target)
      }),
      { numRuns: 1500 },
    )
  })

  test('when things are dropped in the outline by pointer, folded or not', () => {
    fc.assert(
      fc.property(
        arbitraryCarry,
        fc.array(fc.nat(30), { maxLength: 3 }),
        ({ layout, subject, aim: [x = 0, y = 0, way = 0] }, folds) => {
          const branches = listBranches(layout)
          const lines = listLines(layout, new Set(folds.map((fold) => branches[fold % branches.length]!)))
          const height = (lines.length + 1) * LINE_HEIGHT
          const point = { x: x / 4, y: (y / 1000) * height, width: 250 }
          const what = holdsRows(layout, subject) ? 'rows' : 'items'
          const start = resolveOutlineSticky(layout, lines, { ...point, y: (way / 1000) * height }, what, null)
          const target = resolveOutlineSticky(layout, lines, point, what, start)
          if (target === null) return
          expect(markOf(layout, lines, target), 'the mark of the place').not.toBeNull()
          expectKept(layout, subject, target)
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('when things are carried by key, at every place on the way', () => {
    fc.assert(
      fc.property(arbitraryCarry, ({ layout, subject, aim: [steps = 0] }) => {
        const { store, state, controller, announcer } = carrying(layout)
        controller.startKeyboard(subject, 'It')
        if (state.get() === null) return
        controller.step('first')
        for (let step = 0; step < steps % 25; step++) controller.step('next')
        const said = announcer.current().replace(/\. Place \d+ of \d+\.\u00a0?$/, '')
        const { target } = state.get()!
        if (/^This is the (last|first) place/.test(said)) return
        expect(said).toBe(landingWords(layout, subject, target!))
        controller.drop()
        expect(readNow(store.getState().history.present.layout)).toEqual(promised(layout, subject, said))
      }),
      { numRuns: 600 },
    )
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
  store.load({ ...store.getState().history.present, layout }, 'Test')
  const state = createDragState()
  const announcer = createAnnouncer()
  return { store, state, announcer, controller: createDragController(store, state, announcer) }
}

function subjectOf(layout: Layout, picks: readonly number[]): DropSubject {
  const keys = keysOf(layout)
  if (picks.length === 0) return { kind: 'fragment', fragment: { kind: 'items', items: itemsOf('X Y') } }
  return { kind: 'nodes', keys: [...new Set(picks.map((pick) => keys[pick % keys.length]!))] }
}

function holdsRows(layout: Layout, subject: DropSubject): boolean {
  return subject.kind === 'nodes' && resolveMoved(layout, subject.keys)?.kind === 'rows'
}

/** A drag from one point of the page to another, so that staying with the place before is part of it. */
function aimOnCanvas(layout: Layout, subject: DropSubject, geometry: PageGeometry, x: number, y: number, way: number) {
  const { right, bottom } = geometry.box
  const what = holdsRows(layout, subject) ? 'rows' : 'items'
  const at = (share: number) => ({ x: (x / 1000) * right, y: (share / 1000) * bottom })
  return resolveSticky(geometry, at(y), what, resolveSticky(geometry, at(way), what, null))
}

/** Drops and compares: with a refusal nothing may change, without one exactly what was said must have come true. */
function expectKept(layout: Layout, subject: DropSubject, target: DropTarget) {
  if (canDrop(layout, subject, target) !== null) return
  const words = landingWords(layout, subject, target)
  const { store } = carrying(layout)
  dropSubject(store, subject, target, 'It')
  expect(readNow(store.getState().history.present.layout), words).toEqual(promised(layout, subject, words))
}

function promised(layout: Layout, subject: DropSubject, words: string): readonly string[] {
  const place = placeOfWords(layout, words)
  if (subject.kind === 'nodes' && resolveMoved(layout, subject.keys)?.kind === 'rows')
    return rowsAfter(layout, subject.keys, place)
  return readAfter(layout, carriedItems(layout, subject), place)
}

function carriedItems(layout: Layout, subject: DropSubject): readonly Key[] {
  if (subject.kind === 'nodes') return resolveItems(layout, subject.keys).map(({ node }) => node.key)
  return subject.fragment.kind === 'items' ? subject.fragment.items.map(({ key }) => key) : []
}

/** Rows land whole in a gap, in their order. */
function rowsAfter(layout: Layout, keys: readonly Key[], place: ReturnType<typeof placeOfWords>): readonly string[] {
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
