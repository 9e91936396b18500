import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import { hotkeyWords, type Command } from './commands.ts'

const ON_THE_CANVAS: readonly (readonly [keys: string, what: string])[] = [
  ['↑ ↓', 'Select the item above or below'],
  ['← →', 'Select the item in the other column'],
  ['Enter', 'Edit the text in place, or go to the settings'],
  ['Space', 'Pick up; arrow keys choose a place, Enter drops, Esc cancels'],
  ['Esc', 'Select the row, then nothing'],
  ['⇧ click', 'Select several'],
]

/** All shortcuts on one sheet. */
export function ShortcutsDialog({
  commands,
  mac,
  onClose,
}: {
  commands: readonly Command[]
  mac: boolean
  onClose(): void
}) {
  const bound = commands.filter(({ hotkey }) => hotkey !== undefined)
  return (
    <Dialog open onClose={onClose} title="Keyboard shortcuts" description="They never fire while you type in a text.">
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        <Sheet title="Anywhere" rows={bound.map(({ hotkey = '', label }) => [hotkeyWords(hotkey, mac), label])} />
        <Sheet title="On the canvas" rows={ON_THE_CANVAS} />
      </div>
    </Dialog>
  )
}

function Sheet({ title, rows }: { title: string; rows: readonly (readonly [keys: string, what: string])[] }) {
  return (
    <div>
      <h3 className="mb-2 text-xs font-semibold text-muted">{title}</h3>
      <dl className="flex flex-col gap-1.5 text-sm">
        {rows.map(([keys, what]) => (
          <div key={what} className="flex items-baseline justify-between gap-4">
            <dt>{what}</dt>
            <dd className="shrink-0">
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
