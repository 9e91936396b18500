import { useHotkeys, type Options } from 'react-hotkeys-hook'
import type { Command } from './commands.ts'

/**
 * Binds every command's shortcut to the window. Shortcuts never fire inside a text: undo there is the text's own. In the other fields of a
 * form undo and redo do, and in a box with `data-app-undo`, whose text is no part of the design.
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
  ignoreEventWhen: ({ defaultPrevented }) => defaultPrevented || hasOwnUndo(document.activeElement),
}
const BY_SIGN: Options = { preventDefault: true, useKey: true, ignoreModifiers: true }
const BY_PLACE: Options = { preventDefault: true }

function isLetter({ hotkey = '' }: Command): boolean {
  return hotkey.startsWith('mod+')
}

function isTravel({ id }: Command): boolean {
  return id === 'undo' || id === 'redo'
}

function hasOwnUndo(field: Element | null): boolean {
  if (field instanceof HTMLInputElement) return !TEXTLESS.has(field.type) && !('appUndo' in field.dataset)
  return field instanceof HTMLTextAreaElement
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
