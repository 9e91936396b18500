/**
 * The browser has one undo for all text boxes of a window: it takes back what was typed last, be it in another box than the one with the
 * focus. This knows whether that would be the box's own typing, and keeps the browser from reaching into another box.
 */

/** The box that was typed in last, with its text before the typing and after the browser's last change of it. */
type Typing = {
  readonly box: EventTarget
  readonly first: string
  last: string
  /** How many own steps lie behind an undo, to be redone. */
  undone: number
  /** Whether nothing was typed since the last undo. */
  isUndoing: boolean
}

let typing: Typing | null = null

/** Whether the browser's undo (or redo) in this box would change this box, by what was typed in it. */
export function hasOwn(box: EventTarget | null, way: 'undo' | 'redo'): boolean {
  // Typing of before a change from outside, by the app's own undo for one, is nothing the browser can take back rightly.
  if (typing === null || typing.box !== box || typing.last !== textOf(box)) return false
  return way === 'redo' ? typing.undone > 0 : !typing.isUndoing || typing.last !== typing.first
}

function textOf(box: EventTarget): string {
  if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) return box.value
  return box instanceof HTMLElement ? (box.textContent ?? '') : ''
}

const WAYS = new Map<string, 'undo' | 'redo'>([
  ['historyUndo', 'undo'],
  ['historyRedo', 'redo'],
])

function beforeInput(event: InputEvent) {
  const { target: box, inputType } = event
  const way = WAYS.get(inputType)
  if (way !== undefined) {
    if (!hasOwn(box, way)) event.preventDefault()
  } else if (box !== null && (typing?.box !== box || typing.last !== textOf(box))) {
    typing = { box, first: textOf(box), last: textOf(box), undone: 0, isUndoing: false }
  }
}

function input(event: Event) {
  if (!(event instanceof InputEvent) || typing === null || typing.box !== event.target) return
  const way = WAYS.get(event.inputType)
  typing.last = textOf(typing.box)
  typing.isUndoing = way === 'undo'
  typing.undone = way === undefined ? 0 : typing.undone + (way === 'undo' ? 1 : -1)
}

if (typeof window !== 'undefined') {
  // Before anything else hears them: what an editor of its own does then is its own.
  window.addEventListener('beforeinput', beforeInput, true)
  window.addEventListener('input', input, true)
}
