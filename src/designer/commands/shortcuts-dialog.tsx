import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import { CANVAS_KEYS } from '../canvas/use-canvas-keys.ts'
import { CARRY_KEYS } from '../dnd/use-drag-keys.ts'
import { OUTLINE_KEYS } from '../outline/outline-keys.ts'
import { hotkeyWords, type Command } from './commands.ts'
import type { LocalKey } from './local-key.ts'

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
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title="Keyboard shortcuts"
      description="They never fire while you type in a text."
    >
      <div
        role="group"
        aria-label="All shortcuts"
        tabIndex={0}
        // It scrolls by itself, so that the line that the dialog draws round it is whole wherever it stands.
        className="-mx-5 -my-4 grid max-h-[calc(var(--dialog-room)-5.5rem)] gap-x-10 gap-y-5 overflow-y-auto rounded-b-xl px-5 py-4 outline-none sm:grid-cols-2"
      >
        <Sheet title="Anywhere" rows={bound.map(({ hotkey = '', label }) => [hotkeyWords(hotkey, mac), label])} />
        <div className="flex flex-col gap-5">
          <Sheet title="On the canvas" rows={worded([...shownKeys(CANVAS_KEYS), ...CLICKS], mac)} />
          <Sheet title="In the outline" rows={worded(shownKeys(OUTLINE_KEYS), mac)} />
          <Sheet title="While something is carried" rows={worded(shownKeys(CARRY_KEYS), mac)} />
        </div>
      </div>
    </Dialog>
  )
}

type Row = readonly [keys: string, what: string]

function Sheet({ title, rows }: { title: string; rows: readonly Row[] }) {
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

const CLICKS = [
  ['⌘ ⇧ ← →', 'Move the page, on its tab'],
  ['⇧ click', 'Select everything up to here'],
  ['⌘ click', 'Select one more, or one less'],
] as const

/** Away from a Mac, ⌘ and ⇧ are worded as in all other shortcuts there. */
function worded(rows: readonly Row[], mac: boolean): readonly Row[] {
  return mac
    ? rows
    : rows.map(([keys, what]) => [keys.replace('⌘ ', 'Ctrl+').replace('⇧ ', 'Shift+').replace('← →', '← or →'), what])
}

function shownKeys<T>(list: readonly LocalKey<T>[]): readonly Row[] {
  return list.flatMap(({ shown, what }) => (shown === null ? [] : [[shown, what] as const]))
}
