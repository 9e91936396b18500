import type { Box, ColumnBox, PageGeometry } from '../../src/designer/dnd/geometry.ts'
import type { PageNode } from '../../src/layout/layout.ts'

const [LEFT, RIGHT, GAP, ITEM, SPACE] = [56, 872, 24, 24, 16]

/** A page as it would be measured: rows one under the other with a gap, columns side by side, single-line items. */
export function measured(page: PageNode): PageGeometry {
  let top = 36
  const rows = page.rows.map((row) => {
    const width = (RIGHT - LEFT - GAP * Math.max(0, row.columns.length - 1)) / Math.max(1, row.columns.length)
    const height = Math.max(64, ...row.columns.map(({ items }) => items.length * (ITEM + SPACE) - SPACE))
    const columns = row.columns.map((column, at): ColumnBox => {
      const left = LEFT + at * (width + GAP)
      const items = column.items.map(({ key }, index) => {
        const y = top + index * (ITEM + SPACE)
        return { key, box: box(left, y, left + width, y + ITEM) }
      })
      return { key: column.key, box: box(left, top, left + width, top + height), items }
    })
    const measuredRow = { key: row.key, box: box(LEFT, top, RIGHT, top + height), columns }
    top += height + GAP
    return measuredRow
  })
  const paper = box(0, 0, RIGHT + LEFT, Math.max(320, top))
  return { page: page.key, box: paper, ground: { ...paper, bottom: paper.bottom + 200 }, rows }
}

function box(left: number, top: number, right: number, bottom: number): Box {
  return { left, top, right, bottom }
}
