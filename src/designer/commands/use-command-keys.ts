import { useHotkeys } from 'react-hotkeys-hook'
import type { Command } from './commands.ts'

/** Binds every command's shortcut to the window. Shortcuts never fire inside a text: undo there is the text's own. */
export function useCommandKeys(commands: readonly Command[]) {
  const bound = commands.filter(({ hotkey, local }) => hotkey !== undefined && local !== true)
  const keys = bound.map(({ hotkey }) => hotkey ?? '')
  useHotkeys(
    keys,
    (_event, handler) => {
      const command = bound.find(({ hotkey }) => hotkey !== undefined && sameHotkey(hotkey, handler))
      if (command?.blocked() === null) command.run()
    },
    { preventDefault: true, enableOnContentEditable: false },
    [commands],
  )
}

type Pressed = {
  readonly keys?: readonly string[]
  readonly mod?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
}

function sameHotkey(hotkey: string, pressed: Pressed): boolean {
  const parts = hotkey.split('+')
  const plain = parts.filter((part) => !['mod', 'shift', 'alt'].includes(part))
  return (
    parts.includes('mod') === (pressed.mod === true) &&
    parts.includes('shift') === (pressed.shift === true) &&
    parts.includes('alt') === (pressed.alt === true) &&
    plain.join() === (pressed.keys ?? []).join()
  )
}
