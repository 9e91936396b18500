import fc from 'fast-check'
import { countingKeys } from '../../src/base/key.ts'
import type { Item } from '../../src/items/schemas.ts'
import type { Layout } from '../../src/layout/layout.ts'

/** Any small layout of rich texts, fields and free texts, with a server id on every node; empty pages, rows and columns among them. */
export const arbitraryLayout: fc.Arbitrary<Layout> = fc
  .array(
    fc.record({
      position: fc.constantFrom(undefined, undefined, 'intro' as const, 'body' as const),
      rows: fc.array(fc.array(fc.array(fc.nat(5), { maxLength: 3 }), { maxLength: 2 }), { maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((pages) => {
    const next = countingKeys('k')
    const node = () => {
      const key = next()
      return { key, id: `id-${key}` }
    }
    return pages.map(({ position, rows }) => ({
      ...node(),
      ...(position && { display_position: position }),
      rows: rows.map((columns) => ({
        ...node(),
        columns: columns.map((items) => ({
          ...node(),
          items: items.map((kind) => {
            const own = node()
            return { ...own, data: dataOf(kind, own.key) }
          }),
        })),
      })),
    }))
  })

function dataOf(kind: number, name: string): Item {
  if (kind === 0) return { type: 'dataset_field', field: name }
  if (kind === 1) return { type: 'dataset_field', field: 'shared' }
  return kind === 2 ? { type: 'free_text', description: name } : { type: 'rich_text', content: name }
}
