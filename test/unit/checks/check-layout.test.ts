import { describe, expect, test } from 'vitest'
import { checkLayout } from '../../../src/checks/check-layout.ts'
import type { Schema } from '../../../src/dataset/schema.ts'
import type { Item } from '../../../src/items/schemas.ts'
import type { Layout } from '../../../src/layout/layout.ts'
import { updateItem } from '../../../src/layout/operations/update.ts'
import { hello, layoutOf, pageWith, prompt, question } from './layout-of.ts'

const schema: Schema = { strict: false, fields: [{ name: 'prompt', type: 'text' }] }
const empty: Item = { type: 'free_text', description: '' }
const choice: Item = {
  type: 'multiple_choice',
  description: '',
  answer_limit: 2,
  options: [{ label: 'A', value: 'a' }],
}

describe('checkLayout', () => {
  test('finds nothing in a layout that is fine', () => {
    expect(checkLayout(layoutOf({ rows: [[[hello, prompt]], [[question]]] }), schema)).toEqual([])
  })

  test('lists by place, the whole before its parts, and errors before warnings', () => {
    const odd = { ...empty, required: true }
    const layout = layoutOf(
      { position: 'body', rest: { title: 'x' }, rows: [[[hello], [odd], []]] },
      { position: 'intro', rows: [[[hello, empty]]] },
    )
    expect(
      checkLayout(layout, schema).map(({ page, row, column, item, rule }) => [page, row, column, item, rule]),
    ).toEqual([
      [0, undefined, undefined, undefined, 'key-unknown'],
      [0, 0, undefined, undefined, 'too-many-columns'],
      [0, 0, 1, 0, 'description-missing'],
      [0, 0, 1, 0, 'key-unknown'],
      [0, 0, 2, undefined, 'column-empty'],
      [1, undefined, undefined, undefined, 'page-order'],
      [1, 0, 0, 1, 'not-on-intro'],
      [1, 0, 0, 1, 'description-missing'],
    ])
  })

  test('puts findings about the whole layout first', () => {
    const rules = checkLayout(layoutOf({ rows: [[[hello, prompt]]] }), null).map(({ rule }) => rule)
    expect(rules).toEqual(['no-question', 'field-without-schema'])
  })

  test('gives the same findings for a page that has not changed', () => {
    const layout = layoutOf({ rows: [[[empty]]] }, { rows: [[[question]]] })
    const before = checkLayout(layout, schema)
    const after = checkLayout(updateItem(layout, 'p1r0c0i0', { type: 'free_text', description: 'How?' }), schema)
    expect(after[0]).toBe(before[0])
  })

  test('checks a page again when its number, the schema or the number of pages changes', () => {
    const [first] = pageWith(empty, prompt)
    const [other] = pageWith(question)
    const pages = (layout: Layout, against: Schema | null) =>
      checkLayout(layout, against).map(({ page, rule }) => [page, rule])
    expect(pages([first!], schema)).toEqual([[0, 'description-missing']])
    expect(pages([{ ...other!, key: 'o' }, first!], schema)).toEqual([[1, 'description-missing']])
    expect(pages([first!], schema)).toEqual([[0, 'description-missing']])
    expect(pages([first!], null)).toEqual([
      [0, 'description-missing'],
      [0, 'field-without-schema'],
    ])
    const [bare] = layoutOf({ rows: [] })
    expect(checkLayout([bare!], schema).find(({ rule }) => rule === 'page-empty')?.fix).toBeUndefined()
    expect(checkLayout([other!, bare!], schema).find(({ rule }) => rule === 'page-empty')?.fix).toBeDefined()
    expect(checkLayout([bare!], schema).find(({ rule }) => rule === 'page-empty')?.fix).toBeUndefined()
  })

  test('a mend leaves an item alone that has been changed or removed since', () => {
    const layout = pageWith(choice)
    const fix = checkLayout(layout, schema).find(({ rule }) => rule === 'answer-limit-above-options')?.fix
    const changed = updateItem(layout, 'p0r0c0i0', { ...choice, description: 'Which?' })
    expect(fix?.apply(changed)).toBe(changed)
    expect(fix?.apply([])).toEqual([])
    expect(fix?.apply(layout)).not.toBe(layout)
  })

  // Work is counted, not timed: a time fails on a slow machine and passes on a quick one. `npm run bench` measures the time.
  describe('with many items', () => {
    test('reads ten times as much of ten times as many items', () => {
      const few = countReads(rowsOf(50))
      checkLayout(layoutOf({ rows: few.rows }), schema)
      const many = countReads(rowsOf(500))
      checkLayout(layoutOf({ rows: many.rows }), schema)
      expect(few.reads()).toBeGreaterThan(1000)
      expect(many.reads() / few.reads()).toBeLessThan(10.5)
    })

    test('reads no item again that has not changed, but for what the page needs of it', () => {
      const { rows, reads } = countReads(rowsOf(500))
      const layout = layoutOf({ rows })
      checkLayout(layout, schema)
      const first = reads()
      checkLayout(updateItem(layout, 'p0r250c1i0', { ...choice, description: 'Changed' }), schema)
      expect((reads() - first) / first).toBeLessThan(0.25)
      const second = reads()
      checkLayout(layout, schema)
      expect((reads() - second) / first).toBeLessThan(0.25)
    })
  })
})

function rowsOf(count: number): readonly (readonly (readonly Item[])[])[] {
  return Array.from({ length: count }, (_, index) => [
    [{ type: 'rich_text', content: `<p>Text ${index}</p>` }],
    [{ ...choice, description: `Question ${index}`, answer_limit: 1 }],
  ])
}

/** The same rows, and how often a property of their items has been read since. */
function countReads(rows: ReturnType<typeof rowsOf>) {
  let reads = 0
  const counted = (item: Item): Item =>
    new Proxy(item, {
      get: (target, key) => {
        reads++
        return Reflect.get(target, key)
      },
    })
  return {
    rows: rows.map((columns) => columns.map((items) => items.map(counted))),
    reads: () => reads,
  }
}
