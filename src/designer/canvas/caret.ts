/** Where the caret goes in a text: all of it selected, behind its end, or at a point of the window. */
export type CaretPlace = 'all' | 'end' | { readonly x: number; readonly y: number }

/** Brings the focus and the caret into a text that can be written. */
export function placeCaret(element: HTMLElement, place: CaretPlace): void {
  element.focus()
  const range = typeof place === 'object' ? rangeAt(element, place) : null
  const selection = getSelection()
  if (selection === null) return
  if (range !== null) {
    selection.removeAllRanges()
    selection.addRange(range)
    return
  }
  selection.selectAllChildren(element)
  if (place !== 'all') selection.collapseToEnd()
}

/** What stands in a text box of the page: its words with its line breaks, without the break that a browser adds to an empty line. */
export function readText(element: HTMLElement): string {
  const text = [...element.childNodes]
    .map((node) => (node.nodeName === 'BR' ? '\n' : (node.textContent ?? '')))
    .join('')
  return element.lastChild?.nodeName === 'BR' ? text.slice(0, -1) : text
}

function rangeAt(element: HTMLElement, { x, y }: { x: number; y: number }): Range | null {
  const position = 'caretPositionFromPoint' in document ? document.caretPositionFromPoint(x, y) : null
  if (!position || !element.contains(position.offsetNode)) return null
  const range = document.createRange()
  range.setStart(position.offsetNode, position.offset)
  return range
}
