import { Autocomplete } from '@base-ui/react/autocomplete'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DesignerStore } from '../../store/designer-store.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import { hotkeyWords, type Command } from './commands.ts'
import type { DesignerTools } from '../designer-tools.tsx'
import { listAllCommands } from './all-commands.ts'
import { ABOUT } from './command-words.ts'
import { earlyCommand, TAKER_MARK } from './early-typing.ts'

type CommandDialogProps = {
  readonly store: DesignerStore
  readonly tools: DesignerTools
  readonly mac: boolean
  onClose(): void
}

/** Every command to find by its name, or by what is behind it, and run. Those that can't be run now come last and say why. */
export function CommandDialog({ store, tools, mac, onClose }: CommandDialogProps) {
  const commands = useMemo(() => listAllCommands(store, tools), [store, tools])
  const [words, setWords] = useState('')
  const { contains, startsWith } = Autocomplete.useFilter()
  // Each word by itself, so that neither their order nor a hyphen matters.
  const says = (text: string, typed: string) => wordsOf(typed).every((word) => contains(wordsOf(text).join(' '), word))
  const hasName = ({ label }: Command, typed: string) => says(label, typed)
  // What has that name comes before what is only about it, and what begins with it before all others.
  const rank = (command: Command) => Number(hasName(command, words)) + Number(startsWith(command.label, words.trim()))
  const named = commands.toSorted((a, b) => rank(b) - rank(a))
  const ready = named.filter((command) => command.blocked() === null)
  const blocked = named.filter((command) => command.blocked() !== null)
  return (
    <Dialog open onClose={onClose} title="Commands">
      <Autocomplete.Root
        items={[...ready, ...blocked]}
        open
        inline
        autoHighlight="always"
        value={words}
        onValueChange={setWords}
        itemToStringValue={(command: Command) => command.label}
        filter={(command: Command, typed) => says(`${command.label} ${ABOUT[command.id] ?? ''}`, typed)}
      >
        <Autocomplete.Input
          aria-label="Find a command"
          // What was typed while this was on its way was meant for it.
          {...{ [TAKER_MARK]: '' }}
          onFocus={() => setWords((typed) => `${typed}${earlyCommand.take()}`)}
          placeholder="What do you want to do?"
          className="h-10 w-full rounded-md border border-line bg-surface px-3 text-base outline-none focus:border-accent"
        />
        <Autocomplete.Empty className="px-3 py-4 text-sm text-muted empty:hidden">
          No command has this name.
        </Autocomplete.Empty>
        <Autocomplete.List className="mt-2 max-h-96 overflow-y-auto">
          {(command: Command) => {
            const reason = command.blocked()
            return (
              <Autocomplete.Item
                key={command.id}
                value={command}
                disabled={reason !== null}
                className="flex cursor-default items-center gap-3 rounded-md px-3 py-2 text-sm data-disabled:text-muted data-highlighted:bg-hover"
                onClick={() => {
                  // It finds the focus where its keys would find it; what it does with it then stands.
                  flushSync(onClose)
                  queueMicrotask(command.run)
                }}
              >
                <span className="min-w-0 flex-1">
                  {command.label}
                  {/* Why it is in the list. */}
                  {!hasName(command, words) && <span className="block text-xs text-muted">{ABOUT[command.id]}</span>}
                  {reason !== null && <span className="block text-xs">{reason}</span>}
                </span>
                <span className="text-xs text-muted max-sm:hidden">{command.group}</span>
                {command.hotkey !== undefined && <Keys keys={hotkeyWords(command.hotkey, mac)} />}
              </Autocomplete.Item>
            )
          }}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  )
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s-]+/).filter((word) => word !== '')
}
