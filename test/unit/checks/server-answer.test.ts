import { describe, expect, test } from 'vitest'
import { attachServerIssues, placeServerIssues } from '../../../src/checks/server-answer.ts'
import type { Layout } from '../../../src/layout/layout.ts'
import { moveNodes } from '../../../src/layout/operations/move.ts'
import { removeNodes } from '../../../src/layout/operations/remove.ts'
import { updateItem } from '../../../src/layout/operations/update.ts'
import { hello, layoutOf, prompt, question, reported } from './layout-of.ts'

describe('placeServerIssues', () => {
  const layout: Layout = layoutOf({ rows: [[[hello]], [[hello, question, prompt]]] }, { rows: [[[question]]] })

  test('gives each issue its node', () => {
    const attached = attachServerIssues(layout, [
      reported,
      { message: 'All wrong.' },
      { page: 1, row: 0, message: 'x' },
    ])
    expect(placeServerIssues(layout, attached)).toEqual([
      { ...reported, key: 'p0r1c0i2', rule: 'server', severity: 'error', source: 'server' },
      { message: 'All wrong.', rule: 'server', severity: 'error', source: 'server' },
      { page: 1, row: 0, message: 'x', key: 'p1r0', rule: 'server', severity: 'error', source: 'server' },
    ])
  })

  test.each([
    [
      'item',
      { ...reported, item: 7 },
      { page: 0, row: 1, column: 0, key: 'p0r1c0' },
      'Page 1, Row 2, Column 1, Item 8',
    ],
    ['column', { ...reported, column: 1 }, { page: 0, row: 1, key: 'p0r1' }, 'Page 1, Row 2, Column 2, Item 3'],
    ['row', { ...reported, row: 5 }, { page: 0, key: 'p0' }, 'Page 1, Row 6, Column 1, Item 3'],
    ['page', { ...reported, page: 5 }, {}, 'Page 6, Row 2, Column 1, Item 3'],
  ])('takes the nearest place when the %s is not there, and says so', (_, issue, place, named) => {
    const { page, row, column, item, key, message } = placeServerIssues(layout, [issue])[0]!
    expect({ page, row, column, item, key }).toEqual(place)
    expect(message).toBe(`${issue.message} (The answer names ${named}, which this layout does not have.)`)
  })

  test('says so when another type stands there', () => {
    const [issue] = placeServerIssues(layout, [{ ...reported, item: 0 }])
    expect(issue?.message).toContain(
      '(The answer speaks of the type dataset_field here, but this layout has rich_text.)',
    )
    expect(issue?.key).toBe('p0r1c0i0')
  })

  test('stays with a node that moves', () => {
    const attached = attachServerIssues(layout, [reported])
    const moved = moveNodes(layout, ['p0r1c0i2'], { kind: 'column', column: 'p1r0c0', index: 0 })
    expect(placeServerIssues(moved, attached)).toMatchObject([{ page: 1, row: 0, column: 0, item: 0, key: 'p0r1c0i2' }])
  })

  test('goes when its node changes or is removed, and comes back with it', () => {
    const attached = attachServerIssues(layout, [reported])
    const changed = updateItem(layout, 'p0r1c0i2', { type: 'dataset_field', field: 'other' })
    expect(placeServerIssues(changed, attached)).toEqual([])
    expect(placeServerIssues(removeNodes(layout, ['p0r1c0i2']), attached)).toEqual([])
    expect(placeServerIssues(layout, attached)).toHaveLength(1)
  })

  test('an issue about the whole layout stays', () => {
    const [attached] = attachServerIssues(layout, [{ message: 'All wrong.' }])
    expect(placeServerIssues([], [attached!])).toHaveLength(1)
  })
})
