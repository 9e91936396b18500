import { useHotkeys, type Options } from 'react-hotkeys-hook'
import { hasOwn } from '../../ui/own-undo.ts'
import type { Command } from './commands.ts'

/**
 * Binds every command's shortcut to the window. Shortcuts never fire inside a text: undo there is the text's own. In the other fields of a
 * form undo and redo do, in a number's box once it has nothing of its own to take back.
 */
export function useCommandKeys(commands: readonly Command[]) {
  const bound = commands.filter(({ hotkey, local }) => hotkey !== undefined && local !== true)
  useKeys(
    bound.filter((command) => isLetter(command) && !isTravel(command)),
    BY_LETTER,
  )
  useKeys(bound.filter(isTravel), EVEN_IN_FIELDS)
  useKeys(bound.filter(isSign), BY_SIGN)
  useKeys(
    bound.filter((command) => !isLetter(command) && !isSign(command)),
    BY_PLACE,
  )
}

// ⌘Z means the key that writes Z, wherever the keyboard has it; ⌥1 means the place of the 1, whatever it writes with ⌥.
const BY_LETTER: Options = { preventDefault: true, useKey: true }
const EVEN_IN_FIELDS: Options = {
  ...BY_LETTER,
  enableOnFormTags: true,
  ignoreEventWhen: ({ defaultPrevented, shiftKey }) =>
    defaultPrevented || isOwn(document.activeElement, shiftKey ? 'redo' : 'undo'),
}
const BY_SIGN: Options = { preventDefault: true, useKey: true, ignoreModifiers: true }
const BY_PLACE: Options = { preventDefault: true }

function isLetter({ hotkey = '' }: Command): boolean {
  return hotkey.startsWith('mod+')
}

function isTravel({ id }: Command): boolean {
  return id === 'undo' || id === 'redo'
}

function isOwn(field: Element | null, way: 'undo' | 'redo'): boolean {
  if (field instanceof HTMLInputElement && field.type === 'number') return hasOwn(field, way)
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && !TEXTLESS.has(field.type))
}

/** The types of `<input>` in which nothing is written. */
const TEXTLESS = new Set(['button', 'checkbox', 'color', 'file', 'radio', 'range', 'reset', 'submit'])

function isSign({ hotkey = '' }: Command): boolean {
  return hotkey.length === 1
}

function useKeys(commands: readonly Command[], options: Options) {
  useHotkeys(
    commands.map(({ hotkey = '' }) => hotkey),
    (_event, pressed) => {
      const command = commands.find(({ hotkey }) => hotkey === pressed.hotkey)
      if (command?.blocked() === null) command.run()
    },
    options,
    [commands],
  )
}
