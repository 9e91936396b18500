import type { Place, ColumnNode, PageNode, RowNode } from '../../layout/layout.ts'
import { MAX_COLUMNS } from '../../layout/layout.ts'
import { moveNodes } from '../../layout/operations/move.ts'
import { removeNodes } from '../../layout/operations/remove.ts'
import { removeKey } from '../../layout/operations/update.ts'
import type { Draft } from './draft.ts'
import { unknownKey } from './unknown-keys.ts'

/** A page holds at least one row. Source: format.md §1 (sure). `isOnly`: whether it is the layout's only page, which cannot go. */
export function checkPageRows(page: PageNode, place: Place, isOnly: boolean): readonly Draft[] {
  if (page.rows.length > 0) return []
  return [
    {
      ...place,
      rule: 'page-empty',
      severity: 'error',
      message: 'The page is empty. Add a row with an item, or remove the page.',
      key: page.key,
      ...(!isOnly && {
        fix: { label: 'Remove the empty page', apply: (layout) => removeNodes(layout, [page.key]) },
      }),
    },
  ]
}

/** A row holds one or two columns. Source: format.md §1 (sure). */
export function checkRowColumns(
  row: RowNode,
  place: Required<Pick<Place, 'page' | 'row'>>,
  page: PageNode,
): readonly Draft[] {
  if (row.columns.length === 0) {
    return [
      {
        ...place,
        rule: 'row-empty',
        severity: 'error',
        message: 'The row is empty. Add an item, or remove the row.',
        key: row.key,
        ...(page.rows.length > 1 && {
          fix: { label: 'Remove the empty row', apply: (layout) => removeNodes(layout, [row.key]) },
        }),
      },
    ]
  }
  const extra = row.columns[MAX_COLUMNS]
  if (!extra) return []
  return [
    {
      ...place,
      rule: 'too-many-columns',
      severity: 'error',
      message: `The row has ${row.columns.length} columns, and ${MAX_COLUMNS} is the most. Move items into the first two or into a new row.`,
      key: row.key,
      ...(extra.items.length > 0 && {
        fix: {
          label: 'Move the third column to a new row',
          apply: (layout) => moveNodes(layout, [extra.key], { kind: 'row', page: page.key, index: place.row + 1 }),
        },
      }),
    },
  ]
}

/** A column holds at least one item. Source: format.md §1 (sure). */
export function checkColumnItems(column: ColumnNode, place: Place, row: RowNode, page: PageNode): readonly Draft[] {
  if (column.items.length > 0) return []
  // Without its last column the row goes too, and a page cannot lose its last row.
  const canGo = row.columns.length > 1 || page.rows.length > 1
  return [
    {
      ...place,
      rule: 'column-empty',
      severity: 'error',
      message: 'The column is empty. Add an item, or remove the column.',
      key: column.key,
      ...(canGo && {
        fix: { label: 'Remove the empty column', apply: (layout) => removeNodes(layout, [column.key]) },
      }),
    },
  ]
}

/** The keys of a page, row or column that the format does not have. Source: format.md §1, "Unknown keys" (open): keep, show, warn. */
export function checkRest(node: PageNode | RowNode | ColumnNode, place: Place): readonly Draft[] {
  return Object.keys(node.rest ?? {}).map((name) => {
    const { mend, ...finding } = unknownKey(name, [name])
    return {
      ...place,
      ...finding,
      key: node.key,
      ...(mend && { fix: { label: mend.label, apply: (layout) => removeKey(layout, node.key, name) } }),
    }
  })
}
