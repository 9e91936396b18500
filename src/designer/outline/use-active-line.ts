import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from 'react'
import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import type { Layout } from '../../layout/layout.ts'
import { useDesignerSoon } from '../../store/store-context.tsx'
import type { OutlineLine } from './list-lines.ts'
import { LINE_MARK } from './outline-line.tsx'

type Options = {
  box: RefObject<HTMLElement | null>
  layout: Layout
  lines: readonly OutlineLine[]
  reveal(at: number): void
  unfold(keys: readonly Key[]): void
}

/**
 * The one line that the Tab key stops at: that of the selection, which it follows and unfolds the way to, else of the page that is shown.
 * Inside the outline the focus goes with it, and is not lost when its line goes.
 */
export function useActiveLine({ box, layout, lines, reveal, unfold }: Options) {
  // Of many the last one: there the selection goes on.
  const selected = useDesignerSoon((state) => state.session.selection.at(-1) ?? null)
  const page = useDesignerSoon((state) => state.session.page)
  const [last, setLast] = useState(selected)
  if (selected !== null && selected !== last) setLast(selected)
  const key = lineFor(layout, lines, selected ?? last) ?? page
  const active = Math.max(
    0,
    lines.findIndex((line) => line.key === key),
  )
  const activeKey = lines[active]?.key ?? null
  const hasFocus = useRef(false)

  // What was selected elsewhere is shown here, too, even if it is folded away.
  const latest = useRef({ layout, lines, unfold, reveal })
  useLayoutEffect(() => {
    latest.current = { layout, lines, unfold, reveal }
  })
  useEffect(() => {
    const now = latest.current
    const found = selected === null ? null : findNode(now.layout, selected)
    if (found === null) return
    const way = [
      found.page.key,
      ...(found.kind === 'page' ? [] : [found.row.key]),
      ...(found.kind === 'item' ? [found.column.key] : []),
    ]
    const folded = way.filter(
      (one) => one !== selected && now.lines.some((line) => line.key === one && line.isExpanded === false),
    )
    if (folded.length > 0 || !now.lines.some((line) => line.key === selected))
      now.unfold(way.filter((one) => one !== selected))
  }, [selected])
  useEffect(() => {
    if (selected !== null) latest.current.reveal(active)
  }, [selected, active])

  useLayoutEffect(() => {
    const line = activeKey === null ? null : lineElement(box.current, activeKey)
    if (!hasFocus.current || line === null || line === document.activeElement) return
    const { activeElement } = document
    if (activeElement === document.body || box.current?.contains(activeElement) === true)
      line.focus({ preventScroll: true })
  }, [box, activeKey, lines])

  const focusProps = {
    onFocus: (event: FocusEvent) => {
      hasFocus.current = true
      if (event.target === box.current && activeKey !== null)
        lineElement(box.current, activeKey)?.focus({ preventScroll: true })
    },
    onBlur: ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) {
        hasFocus.current = box.current?.contains(relatedTarget) === true
        return
      }
      // Without a next element either the line is going, or the person has left for nothing in particular.
      queueMicrotask(() => {
        if (target.isConnected) hasFocus.current = false
      })
    },
  }
  return { active, focusProps }
}

function lineElement(box: HTMLElement | null, key: Key): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[${LINE_MARK}="${CSS.escape(key)}"]`) ?? null
}

/** The line that stands for a node: its own, or of the innermost thing round it that has one. Null when the node is gone. */
function lineFor(layout: Layout, lines: readonly OutlineLine[], key: Key | null): Key | null {
  const found = key === null ? null : findNode(layout, key)
  if (found === null) return null
  const way =
    found.kind === 'page'
      ? [found.page.key]
      : [found.node.key, ...('column' in found ? [found.column.key] : []), found.row.key, found.page.key]
  const shown = new Set(lines.map((line) => line.key))
  return way.find((one) => shown.has(one)) ?? null
}
