import { Autocomplete } from '@base-ui/react/autocomplete'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import { hotkeyWords, type Command } from './commands.ts'
import { earlyCommand, TAKER_MARK } from './early-typing.ts'

/** Every command to find by its name, or by what is behind it, and run. Those that can't be run now come last and say why. */
export function CommandDialog({
  commands,
  mac,
  onClose,
}: {
  commands: readonly Command[]
  mac: boolean
  onClose(): void
}) {
  const [words, setWords] = useState('')
  const { contains } = Autocomplete.useFilter()
  const hasName = ({ label }: Command, typed: string) => contains(label, typed)
  const ready = commands.filter((command) => command.blocked() === null)
  const blocked = commands.filter((command) => command.blocked() !== null)
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
        filter={(command: Command, typed) => hasName(command, typed) || contains(ABOUT[command.id] ?? '', typed)}
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

/** What is behind a command, in words that somebody may look for instead of its name. */
const ABOUT: { readonly [id: string]: string } = {
  'add-page': 'Also for instructions or guidelines: a page can come once, before the datapoints',
  collected: 'Results of a pilot: to calibrate, to see how far participants agree',
  'leave-out': 'Remove, delete or exclude a row of the data',
  details: 'Guidelines or instructions to read first, size of the groups, the study',
}
