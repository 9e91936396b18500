import { describe, expect, test } from 'vitest'
import type { Item } from '../../../../src/items/schemas.ts'
import { listUses, renameField } from '../../../../src/layout/operations/rename-field.ts'
import { layoutOf, question, shapeOf } from '../../checks/layout-of.ts'

const field = (name: string): Item => ({ type: 'dataset_field', field: name })
const layout = layoutOf(
  { rows: [[[field('prompt')]], [[field('answer')], [field('other'), question]]] },
  { rows: [[[question]], [[field('prompt')]]] },
)

describe('renameField', () => {
  test('shows the new name everywhere and nothing else', () => {
    const renamed = renameField(layout, 'prompt', 'question')
    expect(shapeOf(renamed)).toEqual(
      shapeOf(
        layoutOf(
          { rows: [[[field('question')]], [[field('answer')], [field('other'), question]]] },
          { rows: [[[question]], [[field('question')]]] },
        ),
      ),
    )
    expect(listUses(renamed, 'question').map(({ node }) => node.key)).toEqual(['p0r0c0i0', 'p1r1c0i0'])
  })

  test('what does not show the field keeps its identity, and the layout handed in is as before', () => {
    const before = structuredClone(layout)
    const renamed = renameField(layout, 'prompt', 'question')
    expect(renamed[0]?.rows[1]).toBe(layout[0]?.rows[1])
    expect(renamed[1]?.rows[0]).toBe(layout[1]?.rows[0])
    expect(layout).toEqual(before)
  })

  test('keeps server ids and keys that this designer does not know', () => {
    const unknown = { tone: 'calm' }
    const data: Item = { ...field('prompt'), ...unknown }
    const withId = layoutOf({ rows: [[[data]]] }).map((page) => ({
      ...page,
      id: 'page-1',
      rows: page.rows.map((row) => ({
        ...row,
        columns: row.columns.map((column) => ({
          ...column,
          items: column.items.map((item) => ({ ...item, id: 'i-1' })),
        })),
      })),
    }))
    const [page] = renameField(withId, 'prompt', 'question')
    expect(page?.id).toBe('page-1')
    expect(page?.rows[0]?.columns[0]?.items[0]).toEqual({
      key: 'p0r0c0i0',
      id: 'i-1',
      data: { type: 'dataset_field', field: 'question', tone: 'calm' },
    })
  })

  test.each([
    ['a field that nothing shows', 'nobody', 'somebody'],
    ['the same name', 'prompt', 'prompt'],
    ['a name that differs in upper and lower case', 'Prompt', 'question'],
  ])('%s gives the same layout back', (_why, from, to) => {
    expect(renameField(layout, from, to)).toBe(layout)
  })
})

describe('listUses', () => {
  test('finds each place in reading order', () => {
    expect(listUses(layout, 'prompt').map(({ place }) => place)).toEqual([
      { page: 0, row: 0, column: 0, item: 0 },
      { page: 1, row: 1, column: 0, item: 0 },
    ])
  })
})
