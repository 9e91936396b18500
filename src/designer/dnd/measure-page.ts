import type { Box, ColumnBox, ItemBox, PageGeometry, RowBox } from './geometry.ts'

/** Marks on the canvas's elements by which a page is measured. */
export const MARKS = {
  page: 'data-page-key',
  row: 'data-row-key',
  column: 'data-column-key',
  item: 'data-item-key',
} as const

/** Measures the page shown inside `scroller`. Null when there is none. Coordinates are those of the scrolled content. */
export function measurePage(scroller: HTMLElement): PageGeometry | null {
  const page = scroller.querySelector(`[${MARKS.page}]`)
  const key = page?.getAttribute(MARKS.page)
  if (page === null || key === null || key === undefined) return null
  const origin = originOf(scroller)
  const boxOf = (element: Element): Box => {
    const rect = element.getBoundingClientRect()
    return {
      left: rect.left - origin.x,
      top: rect.top - origin.y,
      right: rect.right - origin.x,
      bottom: rect.bottom - origin.y,
    }
  }
  const parts = (within: Element, mark: string) =>
    [...within.querySelectorAll(`[${mark}]`)].map((element) => ({ element, key: element.getAttribute(mark) ?? '' }))
  const rows = parts(page, MARKS.row).map(({ element: row, key: rowKey }): RowBox => {
    const columns = parts(row, MARKS.column).map(({ element: column, key: columnKey }): ColumnBox => {
      const items = parts(column, MARKS.item).map(({ element, key: itemKey }): ItemBox => ({
        key: itemKey,
        box: boxOf(element),
      }))
      return { key: columnKey, box: boxOf(column), items }
    })
    return { key: rowKey, box: boxOf(row), columns }
  })
  const ground = { left: 0, top: 0, right: scroller.scrollWidth, bottom: scroller.scrollHeight }
  return { page: key, box: boxOf(page), ground, rows }
}

/** Where the scrolled content begins, in window coordinates. */
export function originOf(scroller: HTMLElement): { x: number; y: number } {
  const rect = scroller.getBoundingClientRect()
  return { x: rect.left - scroller.scrollLeft, y: rect.top - scroller.scrollTop }
}
