import { describe, expect, it } from 'vitest'
import { copySelection, cutSelection } from '../../../../src/designer/commands/clipboard-actions.ts'
import { pastePart } from '../../../../src/designer/commands/paste-part.ts'
import { listIds } from '../../../../src/layout/list-ids.ts'
import { designer } from '../../../support/designer.ts'

type Designer = ReturnType<typeof designer>

const copied = (d: Designer, ...keys: string[]) => {
  d.select(...keys)
  const copy = copySelection(d.store)
  if (copy === null) throw new Error('nothing to copy')
  return copy.text
}

describe('pasting', () => {
  it.each([
    ['below the selected item', 'A B / C', ['B'], ['A'], 'A B B / C'],
    ['below the last of several, whatever the order', 'A B / C', ['A'], ['C', 'A'], 'A B / C A'],
    ['at the end without a selection', 'A B / C', ['A'], [], 'A B / C / A'],
    ['into the selected empty row', 'A / -', ['A'], ['r2'], 'A / A'],
    ['rows after the row of the selected item', 'A | B / C', ['r1'], ['A'], 'A | B / A | B / C'],
    ['rows at the end without a selection', 'A / B', ['r1'], [], 'A / B / A'],
    ['a page after the shown one', 'A // B', ['p1'], ['A'], 'A // A // B'],
    ['items of two columns, in reading order', 'A | B', ['B', 'A'], ['A'], 'A A B | B'],
  ])('%s', (_where, picture, from, selected, expected) => {
    const d = designer(picture)
    const text = copied(d, ...from)
    d.select(...selected)
    const { title, ok } = pastePart(d.store, text)
    expect(ok).toBe(true)
    expect(title).toMatch(/^Pasted /)
    expect(d.picture()).toBe(expected)
    expect(d.steps()).toHaveLength(1)
    expect(d.undo().picture()).toBe(picture)
  })

  it('says what and where, names the step alike, and selects what came', () => {
    const d = designer('A / B')
    const text = copied(d, 'A', 'B')
    d.select('A')
    expect(pastePart(d.store, text).title).toBe('Pasted 2 items below Rich text “A”.')
    expect(d.steps()).toEqual(['Paste 2 items below Rich text “A”'])
    expect(d.session().selection).toHaveLength(2)
    expect(d.session().selection).not.toContain('A')
  })

  it('carries pieces to another project', () => {
    const from = designer('A | B / C')
    const text = copied(from, 'r1')
    const to = designer('X')
    expect(pastePart(to.store, text).ok).toBe(true)
    expect(to.picture()).toBe('X / A | B')
  })

  it('refuses with the reason, and changes nothing', () => {
    const twice = designer('@a')
    expect(pastePart(twice.store, copied(twice, '@a')).details[0]).toMatch(/"a" is already on this page/)
    const intro = designer('intro: A // ?B')
    const text = copied(intro, '?B')
    intro.select('A')
    expect(pastePart(intro.store, text)).toMatchObject({ ok: false, title: 'Nothing was pasted.' })
    expect(pastePart(intro.store, '{ "type": "image", "url": 3 }').details[0]).toMatch(/^Item 1 \(image\)/)
    expect(pastePart(intro.store, '{ "items": [] }').details).toEqual(['The piece is empty.'])
    expect([twice.steps(), intro.steps()]).toEqual([[], []])
  })

  it('a thing cut and pasted keeps its id; copied, it is new', () => {
    const d = designer('A // B')
    const withIds = d.layout().map((page) => ({
      ...page,
      rows: page.rows.map((row) => ({
        ...row,
        columns: row.columns.map((column) => ({
          ...column,
          items: column.items.map((item) => ({ ...item, id: `id-${item.key}` })),
        })),
      })),
    }))
    d.store.load({ name: 'Test', layout: withIds, schema: null, details: {}, serverIds: ['id-A', 'id-B'] })
    const text = copied(d, 'A')
    pastePart(d.store, text)
    expect(listIds(d.layout())).toEqual(['id-A', 'id-B'])
    d.undo().select('A')
    expect(cutSelection(d.store)).toBeNull()
    expect(d.steps()).toEqual(['Cut Rich text “A” from Row 1 of Page 1'])
    d.select('B')
    pastePart(d.store, text)
    expect(d.picture()).toBe(' // B A')
    expect(listIds(d.layout())).toEqual(['id-B', 'id-A'])
  })
})
