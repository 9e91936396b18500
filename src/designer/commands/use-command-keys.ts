import { useHotkeys, type Options } from 'react-hotkeys-hook'
import type { Command } from './commands.ts'

/** Binds every command's shortcut to the window. Shortcuts never fire inside a text: undo there is the text's own. */
export function useCommandKeys(commands: readonly Command[]) {
  const bound = commands.filter(({ hotkey, local }) => hotkey !== undefined && local !== true)
  useKeys(bound.filter(isLetter), BY_LETTER)
  useKeys(bound.filter(isSign), BY_SIGN)
  useKeys(
    bound.filter((command) => !isLetter(command) && !isSign(command)),
    BY_PLACE,
  )
}

// ⌘Z means the key that writes Z, wherever the keyboard has it; ⌥1 means the place of the 1, whatever it writes with ⌥.
const BY_LETTER: Options = { preventDefault: true, useKey: true }
const BY_SIGN: Options = { preventDefault: true, useKey: true, ignoreModifiers: true }
const BY_PLACE: Options = { preventDefault: true }

function isLetter({ hotkey = '' }: Command): boolean {
  return hotkey.startsWith('mod+')
}

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
