import { useRef, type KeyboardEvent } from 'react'
import type { Key } from '../../base/key.ts'
import { findNode } from '../../layout/find.ts'
import { selectRange } from '../../layout/select-range.ts'
import { useDesignerStore } from '../../store/store-context.tsx'
import { revealOnCanvas } from '../canvas/reveal-on-canvas.ts'
import { layoutOf } from '../commands/actions.ts'
import { findLocalKey } from '../commands/local-key.ts'
import { useDesignerTools } from '../designer-tools.tsx'
import { useDragTools } from '../dnd/drag-provider.tsx'
import { lineTitle } from './line-title.ts'
import type { OutlineLine } from './list-lines.ts'
import { findByLetters, OUTLINE_KEYS } from './outline-keys.ts'

type Options = { lines: readonly OutlineLine[]; at: number; fold(keys: readonly Key[], isExpanded: boolean): void }

/** How long typed letters belong together, in milliseconds. */
const PAUSE = 600

/** The keys of the outline: a tree's, a node's, and letters that lead to the line that begins with them. */
export function useOutlineKeys({ lines, at, fold }: Options) {
  const store = useDesignerStore()
  const tools = useDesignerTools()
  const { controller } = useDragTools()
  const typed = useRef({ letters: '', time: 0 })
  const go = (to: number) => {
    const line = lines[Math.max(0, Math.min(to, lines.length - 1))]
    const found = line === undefined ? null : findNode(layoutOf(store), line.key)
    if (found === null) return
    store.showPage(found.page.key)
    store.select([found.node.key])
    revealOnCanvas(found.node.key, 'nearest')
  }
  const extend = (to: number) => {
    const layout = layoutOf(store)
    const found = findNode(layout, lines[to]?.key ?? '')
    const [anchor = found?.node.key] = store.getState().session.selection
    if (found === null || anchor === undefined) return
    store.showPage(found.page.key)
    store.select(selectRange(layout, anchor, found.node.key))
    revealOnCanvas(found.node.key, 'nearest')
  }
  return (event: KeyboardEvent) => {
    const key = lines[at]?.key
    if (key === undefined) return
    const letters = event.timeStamp - typed.current.time < PAUSE ? typed.current.letters : ''
    const found = findLocalKey(OUTLINE_KEYS, event)
    const isWord = letters === '' ? /^[\p{L}\p{N}]$/u : /^[\p{L}\p{N} ]$/u
    const isLetter = isWord.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey
    // In the middle of a word a letter is a letter, whatever else it means.
    if (isLetter && (found === null || letters !== '')) {
      typed.current = { letters: letters + event.key, time: event.timeStamp }
      const next = findByLetters(lines.map(lineTitle), at, typed.current.letters)
      event.preventDefault()
      if (next !== null) go(next)
      return
    }
    if (found === null) return
    event.preventDefault()
    found.run({ store, tools, controller, key, lines, at, go, extend, fold })
  }
}
