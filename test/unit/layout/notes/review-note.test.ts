import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countingKeys } from '../../../../src/base/key.ts'
import type { Json } from '../../../../src/base/json.ts'
import { listItems } from '../../../../src/layout/find.ts'
import { mergeNotes } from '../../../../src/layout/notes/merge-notes.ts'
import { parseNotes, serializeNotes } from '../../../../src/layout/notes/notes-json.ts'
import { addNote, addReply, removeNote, repinNotes, resolveNote } from '../../../../src/layout/notes/change-notes.ts'
import {
  countOpenNotes,
  MAX_NOTE_LENGTH,
  placeNotes,
  type Remark,
  type ReviewNote,
} from '../../../../src/layout/notes/review-note.ts'
import { duplicateNodes } from '../../../../src/layout/operations/duplicate.ts'
import { removeNodes } from '../../../../src/layout/operations/remove.ts'
import { printLayout } from '../../../../src/layout/wire/serialize.ts'
import { arbitraryLayout } from '../../../support/arbitrary-layout.ts'
import { layoutOf, withServerIds } from '../../../support/picture.ts'

const layout = layoutOf('A / B | ?C // D')
const said = (id: string, text = `text ${id}`, author = 'Ada', time = '2026-03-01T10:00:00.000Z'): Remark => ({
  id,
  author,
  time,
  text,
})
const reopened = (notes: readonly ReviewNote[], of = layout) =>
  parseNotes(JSON.parse(JSON.stringify(serializeNotes(notes, of, { ids: 'keep' }))) as Json, of, countingKeys('new'))

describe('notes', () => {
  it('are pinned to a page, a row or an item; a column stands for its row', () => {
    const notes = ['p2', 'r2', 'c3', '?C'].reduce<readonly ReviewNote[]>(
      (list, key, index) => addNote(list, layout, key, said(`n${index}`)),
      [],
    )
    expect(notes.map(({ anchor }) => [anchor.level, anchor.key, anchor.words])).toEqual([
      ['page', 'p2', 'Page 2'],
      ['row', 'r2', 'Page 1, Row 2'],
      ['row', 'r2', 'Page 1, Row 2'],
      ['item', '?C', 'Free text: C'],
    ])
  })

  it('say nothing when blank or without a node, and keep the same list', () => {
    const notes = addNote([], layout, 'A', said('1'))
    expect(addNote(notes, layout, 'A', said('2', '  \n'))).toBe(notes)
    expect(addNote(notes, layout, 'gone', said('2'))).toBe(notes)
    expect(addReply(notes, '1', said('2', ''))).toBe(notes)
    expect(addReply(notes, 'none', said('2'))).toBe(notes)
    expect(resolveNote(notes, '1', false)).toBe(notes)
    expect(removeNote(notes, 'none')).toBe(notes)
  })

  it('are resolved and opened again; a reply opens them, too', () => {
    const resolved = resolveNote(addNote([], layout, 'A', said('1')), '1', true)
    expect(countOpenNotes(resolved)).toBe(0)
    const answered = addReply(resolved, '1', said('2'))
    expect(countOpenNotes(answered)).toBe(1)
    expect(answered[0]?.replies).toEqual([said('2')])
  })

  it('cut what is endless', () => {
    const [note] = addNote([], layout, 'A', said('1', 'x'.repeat(20_000), 'n'.repeat(500)))
    expect([note?.text.length, note?.author.length]).toEqual([MAX_NOTE_LENGTH, 80])
  })

  it('stay when their node is deleted, and come back with it', () => {
    const notes = addNote(addNote([], layout, 'B', said('1')), layout, 'A', said('2'))
    const without = removeNodes(layout, ['B'])
    expect(placeNotes(notes, without).map(({ note, found }) => [note.id, found?.node.key ?? null])).toEqual([
      ['2', 'A'],
      ['1', null],
    ])
    expect(placeNotes(notes, layout).map(({ found }) => found?.node.key)).toEqual(['A', 'B'])
  })

  it('are not copied with their node', () => {
    const notes = addNote([], layout, 'B', said('1'))
    const { layout: doubled } = duplicateNodes(layout, ['B'], countingKeys('copy'))
    expect(placeNotes(notes, doubled)).toHaveLength(1)
    expect(serializeNotes(notes, doubled, { ids: 'keep' })).toHaveLength(1)
  })

  it('move to another layout by what stands for what', () => {
    const next = layoutOf('E / F')
    const notes = addNote(addNote([], layout, 'B', said('1')), layout, 'A', said('2'))
    const moved = repinNotes(notes, new Map([['B', 'F']]), next)
    expect(moved.map(({ anchor }) => anchor.key)).toEqual(['F', 'A'])
    expect(repinNotes(notes, new Map(), next)).toBe(notes)
  })
})

describe('notes in a file', () => {
  it('come back at their place, whatever the layout', () => {
    fc.assert(
      fc.property(arbitraryLayout, fc.nat(), fc.string(), (any, seed, text) => {
        const keys = [...any.map(({ key }) => key), ...listItems(any).map(({ node }) => node.key)]
        const key = keys[seed % keys.length] ?? ''
        const notes = addReply(addNote([], any, key, said('n', `a${text}`)), 'n', said('r', `b${text}`))
        expect(reopened(notes, any)).toEqual(notes)
      }),
    )
  })

  it('never get into the export', () => {
    fc.assert(
      fc.property(arbitraryLayout, (any) => {
        const marked = addNote([], any, any[0]?.key ?? '', said('n', 'SECRET REMARK'))
        expect(marked).toHaveLength(1)
        expect(printLayout(any, { ids: 'keep' })).not.toContain('SECRET')
      }),
      { numRuns: 20 },
    )
  })

  it('follow the server’s id when the places have shifted', () => {
    const withIds = withServerIds(layout)
    const json = JSON.parse(
      JSON.stringify(serializeNotes(addNote([], withIds, 'B', said('1')), withIds, { ids: 'keep' })),
    ) as Json
    const shifted = removeNodes(withIds, ['A'])
    expect(parseNotes(json, shifted, countingKeys())[0]?.anchor.key).toBe('B')
  })

  it('stay on the second of two pages with one id, as in a page copied by hand', () => {
    const twice = layoutOf('A // B').map((page) => ({ ...page, id: 'one' }))
    const second = twice[1]!.key
    expect(reopened(addNote([], twice, second, said('1')), twice)[0]?.anchor.key).toBe(second)
  })

  it('stay on something deleted', () => {
    const notes = addNote([], layout, 'B', said('1'))
    const [note] = reopened(notes, removeNodes(layout, ['B']))
    expect(note).toMatchObject({ text: 'text 1', anchor: { level: 'item', words: 'Rich text: B' } })
    expect(placeNotes(note === undefined ? [] : [note], layout)[0]?.found).toBeNull()
  })

  it.each([
    ['no list', { a: 1 }, 0],
    ['entries that are no notes', [1, null, 'x', {}, { text: 7 }, { text: '  ' }], 0],
    ['a bare text', [{ text: 'hello' }], 1],
    ['a place that is none', [{ text: 'x', on: { level: 'item', place: { page: -1, row: 1.5 } } }], 1],
    ['the prototype’s names', [{ text: 'x', on: { level: 'constructor', id: '__proto__', words: 'w' } }], 1],
  ])('read %s without a fault', (_, json, count) => {
    expect(parseNotes(json as Json, layout, countingKeys())).toHaveLength(count)
  })

  it('give a second note of the same id a new one, and no time that is none', () => {
    const json: Json = [
      { id: 'a', text: '1', time: '<img src=x>' },
      { id: 'a', text: '2', replies: [{ id: 'a', text: '3' }] },
    ]
    const notes = parseNotes(json, layout, countingKeys('new'))
    const ids = notes.flatMap((note) => [note.id, ...note.replies.map(({ id }) => id)])
    expect(new Set(ids).size).toBe(3)
    expect(notes[0]?.time).toBe('')
  })

  it('read any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(Array.isArray(parseNotes(json as Json, layout, countingKeys()))).toBe(true)
      }),
    )
  })
})

describe('notes that come back', () => {
  const own = addNote(addNote([], layout, 'A', said('1')), layout, 'B', said('2'))

  it('add what is new and take nothing away', () => {
    const theirs = addReply(addNote(own.slice(1), layout, '?C', said('3')), '2', said('4'))
    const merged = mergeNotes(own, theirs)
    expect(merged.map(({ id, replies }) => [id, replies.length])).toEqual([
      ['1', 0],
      ['2', 1],
      ['3', 0],
    ])
    expect(mergeNotes(merged, theirs)).toBe(merged)
  })

  it('take over that something was resolved, unless one has answered since', () => {
    const theirs = resolveNote(own, '1', true)
    expect(mergeNotes(own, theirs)[0]?.isResolved).toBe(true)
    const answered = addReply(own, '1', said('5'))
    expect(mergeNotes(answered, theirs)[0]?.isResolved).toBe(false)
  })

  it('put replies of both sides in the order of their times', () => {
    const early = addReply(own, '1', said('e', 'early', 'A', '2026-01-01T00:00:00Z'))
    const late = addReply(own, '1', said('l', 'late', 'B', '2026-02-01T00:00:00Z'))
    expect(mergeNotes(late, early)[0]?.replies.map(({ id }) => id)).toEqual(['e', 'l'])
  })
})
